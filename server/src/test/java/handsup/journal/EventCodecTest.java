package handsup.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handsup.domain.Card;
import handsup.domain.Choosing;
import handsup.domain.Confidence;
import handsup.domain.Difficulty;
import handsup.domain.Estimating;
import handsup.domain.Event;
import handsup.domain.Fairness;
import handsup.domain.Mending;
import handsup.domain.Name;
import handsup.domain.Ordering;
import handsup.domain.Passage;
import handsup.domain.Phase;
import handsup.domain.Picture;
import handsup.domain.Placing;
import handsup.domain.Question;
import handsup.domain.Region;
import handsup.domain.Response;
import handsup.domain.Settings;
import handsup.domain.Task;
import handsup.domain.Typing;
import handsup.domain.Unscored;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

class EventCodecTest {

    private static final List<Region> REGIONS = List.of(
            new Region("север", List.of(0, 0, 500, 0, 500, 500), 400, 200),
            new Region("юг", List.of(0, 600, 500, 600, 500, 1_000, 0, 1_000), 250, 800));

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
                                question(new Choosing.TrueFalse(false)),
                                question(new Ordering(
                                        List.of(new Ordering.Tile("b", "1957"), new Ordering.Tile("a", "1956")),
                                        List.of(1, 0))),
                                question(new Estimating(
                                        27,
                                        "%",
                                        Optional.of(new Estimating.Span(23, 31)),
                                        Optional.of(new Estimating.Span(19, 35)),
                                        new Estimating.Span(0, 100))),
                                question(new Choosing.Hotspot(REGIONS, Set.of(1), false)),
                                question(new Choosing.Hotspot(REGIONS, Set.of(0), true)),
                                question(new Placing.Label(REGIONS, List.of("x", "y", "z"), List.of(2, 0))),
                                question(new Placing.Cloze(
                                        List.of("The ", " and the ", "."),
                                        List.of("cat", "dog", "cow"),
                                        List.of(2, 0),
                                        List.of(List.of(), List.of(1)),
                                        true)),
                                question(
                                        new Placing.Matching(List.of("a", "b"), List.of("x", "y", "z"), List.of(2, 0))),
                                question(new Placing.Sorting(
                                        List.of("a", "b", "c"), List.of("x", "y"), List.of(1, 0, 1))),
                                question(new Typing(List.of("Тито", "Tito"), List.of("Titov"), OptionalInt.of(0))),
                                question(new Unscored.Poll(List.of("a", "b", "c"), 2)),
                                question(new Unscored.Scale(1, 5, "мало", "много")),
                                question(new Unscored.Slide("To be **read**")),
                                question(new Unscored.WordCloud(3)),
                                question(new Unscored.Open(200)),
                                question(new Typing(List.of("Tito"), List.of(), OptionalInt.empty()))),
                        1_000),
                new Event.RoomOpened("ABC234", "t", Optional.empty(), Settings.DEFAULT, List.of(), 1),
                new Event.SeatTaken(1, new Name("Мила", "mila"), "hash", 2),
                new Event.SeatResumed(1, "hash", 3),
                new Event.SeatReopened(1, "hash", "next", 3),
                new Event.SeatRenamed(1, new Name("Mila O", "milao")),
                new Event.SeatRemoved(1),
                new Event.SeatLeft(2),
                new Event.DoorLocked(true),
                new Event.QuestionShown(0, 1, 2),
                new Event.QuestionOpened(0, 1, Phase.NEVER),
                new Event.OpeningAwaited(0, 7),
                new Event.TimeExtended(0, 5),
                new Event.AnswerSaved(1, 0, "abcdefgh", Response.Choice.of(2, 0), 1_234, Optional.empty()),
                new Event.AnswerSaved(
                        1,
                        0,
                        "abcdefgh",
                        Response.Choice.of(2, 0),
                        1_200,
                        Optional.of(new Fairness.Terms(1_300, 1_234, 80, 5, 0, 63, 0, 3))),
                new Event.AnswerSaved(1, 0, "abcdefgh", Response.Order.of(2, 0), 1_234, Optional.empty()),
                new Event.AnswerSaved(1, 0, "abcdefgh", Response.Places.of(2, -1), 1_234, Optional.empty()),
                new Event.AnswerSaved(1, 0, "abcdefgh", new Response.Number("١٩٥٦"), 1_234, Optional.empty()),
                new Event.AnswerSaved(1, 0, "abcdefgh", new Response.Text("Хрущёв"), 1_234, Optional.empty()),
                new Event.AnswerCameLate(
                        1, 0, "abcdefgh", Response.Choice.of(2), 1_234, new Fairness.Terms(1, 2, 3, 4, 5, 6, 7, 8), 9),
                new Event.ConfidenceSaid(3, 0, Confidence.SURE),
                new Event.LateAccepted(1, 0),
                new Event.ExtraTimeSet(1, 1.5),
                new Event.LastCalled(0, 9, 1_509),
                new Event.QuestionClosed(0, 9),
                new Event.QuestionRevealed(0),
                new Event.QuestionSkipped(1),
                new Event.QuestionMended(0, new Mending.Accept(List.of(Response.Choice.of(2))), 9),
                new Event.QuestionMended(0, new Mending.Key(new Response.Text("Тито")), 9),
                new Event.QuestionMended(0, new Mending.Counts(false), 9),
                new Event.QuestionMended(0, new Mending.AsAsked(), 9),
                new Event.SlideShown(2, 9),
                new Event.EntriesModerated(2, List.of("лёд", "\"ice\""), true),
                new Event.AnswerSaved(1, 0, "abcdefgh", Response.Words.of("лёд", "🙂"), 1_234, Optional.empty()),
                new Event.BoardShown(0),
                new Event.RoomEnded(10),
                new Event.ClockHeld(3_000));
    }

    @Test
    void aPictureIsKeptAndQuestionsOfOldHadNone() {
        Question plain = question(new Choosing.TrueFalse(true));
        Question pictured = new Question(
                plain.id(),
                plain.cards(),
                plain.difficulty(),
                plain.stem(),
                plain.passage(),
                Optional.of(new Picture("a.png", "b.png", 1_600, 900, "Two maps", Optional.empty())),
                plain.task(),
                plain.explanation(),
                plain.seconds(),
                plain.movable());
        Event.RoomOpened event =
                new Event.RoomOpened("ABC234", "t", Optional.empty(), Settings.DEFAULT, List.of(pictured, plain), 1);
        assertThat(EventCodec.read(EventCodec.write(event))).isEqualTo(event);
        String old = EventCodec.write(
                        new Event.RoomOpened("ABC234", "t", Optional.empty(), Settings.DEFAULT, List.of(plain), 1))
                .replace("\"picture\":null,", "");
        assertThat(old).doesNotContain("picture");
        assertThat(((Event.RoomOpened) EventCodec.read(old)).questions()).containsExactly(plain);
    }

    @Test
    void passagesOfOldHadNoTimeOfTheirOwn() {
        Event event = events().findFirst().orElseThrow();
        String old = EventCodec.write(event).replace(",\"seconds\":0}", "}");
        assertThat(old).isNotEqualTo(EventCodec.write(event));
        assertThat(EventCodec.read(old)).isEqualTo(event);
    }

    @Test
    void roomsOfOldHadOneOrderOfOptionsForAll() {
        Event.RoomOpened event = new Event.RoomOpened(
                "ABC234",
                "t",
                Optional.empty(),
                Settings.DEFAULT,
                List.of(question(new Choosing.Single(List.of("a", "b"), 1))),
                1);
        String old = EventCodec.write(event).replace(",\"order\":\"SAME\"", "").replace(",\"movable\":false", "");
        assertThat(old).doesNotContain("order", "movable");
        assertThat(EventCodec.read(old)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsWrittenIsReadAgain(Event event) {
        assertThat(EventCodec.read(EventCodec.write(event))).isEqualTo(event);
    }

    @Test
    void anAnswerInAJournalOfOldHasNoTerms() {
        String now = EventCodec.write(
                new Event.AnswerSaved(1, 0, "abcdefgh", new Response.Text("\"terms\":"), 1_234, Optional.empty()));
        String then = now.replace(",\"terms\":null", "");
        assertThat(then).isNotEqualTo(now);
        assertThat(EventCodec.read(then)).isEqualTo(EventCodec.read(now));
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

    @Test
    void roomsOfOldAskedNobodyHowSureTheyWere() {
        Event.RoomOpened opened = new Event.RoomOpened(
                "ABC234",
                "„settings“:{",
                Optional.empty(),
                Settings.DEFAULT,
                List.of(question(new Choosing.TrueFalse(true))),
                5);
        String old = EventCodec.write(opened).replace(",\"confidence\":false", "");
        assertThat(old).doesNotContain("confidence");
        assertThat(EventCodec.read(old)).isEqualTo(opened);
    }
}
