package handsup.torture;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.domain.Event;
import handsup.domain.Name;
import handsup.domain.Questions;
import handsup.domain.Response;
import handsup.domain.Settings;
import handsup.protocol.ClientMessage;
import handsup.protocol.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditTest {

    private static final Map<Integer, Integer> POINTS = Map.of(1, 1000);

    private final List<Event> journal = new ArrayList<>(List.of(
            new Event.RoomOpened(
                    "K7M4QX", "Title", Optional.empty(), Settings.DEFAULT, List.of(Questions.single("q1")), 0),
            new Event.SeatTaken(1, new Name("Mila", "mila"), "hash", 0),
            new Event.QuestionShown(0, 0, 1_000),
            new Event.QuestionOpened(0, 1_000, 21_000),
            saved(1, "a1", 1),
            new Event.QuestionClosed(0, 5_000),
            new Event.QuestionRevealed(0)));

    private static Event.AnswerSaved saved(int seat, String id, int option) {
        return new Event.AnswerSaved(seat, 0, id, Response.Choice.of(option), 0, Optional.empty());
    }

    private static Map<String, Promises.Saved> promised(int seat, String id, int option) {
        return Map.of(
                id,
                new Promises.Saved(seat, new ClientMessage.Answer(id, "q1", new Reply.Choice(List.of(option)), 500)));
    }

    @Test
    void aPromiseKeptIsClean() {
        assertThat(Audit.of(journal, promised(1, "a1", 1), POINTS).clean()).isTrue();
    }

    @Test
    void anAnswerThatIsGoneIsLost() {
        assertThat(Audit.of(journal, promised(1, "a2", 1), POINTS)).isEqualTo(new Audit(1, 0, 0, 0));
    }

    @Test
    void anotherOptionOrAnotherSeatIsAChange() {
        assertThat(Audit.of(journal, promised(1, "a1", 2), POINTS).changed()).isEqualTo(1);
        assertThat(Audit.of(journal, promised(2, "a1", 1), POINTS).changed()).isEqualTo(1);
    }

    @Test
    void theSameAnswerTwiceAndTwoOfOneStudentAreFound() {
        journal.add(4, saved(1, "a1", 1));
        assertThat(Audit.of(journal, promised(1, "a1", 1), POINTS).twice()).isEqualTo(1);
        journal.set(4, saved(1, "a0", 1));
        assertThat(Audit.of(journal, promised(1, "a1", 1), POINTS).twice()).isEqualTo(1);
    }

    @Test
    void pointsAreCountedAgain() {
        assertThat(Audit.of(journal, Map.of(), Map.of(1, 999)).miscounted()).isEqualTo(1);
    }
}
