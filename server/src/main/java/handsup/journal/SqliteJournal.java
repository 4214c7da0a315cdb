package handsup.journal;

import handsup.domain.Event;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import tools.jackson.core.JacksonException;

/**
 * A journal in an SQLite file of the data folder.
 *
 * <p><b>Group commit.</b> One thread writes. It takes whatever has queued up, puts it into one transaction, syncs, and only then tells the
 * writers, in order: the busier the rooms, the more events share a sync, and a burst costs a few of them. After a large group it waits some ms for
 * the next to gather; the answers of a class by itself come one by one, and none waits. A transaction that fails is not tried
 * again: its rooms are told, and take no more writes until they have been {@linkplain #read read} again, because what they hold in memory may be
 * ahead of the disk.
 */
public final class SqliteJournal implements Journal {

    /** Why a journal could not be opened. */
    public enum Why {
        IN_USE,
        UNWRITABLE,
        /** There is no room left for a single page. */
        FULL,
        /** The disk itself fails: whether the file is whole nobody can say. */
        FAILING,
        CORRUPT,
        NEWER
    }

    /** What came of opening. */
    public sealed interface Opening {

        /** It is open. */
        record Opened(SqliteJournal journal) implements Opening {}

        /** It is not, and nothing is held. @param detail in one line, for the person at the terminal */
        record Refused(Why why, String detail) implements Opening {}
    }

    private sealed interface Work {}

    private record Write(String room, List<String> events, Receipt receipt) implements Work {}

    private record Forget(String room, Receipt receipt) implements Work {}

    private record Read(String room, CompletableFuture<Optional<Stored>> answer) implements Work {}

    private record Stop() implements Work {}

    private static final Logger LOG = LoggerFactory.getLogger(SqliteJournal.class);
    private static final String LOCK = "handsup.lock";
    private static final long BEAT_EVERY_MILLIS = 250;
    private static final int MOST_AT_ONCE = 10_000;

    /** So many writes at once are a crowd's, and the next of it are given time to gather: each sync costs as much as dozens of writes. */
    private static final int CROWD = 16;

    private static final long GATHER_MILLIS = 10;

    /** SQLite's result codes say more in their higher bits. */
    private static final int PRIMARY = 0xff;

    private final SqliteStore store;
    private final FileChannel lock;
    private final long epoch;
    private final long resumesAt;
    private final List<Stored> rooms;
    private final Thread writer;
    private final BlockingQueue<Work> queue = new LinkedBlockingQueue<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** The newest time heard of; what of it is on disk belongs to the writer. */
    private volatile long beat;

    private long beatOnDisk;

    /** Rooms whose write failed; of the writer's thread. */
    private final Set<String> broken = new HashSet<>();

    private SqliteJournal(SqliteStore store, FileChannel lock, long epoch, List<Stored> rooms) throws SQLException {
        this.store = store;
        this.lock = lock;
        this.epoch = epoch;
        this.resumesAt = store.beat();
        this.beat = resumesAt;
        this.beatOnDisk = resumesAt;
        this.rooms = rooms;
        this.writer = Thread.ofPlatform().name("journal").start(this::write);
    }

    /** Opens the journal of a data folder, made when there is none. */
    public static Opening open(Path folder) {
        try {
            PrivateFiles.folder(folder);
            FileChannel lock = FileChannel.open(
                    PrivateFiles.file(folder.resolve(LOCK)), StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            Opening opening = locked(lock) ? open(folder, lock) : inUse(folder);
            if (opening instanceof Opening.Refused) {
                lock.close();
            }
            return opening;
        } catch (IOException unwritable) {
            return unwritable(folder);
        }
    }

    private static Opening open(Path folder, FileChannel lock) throws IOException {
        Path file = folder.resolve(SqliteStore.FILE);
        SqliteStore store = null;
        try {
            if (Files.notExists(file)) {
                Path rest = file.resolveSibling(SqliteStore.FILE + "-wal");
                if (Files.exists(rest)) {
                    return withoutItsRest(file, rest);
                }
                SqliteStore.create(file);
            } else if (Files.size(file) < SqliteStore.HEADER_BYTES) {
                return damaged(file);
            }
            store = SqliteStore.open(file);
            // Read before anything is written: a store that is refused stays as it was found.
            List<Stored> rooms = store.rooms();
            return new Opening.Opened(new SqliteJournal(store, lock, store.begin(), rooms));
        } catch (SQLException | JacksonException broken) {
            LOG.debug("opening {} failed", file, broken);
            if (store != null) {
                store.close();
            }
            return refusal(folder, file, broken);
        }
    }

    /** Why a store does not open. Only what is surely damage is called so: nobody is to move a good file away. */
    static Opening.Refused refusal(Path folder, Path file, Exception broken) {
        if (broken instanceof SqliteStore.Newer) {
            return new Opening.Refused(
                    Why.NEWER,
                    file + " was written by a newer Handsup; start that one, or choose another folder with --data");
        }
        SQLiteErrorCode code =
                broken instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.SQLITE_CORRUPT;
        return switch (SQLiteErrorCode.getErrorCode(code.code & PRIMARY)) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new Opening.Refused(
                        Why.IN_USE,
                        "another program has " + file + " open; close it, or choose another folder with --data");
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> unwritable(folder);
            case SQLITE_FULL ->
                new Opening.Refused(
                        Why.FULL,
                        "the disk with " + folder + " is full; make room on it, or choose another folder with --data");
            case SQLITE_IOERR, SQLITE_NOMEM ->
                new Opening.Refused(
                        Why.FAILING,
                        file + " cannot be read or written just now (" + code
                                + "); look after the disk, or choose another folder with --data");
            default -> Files.isWritable(file) ? damaged(file) : unwritable(folder);
        };
    }

