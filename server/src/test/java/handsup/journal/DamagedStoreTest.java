package handsup.journal;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.domain.Event;
import handsup.domain.Name;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A store that is not what was written: it opens with every event as it was, or it is refused with a way out and left as it is. */
class DamagedStoreTest {

    private static final int TRIES = 25;
    private static final List<String> ROOMS = List.of("ABC234", "XYZ789");

    /** How a page begins that leads to others, of a table that is ordered by its key. */
    private static final byte INTERIOR = 2;

    private static final List<Event> EVENTS = new ArrayList<>();
    private static byte[] whole = {};

    @TempDir
    Path folder;

    private Path file;

    @BeforeAll
    static void twoRoomsArePlayed(@TempDir Path stage) throws IOException {
        for (int seat = 1; seat <= 60; seat++) {
            EVENTS.add(
                    new Event.SeatTaken(seat, new Name("Mila " + seat, "mila" + seat), "h".repeat(64), seat * 1_000));
        }
        try (Journal journal = opened(stage)) {
            for (String room : ROOMS) {
                CompletableFuture<Boolean> written = new CompletableFuture<>();
                journal.append(room, EVENTS, written::complete);
                assertThat(written.join()).isTrue();
            }
        }
        whole = Files.readAllBytes(stage.resolve(SqliteStore.FILE));
    }

    @BeforeEach
    void theirStoreLies() throws IOException {
        file = Files.write(folder.resolve(SqliteStore.FILE), whole);
    }

    private static SqliteJournal opened(Path data) {
        return ((SqliteJournal.Opening.Opened) SqliteJournal.open(data)).journal();
    }

    private SqliteJournal.Opening.Refused refused() {
        return (SqliteJournal.Opening.Refused) SqliteJournal.open(folder);
    }

    private Connection outside() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private void change(String sql) throws SQLException {
        try (Connection other = outside();
                Statement statement = other.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private void isRefusedAndKept(byte[] found, String what) throws IOException {
        assertThat(refused().why()).as(what).isEqualTo(SqliteJournal.Why.CORRUPT);
        assertThat(refused().detail()).contains(file.toString(), "--data").doesNotContain("\n");
        assertThat(Files.readAllBytes(file)).as(what).isEqualTo(found);
    }

    /** @return whether it was refused */
    private boolean isRefusedOrWhatItWas(byte[] found, String what) throws IOException {
        Files.write(file, found);
        switch (SqliteJournal.open(folder)) {
            case SqliteJournal.Opening.Refused(SqliteJournal.Why why, String _) -> {
                assertThat(why).as(what).isIn(SqliteJournal.Why.CORRUPT, SqliteJournal.Why.NEWER);
                assertThat(Files.readAllBytes(file)).as(what).isEqualTo(found);
                return true;
            }
            case SqliteJournal.Opening.Opened(SqliteJournal journal) -> {
                try (journal) {
                    assertThat(journal.rooms())
                            .as(what)
                            .containsExactlyElementsOf(ROOMS.stream()
                                    .map(room -> new Journal.Stored(room, EVENTS))
                                    .toList());
                }
                return false;
            }
        }
    }

    @Test
    void cutShortByAPageOrMoreItIsRefusedAndKept() throws IOException {
        long seed = System.nanoTime();
        List<Integer> lengths = new ArrayList<>(List.of(0, 1, 99, 100, 4_096));
        new Random(seed).ints(5, 0, whole.length - 4_096).forEach(lengths::add);
        for (int length : lengths) {
            String what = length + " of " + whole.length + " bytes, seed " + seed;
            assertThat(isRefusedOrWhatItWas(Arrays.copyOf(whole, length), what))
                    .as(what)
                    .isTrue();
        }
    }

    @Test
    void withABitChangedAnywhereItIsRefusedOrWhatItWas() throws IOException {
        long seed = System.nanoTime();
        Random dice = new Random(seed);
        int refused = 0;
        for (int tried = 0; tried < TRIES; tried++) {
            int at = dice.nextInt(whole.length);
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << dice.nextInt(8));
            refused += isRefusedOrWhatItWas(changed, "byte " + at + ", seed " + seed) ? 1 : 0;
        }
        assertThat(refused).as("seed %d", seed).isGreaterThan(TRIES / 4);
    }

    /** A search for a room's events goes by the keys that stand between pages, and ends where one is out of order. */
    @Test
    void withABitChangedInAKeyBetweenPagesItIsRefusedOrWhatItWas() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(whole);
        int page = bytes.getShort(16) & 0xffff;
        int tried = 0;
        for (int base = page; base < whole.length; base += page) {
            int cells = whole[base] == INTERIOR ? bytes.getShort(base + 3) & 0xffff : 0;
            for (int cell = 0; cell < cells; cell++) {
                int begin = base + (bytes.getShort(base + 12 + 2 * cell) & 0xffff);
                for (int at = begin; at < begin + 16; at++) {
                    byte[] changed = whole.clone();
                    changed[at] ^= (byte) (1 << (at % 8));
                    isRefusedOrWhatItWas(changed, "byte " + at);
                    tried++;
                }
            }
        }
        assertThat(tried).isPositive();
    }

