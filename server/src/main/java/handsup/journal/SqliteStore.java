package handsup.journal;

import handsup.domain.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/**
 * The tables of the journal. Of one thread at a time: whoever opens it, then the journal's writer.
 *
 * <p>{@code room} has a row for each room, {@code event} its events numbered from 1, {@code meta} the epoch and the last beat. Each event carries a
 * checksum of itself, its number and its room's code, because SQLite notices a broken page and not a digit that has changed in a text. Rows
 * of an older Handsup have none and are taken as they are.
 */
final class SqliteStore {

    static final String FILE = "handsup.db";

    /** What every SQLite file begins with. Of a file with less in it SQLite makes a new one. */
    static final int HEADER_BYTES = 100;

    private static final Logger LOG = LoggerFactory.getLogger(SqliteStore.class);

    /** Of pages that hundreds of rooms write to in turn, at most; below 0 it means KiB. SQLite's own 2 MB had them read again and again. */
    private static final int CACHE = -8_192;

    /**
     * After so many pages the write-ahead log is worked into the file: at 4 KiB, 16 MB. Where many rooms answer at once SQLite's own 1,000 are full after
     * a fraction of a second.
     */
    private static final int CHECKPOINT_PAGES = 4_000;

    private static final int FORMAT = 1;
    private static final String EPOCH = "epoch";
    private static final String BEAT = "beat";

    /** What happens between begin and commit. */
    @FunctionalInterface
    interface Body {
        void run() throws SQLException;
    }

    /** A later Handsup wrote this file, in a way this one may not understand. */
    static final class Newer extends SQLException {}

    /** What is in the file is not what was written. */
    static final class Damaged extends SQLException {

        Damaged(String what) {
            super(what);
        }
    }

    private static final class Place {
        private final long id;
        private long last;

        private Place(long id, long last) {
            this.id = id;
            this.last = last;
        }
    }

    private final Connection connection;
    private final PreparedStatement insertRoom;
    private final PreparedStatement insertEvent;
    private final PreparedStatement setMeta;

    /** Rooms written to since they were last in doubt. */
    private final Map<String, Place> places = new HashMap<>();

    private SqliteStore(Connection connection) throws SQLException {
        this.connection = connection;
        prepare();
        insertRoom = connection.prepareStatement("insert into room (code) values (?) returning id");
        insertEvent = connection.prepareStatement("insert into event (room, number, body, sum) values (?, ?, ?, ?)");
        setMeta = connection.prepareStatement(
                "insert into meta (name, value) values (?, ?) on conflict (name) do update set value = excluded.value");
    }

