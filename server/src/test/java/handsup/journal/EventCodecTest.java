package handsup.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handsup.domain.Card;
import handsup.domain.Choosing;
import handsup.domain.Difficulty;
import handsup.domain.Event;
import handsup.domain.Name;
import handsup.domain.Passage;
import handsup.domain.Phase;
import handsup.domain.Question;
import handsup.domain.Response;
import handsup.domain.Settings;
import handsup.domain.Task;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

class EventCodecTest {

    private static Question question(Task task) {
        return new Question(
                "kh01-01",
                List.of(new Card("1", "Secret Speech")),
                Difficulty.EASY,
                "What did „Хрущёв“ say?",
                Optional.of(new Passage("“imposing”\n…", "Khrushchev, 1956")),
                task,
                "Because. Card 1.",
                30);
    }

    static Stream<Event> events() {
        return Stream.of(
                new Event.RoomOpened(
                        "ABC234",
                        "Khrushchev’s USSR",
                        Optional.of("Ms Okafor"),
                        Settings.DEFAULT,
                        List.of(
                                question(new Choosing.Single(List.of("a", "b", "c"), 1)),
                                question(new Choosing.Multi(List.of("a", "b", "c"), Set.of(0, 2))),
                                question(new Choosing.TrueFalse(false))),
                        1_000),
                new Event.RoomOpened("ABC234", "t", Optional.empty(), Settings.DEFAULT, List.of(), 1),
                new Event.SeatTaken(1, new Name("Мила", "mila"), "hash", 2),
                new Event.SeatResumed(1, "hash", 3),
                new Event.SeatRenamed(1, new Name("Mila O", "milao")),
                new Event.SeatRemoved(1),
                new Event.SeatLeft(2),
                new Event.DoorLocked(true),
                new Event.QuestionShown(0, 1, 2),
                new Event.QuestionOpened(0, 1, Phase.NEVER),
                new Event.TimeExtended(0, 5),
                new Event.AnswerSaved(1, 0, "abcdefgh", Response.Choice.of(2, 0), 1_234),
                new Event.QuestionClosed(0, 9),
                new Event.QuestionRevealed(0),
                new Event.QuestionSkipped(1),
                new Event.BoardShown(0),
                new Event.RoomEnded(10),
                new Event.ClockHeld(3_000));
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsWrittenIsReadAgain(Event event) {
        assertThat(EventCodec.read(EventCodec.write(event))).isEqualTo(event);
    }

    @Test
    void noEventIsMissingHere() {
        assertThat(events().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Event.class.getPermittedSubclasses()));
    }

    @Test
    void whatIsNoEventIsNotRead() {
        for (String text : List.of("", "{}", "{\"e\":\"seat-left\"}", "{\"e\":\"seat-left\",\"seat\":1,\"x\":2}")) {
            assertThatThrownBy(() -> EventCodec.read(text)).isInstanceOf(JacksonException.class);
        }
    }
}