    @Test
    void aDigitThatChangedInATextIsDamage() throws SQLException, IOException {
        change("update event set body = replace(body, 'Mila 7\"', 'Mila 9\"') where number = 7");
        isRefusedAndKept(Files.readAllBytes(file), "another name");
    }

    @Test
    void anEventThatIsMissingIsDamage() throws SQLException, IOException {
        change("delete from event where number = 30");
        isRefusedAndKept(Files.readAllBytes(file), "one missing");
    }

    @Test
    void twoRoomsThatChangedPlacesAreDamage() throws SQLException, IOException {
        change("update room set code = case code when 'ABC234' then 'ABC235' else code end");
        isRefusedAndKept(Files.readAllBytes(file), "another code");
    }

    @Test
    void aStoreOfBeforeThereWereChecksumsIsReadAndGoesOn() throws SQLException {
        try (Connection other = outside();
                Statement statement = other.createStatement()) {
            statement.execute("alter table event drop column sum");
        }
        try (SqliteJournal journal = opened(folder)) {
            assertThat(journal.rooms())
                    .hasSize(2)
                    .allMatch(room -> room.events().equals(EVENTS));
            journal.append("ABC234", List.of(new Event.SeatLeft(1)), _ -> {});
        }
        try (SqliteJournal journal = opened(folder)) {
            assertThat(journal.rooms().getFirst().events()).hasSize(61).endsWith(new Event.SeatLeft(1));
        }
    }

    @Test
    void aLogThatWasLeftBehindIsNotPlayedIntoANewStore() throws IOException {
        Path log = folder.resolve(SqliteStore.FILE + "-wal");
        Files.delete(file);
        Files.write(log, new byte[] {1});
        assertThat(refused().why()).isEqualTo(SqliteJournal.Why.CORRUPT);
        assertThat(refused().detail()).contains(log.toString(), "put the first back");
        assertThat(file).doesNotExist();
        Files.delete(log);
        try (SqliteJournal afresh = opened(folder)) {
            assertThat(afresh.rooms()).isEmpty();
            assertThat(afresh.epoch()).isEqualTo(1);
        }
    }

    @Test
    void whatIsNoDamageIsNotCalledSo() {
        assertThat(refusal(SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT).why()).isEqualTo(SqliteJournal.Why.IN_USE);
        assertThat(refusal(SQLiteErrorCode.SQLITE_BUSY).detail()).contains("another program", file.toString());
        assertThat(refusal(SQLiteErrorCode.SQLITE_FULL).why()).isEqualTo(SqliteJournal.Why.FULL);
        assertThat(refusal(SQLiteErrorCode.SQLITE_FULL).detail()).contains("is full", "--data");
        assertThat(refusal(SQLiteErrorCode.SQLITE_IOERR_READ).why()).isEqualTo(SqliteJournal.Why.FAILING);
        assertThat(refusal(SQLiteErrorCode.SQLITE_IOERR_FSYNC).detail()).contains("SQLITE_IOERR_FSYNC", "the disk");
        assertThat(refusal(SQLiteErrorCode.SQLITE_READONLY_DIRECTORY).why()).isEqualTo(SqliteJournal.Why.UNWRITABLE);
        assertThat(refusal(SQLiteErrorCode.SQLITE_NOTADB).why()).isEqualTo(SqliteJournal.Why.CORRUPT);
    }

    private SqliteJournal.Opening.Refused refusal(SQLiteErrorCode code) {
        return SqliteJournal.refusal(folder, file, new SQLiteException("as SQLite says it", code));
    }
}