    /**
     * A store that did not exist: whole under its name, or not there. An empty file is therefore never one that was only begun, and SQLite,
     * which makes a new one of it and throws away the log beside it, is not asked.
     */
    static void create(Path file) throws SQLException, IOException {
        Path begun = PrivateFiles.file(file.resolveSibling(FILE + ".new"));
        open(begun).close();
        Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @throws Newer when a later Handsup wrote it @throws SQLException when it is not a database, or damaged, or cannot be written */
    static SqliteStore open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
        config.setCacheSize(CACHE);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(CHECKPOINT_PAGES));
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try {
            check(connection);
            if (format(connection) > FORMAT) {
                throw new Newer();
            }
            return new SqliteStore(connection);
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    private static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("pragma quick_check(1)")) {
            if (!found.next() || !found.getString(1).equals("ok")) {
                throw new Damaged("a page is not what it was");
            }
        }
    }

    private static int format(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("pragma user_version")) {
            return version.next() ? version.getInt(1) : 0;
        }
    }

    private void prepare() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (format(connection) == FORMAT && hasSums(statement)) {
                return;
            }
            statement.execute("create table if not exists meta (name text primary key, value integer not null)"
                    + " without rowid");
            statement.execute("create table if not exists room (id integer primary key, code text not null unique)");
            statement.execute(
                    "create table if not exists event (room integer not null references room (id) on delete cascade,"
                            + " number integer not null, body text not null, sum integer, primary key (room, number))"
                            + " without rowid");
            if (!hasSums(statement)) {
                statement.execute("alter table event add column sum integer");
            }
            statement.execute("pragma user_version = " + FORMAT);
        }
    }

    private static boolean hasSums(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from pragma_table_info('event') where name = 'sum'")) {
            return found.next();
        }
    }

    private static long sum(String room, long number, String body) {
        CRC32C sum = new CRC32C();
        sum.update((room + ' ' + number + ' ' + body).getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    /** Counts one more opening. @return how many there have been */
    long begin() throws SQLException {
        long epoch = meta(EPOCH) + 1;
        transaction(() -> setMeta(EPOCH, epoch));
        return epoch;
    }

    long beat() throws SQLException {
        return meta(BEAT);
    }

    void beat(long now) throws SQLException {
        setMeta(BEAT, now);
    }

    private long meta(String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select value from meta where name = ?")) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? found.getLong(1) : 0;
            }
        }
    }

    private void setMeta(String name, long value) throws SQLException {
        setMeta.setString(1, name);
        setMeta.setLong(2, value);
        setMeta.executeUpdate();
    }

    /** Runs it whole and synced, or not at all. */
    void transaction(Body body) throws SQLException {
        connection.setAutoCommit(false);
        try {
            body.run();
            connection.commit();
        } catch (SQLException failed) {
            places.clear();
            try {
                connection.rollback();
            } catch (SQLException alsoFailed) {
                failed.addSuppressed(alsoFailed);
            }
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    void append(String room, List<String> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        Place place = place(room);
        for (String event : events) {
            insertEvent.setLong(1, place.id);
            insertEvent.setLong(2, ++place.last);
            insertEvent.setString(3, event);
            insertEvent.setLong(4, sum(room, place.last, event));
            insertEvent.executeUpdate();
        }
    }

    private Place place(String room) throws SQLException {
        Place known = places.get(room);
        if (known == null) {
            known = find(room);
            if (known == null) {
                insertRoom.setString(1, room);
                try (ResultSet made = insertRoom.executeQuery()) {
                    made.next();
                    known = new Place(made.getLong(1), 0);
                }
            }
            places.put(room, known);
        }
        return known;
    }

    private @Nullable Place find(String room) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select id, (select coalesce(max(number), 0) from event where event.room = room.id) from room"
                        + " where code = ?")) {
            query.setString(1, room);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? new Place(found.getLong(1), found.getLong(2)) : null;
            }
        }
    }

    /**
     * Every room, oldest first.
     *
     * @throws Damaged also when there are events that no room's search comes upon: a search ends at the first key that is out of order, and no
     *     quick check of SQLite's looks at the order
     */
    List<Journal.Stored> rooms() throws SQLException {
        List<Journal.Stored> rooms = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet codes = statement.executeQuery("select code from room order by id")) {
                while (codes.next()) {
                    room(codes.getString(1)).ifPresent(rooms::add);
                }
            }
            long found = rooms.stream().mapToLong(room -> room.events().size()).sum();
            try (ResultSet all = statement.executeQuery("select count(*) from event")) {
                if (!all.next() || all.getLong(1) != found) {
                    throw new Damaged("of " + all.getLong(1) + " events " + found + " are where they are looked for");
                }
            }
        }
        return rooms;
    }

    Optional<Journal.Stored> room(String code) throws SQLException {
        List<Event> events = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select number, body, sum from event where room = (select id from room where code = ?)"
                        + " order by number")) {
            query.setString(1, code);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    events.add(event(code, events.size() + 1, found));
                }
            }
        }
        return events.isEmpty() ? Optional.empty() : Optional.of(new Journal.Stored(code, events));
    }

    private static Event event(String code, long number, ResultSet row) throws SQLException {
        String body = row.getString(2);
        long sum = row.getLong(3);
        boolean summed = !row.wasNull();
        if (row.getLong(1) != number || body == null || summed && sum != sum(code, number, body)) {
            throw new Damaged("event " + number + " of room " + code + " is missing or not what was written");
        }
        return EventCodec.read(body);
    }

    /** Overwrites a room's rows with zeros, then empties the write-ahead log, where older copies of them stand. */
    void erase(String room) throws SQLException {
        places.remove(room);
        transaction(() -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from room where code = ?")) {
                delete.setString(1, room);
                delete.executeUpdate();
            }
        });
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(truncate)");
        }
    }

    /** Never fails: what was committed is on the disk already. */
    void close() {
        try {
            connection.close();
        } catch (SQLException late) {
            LOG.debug("closing failed", late);
        }
    }
}