    private static Opening.Refused damaged(Path file) {
        return new Opening.Refused(
                Why.CORRUPT,
                file + " is damaged; move it away, with what is named like it beside it, to start afresh, or choose"
                        + " another folder with --data");
    }

    /** The log of a store that was moved away alone: it would be replayed into a new one. */
    private static Opening.Refused withoutItsRest(Path file, Path rest) {
        return new Opening.Refused(
                Why.CORRUPT,
                file + " is gone, and " + rest + " holds a part of it; put the first back, or move the second away too"
                        + " to start afresh");
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException ourselves) {
            return false;
        }
    }

    private static Opening.Refused inUse(Path folder) {
        return new Opening.Refused(
                Why.IN_USE,
                "another Handsup already uses " + folder + "; stop it, or choose another folder with --data");
    }

    private static Opening.Refused unwritable(Path folder) {
        return new Opening.Refused(Why.UNWRITABLE, folder + " cannot be written to; choose another folder with --data");
    }

    @Override
    public long epoch() {
        return epoch;
    }

    @Override
    public long resumesAt() {
        return resumesAt;
    }

    @Override
    public List<Stored> rooms() {
        return rooms;
    }

    @Override
    public Optional<Stored> read(String room) {
        CompletableFuture<Optional<Stored>> answer = new CompletableFuture<>();
        return enqueue(new Read(room, answer)) ? answer.join() : Optional.empty();
    }

    @Override
    public void append(String room, List<Event> events, Receipt receipt) {
        List<String> texts = events.stream().map(EventCodec::write).toList();
        if (!enqueue(new Write(room, texts, receipt))) {
            receipt.written(false);
        }
    }

    @Override
    public void forget(String room, Receipt receipt) {
        if (!enqueue(new Forget(room, receipt))) {
            receipt.written(false);
        }
    }

    @Override
    public void beat(long now) {
        beat = now;
    }

    /** Under the lock that closing takes too, so that nothing is queued behind the last thing. */
    private synchronized boolean enqueue(Work work) {
        return !closed.get() && queue.add(work);
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed.getAndSet(true)) {
                return;
            }
            queue.add(new Stop());
        }
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException hurry) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        store.close();
        try {
            lock.close();
        } catch (IOException alreadyGone) {
            LOG.debug("the lock was gone", alreadyGone);
        }
    }

    // ---- The writer's thread -------------------------------------------------------------------------------------

    private void write() {
        List<Work> taken = new ArrayList<>();
        boolean going = true;
        while (going) {
            boolean crowd = taken.size() >= CROWD;
            taken.clear();
            try {
                if (crowd) {
                    Thread.sleep(GATHER_MILLIS);
                }
                Work first = queue.poll(BEAT_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    taken.add(first);
                    queue.drainTo(taken, MOST_AT_ONCE - 1);
                }
            } catch (InterruptedException nobodyMay) {
                LOG.warn("the journal's thread was interrupted; it goes on");
            }
            going = work(taken);
        }
    }

    /** Works through what was taken, in order: writes in a row make one group. @return whether to go on */
    private boolean work(List<Work> taken) {
        List<Write> group = new ArrayList<>();
        boolean going = true;
        for (Work work : taken) {
            if (work instanceof Write write) {
                group.add(write);
                continue;
            }
            commit(group);
            group.clear();
            switch (work) {
                case Forget(String room, Receipt receipt) -> tell(receipt, erase(room));
                case Read(String room, CompletableFuture<Optional<Stored>> answer) -> answer.complete(reread(room));
                case Stop _ -> going = false;
                case Write _ -> throw new IllegalStateException("taken above");
            }
        }
        commit(group);
        return going;
    }

    private void commit(List<Write> group) {
        long now = beat;
        boolean nothingNew = now == beatOnDisk
                && group.stream().allMatch(write -> write.events().isEmpty());
        boolean durable = nothingNew || written(group, now);
        if (durable) {
            beatOnDisk = now;
        } else {
            group.stream().map(Write::room).forEach(broken::add);
        }
        for (Write write : group) {
            tell(write.receipt(), !broken.contains(write.room()));
        }
    }

    private boolean written(List<Write> group, long now) {
        try {
            store.transaction(() -> {
                for (Write write : group) {
                    if (!broken.contains(write.room())) {
                        store.append(write.room(), write.events());
                    }
                }
                if (now != beatOnDisk) {
                    store.beat(now);
                }
            });
            return true;
        } catch (SQLException failed) {
            LOG.error("writing {} group(s) of events failed: {}", group.size(), failed.getMessage());
            return false;
        }
    }

    private boolean erase(String room) {
        try {
            store.erase(room);
            broken.remove(room);
            return true;
        } catch (SQLException failed) {
            LOG.error("forgetting a room failed: {}", failed.getMessage());
            return false;
        }
    }

    private Optional<Stored> reread(String room) {
        try {
            Optional<Stored> stored = store.room(room);
            broken.remove(room);
            return stored;
        } catch (SQLException | JacksonException unreadable) {
            LOG.error("reading a room failed: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    private static void tell(Receipt receipt, boolean durable) {
        try {
            receipt.written(durable);
        } catch (RuntimeException bug) {
            LOG.error("a receipt failed", bug);
        }
    }
}
