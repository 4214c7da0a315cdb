package handsup.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import handsup.domain.Event;
import handsup.domain.Name;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalTest extends JournalContract {

    @TempDir
    Path folder;

    @Override
    protected Journal open() {
        return opened(folder.resolve("contract"));
    }

    private static SqliteJournal opened(Path data) {
        return switch (SqliteJournal.open(data)) {
            case SqliteJournal.Opening.Opened(SqliteJournal journal) -> journal;
            case SqliteJournal.Opening.Refused(SqliteJournal.Why why, String detail) ->
                throw new AssertionError(why + ": " + detail);
        };
    }

    private static SqliteJournal.Opening.Refused refused(Path data) {
        return (SqliteJournal.Opening.Refused) SqliteJournal.open(data);
    }

    private static boolean write(Journal journal, String room, Event... events) {
        CompletableFuture<Boolean> heard = new CompletableFuture<>();
        journal.append(room, List.of(events), heard::complete);
        return heard.join();
    }

    @Test
    void whatWasWrittenIsThereAfterTheNextStart() {
        try (SqliteJournal journal = opened(folder)) {
            assertThat(journal.epoch()).isEqualTo(1);
            write(journal, "LATER7", new Event.DoorLocked(true));
            write(journal, "EARLY2", new Event.SeatLeft(1));
            write(journal, "LATER7", new Event.DoorLocked(false));
            journal.beat(123_456);
        }
        try (SqliteJournal journal = opened(folder)) {
            assertThat(journal.epoch()).isEqualTo(2);
            assertThat(journal.resumesAt()).isEqualTo(123_456);
            assertThat(journal.rooms())
                    .containsExactly(
                            new Journal.Stored(
                                    "LATER7", List.of(new Event.DoorLocked(true), new Event.DoorLocked(false))),
                            new Journal.Stored("EARLY2", List.of(new Event.SeatLeft(1))));
            write(journal, "EARLY2", new Event.SeatLeft(2));
            assertThat(journal.read("EARLY2").orElseThrow().events()).hasSize(2);
        }
    }

    @Test
    void aBeatReachesTheDiskThoughNothingElseHappens() {
        try (SqliteJournal journal = opened(folder)) {
            journal.beat(777);
            await().until(() -> beatOnDisk() == 777);
        }
    }

    /** Nothing is said of the time without the pause: the disk may take as long. */
    @Test
    void afterACrowdsWritesTheNextOnesAreGivenTimeToGather() {
        try (SqliteJournal journal = opened(folder)) {
            CompletableFuture<Void> busy = new CompletableFuture<>();
            CompletableFuture<Void> queued = new CompletableFuture<>();
            AtomicLong crowdWritten = new AtomicLong();
            journal.append("ABC234", List.of(new Event.SeatLeft(1)), _ -> {
                busy.complete(null);
                queued.join();
            });
            busy.join();
            for (int seat = 2; seat <= 17; seat++) {
                journal.append("ABC234", List.of(new Event.SeatLeft(seat)), _ -> crowdWritten.set(System.nanoTime()));
            }
            queued.complete(null);
            await().untilAtomic(crowdWritten, time -> assertThat(time).isPositive());
            write(journal, "ABC234", new Event.SeatLeft(18));
            assertThat(System.nanoTime() - crowdWritten.get()).isGreaterThanOrEqualTo(10_000_000);
        }
    }

    private long beatOnDisk() throws SQLException {
        try (Connection other = outside();
                Statement statement = other.createStatement();
                var found = statement.executeQuery("select value from meta where name = 'beat'")) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    private Connection outside() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqliteStore.FILE));
    }

    @Test
    void aForgottenRoomLeavesNoTraceOnTheDisk() throws IOException {
        try (SqliteJournal journal = opened(folder)) {
            for (int seat = 1; seat <= 50; seat++) {
                Name name = new Name("Wilhelmina-" + seat, "wilhelmina-" + seat);
                write(journal, "ABC234", new Event.SeatTaken(seat, name, "hash", 1));
            }
            assertThat(onDisk("ilhelmina")).isTrue();
            CompletableFuture<Boolean> forgotten = new CompletableFuture<>();
            journal.forget("ABC234", forgotten::complete);
            assertThat(forgotten.join()).isTrue();
            assertThat(onDisk("ilhelmina")).isFalse();
            assertThat(onDisk("ABC234")).isFalse();
        }
    }

    private boolean onDisk(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void aRoomWhoseWriteFailedTakesNoMoreUntilItIsReadAgain() throws SQLException {
        try (SqliteJournal journal = opened(folder)) {
            assertThat(write(journal, "ABC234", new Event.SeatLeft(1))).isTrue();
            try (Connection other = outside();
                    Statement statement = other.createStatement()) {
                statement.execute("begin immediate");
                assertThat(write(journal, "ABC234", new Event.SeatLeft(2))).isFalse();
                statement.execute("rollback");
            }
            assertThat(write(journal, "ABC234", new Event.SeatLeft(3))).isFalse();
            assertThat(write(journal, "XYZ789", new Event.SeatLeft(9))).isTrue();
            assertThat(journal.read("ABC234").orElseThrow().events()).containsExactly(new Event.SeatLeft(1));
            assertThat(write(journal, "ABC234", new Event.SeatLeft(4))).isTrue();
            assertThat(journal.read("ABC234").orElseThrow().events())
                    .containsExactly(new Event.SeatLeft(1), new Event.SeatLeft(4));
        }
    }

    @Test
    void everythingQueuedBeforeClosingIsWrittenAndNothingAfter() {
        Queue<Boolean> heard = new ConcurrentLinkedQueue<>();
        SqliteJournal journal = opened(folder);
        for (int i = 0; i < 2_000; i++) {
            journal.append("ABC234", List.of(new Event.SeatLeft(i)), heard::add);
        }
        journal.close();
        assertThat(heard).hasSize(2_000).doesNotContain(false);
        assertThat(write(journal, "ABC234", new Event.SeatLeft(1))).isFalse();
        assertThat(journal.read("ABC234")).isEmpty();
        try (SqliteJournal again = opened(folder)) {
            assertThat(again.rooms().getFirst().events()).hasSize(2_000);
        }
    }

    @Test
    void twoCannotShareAFolder() {
        try (SqliteJournal first = opened(folder)) {
            assertThat(refused(folder).why()).isEqualTo(SqliteJournal.Why.IN_USE);
            assertThat(refused(folder).detail()).contains(folder.toString(), "--data");
            assertThat(write(first, "ABC234", new Event.SeatLeft(1))).isTrue();
        }
        opened(folder).close();
    }

    @Test
    void aFolderThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThat(refused(file).why()).isEqualTo(SqliteJournal.Why.UNWRITABLE);
        assertThat(refused(file.resolve("under")).detail()).contains("cannot be written");
    }

    @Test
    void aDamagedFileIsRefusedAndKept() throws IOException {
        Path file = Files.writeString(folder.resolve(SqliteStore.FILE), "no database at all, ".repeat(500));
        assertThat(refused(folder).why()).isEqualTo(SqliteJournal.Why.CORRUPT);
        assertThat(file).content().startsWith("no database");
    }

    @Test
    void aFileThatWasCutShortIsRefusedAndKept() throws IOException {
        Path file = written(200);
        long whole = Files.size(file);
        try (FileChannel cut = FileChannel.open(file, StandardOpenOption.WRITE)) {
            cut.truncate(whole / 2);
        }
        assertThat(refused(folder).why()).isEqualTo(SqliteJournal.Why.CORRUPT);
        assertThat(refused(folder).detail()).contains(file.toString()).contains("--data");
        assertThat(file).hasSize(whole / 2);
    }

    @Test
    void aPageThatWasOverwrittenIsRefused() throws IOException {
        Path file = written(200);
        try (FileChannel over = FileChannel.open(file, StandardOpenOption.WRITE)) {
            over.write(
                    ByteBuffer.wrap("not what was written ".repeat(400).getBytes(StandardCharsets.US_ASCII)),
                    4_096 * 3);
        }
        assertThat(refused(folder).why()).isEqualTo(SqliteJournal.Why.CORRUPT);
    }

    /** A store with a room of so many events, closed. */
    private Path written(int events) {
        try (SqliteJournal journal = opened(folder)) {
            for (int seat = 1; seat <= events; seat++) {
                write(
                        journal,
                        "ABC234",
                        new Event.SeatTaken(seat, new Name("Mila " + seat, "mila" + seat), "h".repeat(64), 0));
            }
        }
        return folder.resolve(SqliteStore.FILE);
    }

    @Test
    void anEventNobodyKnowsIsDamage() throws SQLException {
        try (SqliteJournal journal = opened(folder)) {
            write(journal, "ABC234", new Event.SeatLeft(1));
        }
        try (Connection other = outside();
                Statement statement = other.createStatement()) {
            statement.execute("update event set body = '{\"e\":\"seat-stolen\",\"seat\":1}'");
        }
        assertThat(refused(folder).why()).isEqualTo(SqliteJournal.Why.CORRUPT);
    }

    @Test
    void aFileOfANewerHandsupIsLeftAlone() throws SQLException {
        opened(folder).close();
        try (Connection other = outside();
                Statement statement = other.createStatement()) {
            statement.execute("pragma user_version = 99");
            statement.execute("drop table meta");
        }
        assertThat(refused(folder).why()).isEqualTo(SqliteJournal.Why.NEWER);
    }

    @Test
    void onlyTheOwnerMayOpenTheFiles() throws IOException {
        Path data = folder.resolve("data");
        try (SqliteJournal journal = opened(data)) {
            write(journal, "ABC234", new Event.SeatLeft(1));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(data)) {
                assertThat(files)
                        .isNotEmpty()
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
        }
    }
}
