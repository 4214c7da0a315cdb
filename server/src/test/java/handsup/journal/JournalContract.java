package handsup.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import handsup.domain.Event;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every journal promises. */
public abstract class JournalContract {

    private static final Event FIRST = new Event.DoorLocked(true);
    private static final Event SECOND = new Event.SeatLeft(3);

    private Journal journal;

    /** An empty journal, its folder or memory its own. */
    protected abstract Journal open() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        journal = open();
    }

    @AfterEach
    void end() {
        journal.close();
    }

    private void write(String room, Event... events) {
        AtomicInteger heard = new AtomicInteger();
        journal.append(room, List.of(events), durable -> heard.set(durable ? 1 : -1));
        await().untilAtomic(heard, value -> assertThat(value).isEqualTo(1));
    }

    @Test
    void aNewJournalIsEmptyAndHasAnEpoch() {
        assertThat(journal.rooms()).isEmpty();
        assertThat(journal.epoch()).isPositive();
        assertThat(journal.resumesAt()).isZero();
        assertThat(journal.read("ABC234")).isEmpty();
    }

    @Test
    void whatWasWrittenIsReadInItsOrder() {
        write("ABC234", FIRST);
        write("ABC234", SECOND, FIRST);
        write("XYZ789", SECOND);
        assertThat(journal.read("ABC234").orElseThrow().events()).containsExactly(FIRST, SECOND, FIRST);
        assertThat(journal.read("XYZ789").orElseThrow().events()).containsExactly(SECOND);
    }

    @Test
    void receiptsComeInTheOrderOfTheCalls() {
        Queue<Integer> heard = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 500; i++) {
            int call = i;
            journal.append(
                    i % 3 == 0 ? "ABC234" : "XYZ789",
                    i % 7 == 0 ? List.of() : List.of(FIRST),
                    durable -> heard.add(durable ? call : -1));
        }
        await().until(() -> heard.size() == 500);
        assertThat(List.copyOf(heard)).isSorted().doesNotContain(-1);
    }

    @Test
    void noEventsAtAllAreAQuestionThatIsAnswered() {
        write("ABC234");
        assertThat(journal.read("ABC234")).isEmpty();
    }

    @Test
    void aForgottenRoomIsGone() {
        write("ABC234", FIRST);
        AtomicInteger heard = new AtomicInteger();
        journal.forget("ABC234", durable -> heard.set(durable ? 1 : -1));
        await().untilAtomic(heard, value -> assertThat(value).isEqualTo(1));
        assertThat(journal.read("ABC234")).isEmpty();
        write("ABC234", SECOND);
        assertThat(journal.read("ABC234").orElseThrow().events()).containsExactly(SECOND);
    }
}
