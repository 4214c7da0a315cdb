package handsup.report;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.domain.Card;
import handsup.domain.Choosing;
import handsup.domain.Difficulty;
import handsup.domain.Estimating;
import handsup.domain.Event;
import handsup.domain.Name;
import handsup.domain.Ordering;
import handsup.domain.Phase;
import handsup.domain.Placing;
import handsup.domain.Question;
import handsup.domain.Region;
import handsup.domain.Response;
import handsup.domain.RoomState;
import handsup.domain.Settings;
import handsup.domain.Task;
import handsup.domain.Typing;
import handsup.domain.Unscored;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A question of every kind in the report and on its sheets: what it is called, what was answered in words, and how that is counted. */
class KindReportTest {

    /**
     * A kind, and how two students answered a question of it; a third said nothing.
     *
     * @param kind as it stands in a report
     * @param best what Mila answered, and {@code words} as it stands there
     * @param other what Yusuf answered, and {@code otherWords}
     * @param points Yusuf's; no points where the kind has no marks
     */
    private record Kind(
            String kind,
            Task task,
            Response best,
            String words,
            Response other,
            String otherWords,
            Report.Verdict verdict,
            int points) {

        boolean marked() {
            return verdict != Report.Verdict.GIVEN;
        }

        @Override
        public String toString() {
            return kind;
        }
    }

    private static final List<String> BIRDS = List.of("Owl", "Rook", "Tern");

    private static final List<Region> REGIONS = Stream.of("By the sea", "On the hill", "On the plain")
            .map(name -> new Region(name, List.of(0, 0, 500, 0, 500, 500), 400, 200))
            .toList();

    private static Kind right(
            String kind, Task task, Response best, String words, Response other, String otherWords, int points) {
        return new Kind(
                kind,
                task,
                best,
                words,
                other,
                otherWords,
                points == 0 ? Report.Verdict.WRONG : Report.Verdict.PARTLY,
                points);
    }

    private static Kind given(String kind, Task task, Response best, String words, Response other, String otherWords) {
        return new Kind(kind, task, best, words, other, otherWords, Report.Verdict.GIVEN, 0);
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                right(
                        "choose one",
                        new Choosing.Single(BIRDS, 1),
                        Response.Choice.of(1),
                        "Rook",
                        Response.Choice.of(2),
                        "Tern",
                        0),
                right(
                        "choose several",
                        new Choosing.Multi(BIRDS, Set.of(0, 2)),
                        Response.Choice.of(0, 2),
                        "Owl; Tern",
                        Response.Choice.of(2),
                        "Tern",
                        500),
                right(
                        "true or false",
                        new Choosing.TrueFalse(true),
                        Response.Choice.of(0),
                        "True",
                        Response.Choice.of(1),
                        "False",
                        0),
                right(
                        "point at the picture",
                        new Choosing.Hotspot(REGIONS, Set.of(2), false),
                        Response.Choice.of(2),
                        "On the plain",
                        Response.Choice.of(0),
                        "By the sea",
                        0),
                right(
                        "put in order",
                        new Ordering(
                                BIRDS.stream()
                                        .map(bird -> new Ordering.Tile(bird, "1"))
                                        .toList(),
                                List.of(2, 0, 1)),
                        Response.Order.of(2, 0, 1),
                        "Tern → Owl → Rook",
                        Response.Order.of(0, 2, 1),
                        "Owl → Tern → Rook",
                        333),
                right(
                        "number",
                        new Estimating(
                                27,
                                "%",
                                Optional.of(new Estimating.Span(23, 31)),
                                Optional.of(new Estimating.Span(19, 35)),
                                new Estimating.Span(0, 100)),
                        new Response.Number("27 %"),
                        "27 %",
                        new Response.Number("21"),
                        "21",
                        500),
                right(
                        "fill the gaps",
                        new Placing.Cloze(
                                List.of("The ", " hunts and the ", " dives."),
                                BIRDS,
                                List.of(0, 2),
                                List.of(List.of(), List.of()),
                                true),
                        Response.Places.of(0, 2),
                        "1: Owl; 2: Tern",
                        Response.Places.of(-1, 2),
                        "2: Tern",
                        500),
                right(
                        "name parts of the picture",
                        new Placing.Label(REGIONS, List.of("Coast", "Peak", "Steppe", "Ford"), List.of(0, 1, 2)),
                        Response.Places.of(0, 1, 2),
                        "By the sea: Coast; On the hill: Peak; On the plain: Steppe",
                        Response.Places.of(0, 1, -1),
                        "By the sea: Coast; On the hill: Peak",
                        667),
                right(
                        "match pairs",
                        new Placing.Matching(List.of("Owl", "Rook"), List.of("Night", "Day", "Never"), List.of(0, 1)),
                        Response.Places.of(0, 1),
                        "Owl: Night; Rook: Day",
                        Response.Places.of(0, -1),
                        "Owl: Night",
                        500),
                right(
                        "sort into groups",
                        new Placing.Sorting(BIRDS, List.of("Land", "Sea"), List.of(0, 0, 1)),
                        Response.Places.of(0, 0, 1),
                        "Owl: Land; Rook: Land; Tern: Sea",
                        Response.Places.of(1, 1, 0),
                        "Owl: Sea; Rook: Sea; Tern: Land",
                        0),
                right(
                        "typed",
                        new Typing(List.of("Gagarin"), List.of("Titov"), OptionalInt.empty()),
                        new Response.Text("gargarin"),
                        "gargarin",
                        new Response.Text("Titov"),
                        "Titov",
                        0),
                given(
                        "poll",
                        new Unscored.Poll(BIRDS, 2),
                        Response.Choice.of(0, 1),
                        "Owl; Rook",
                        Response.Choice.of(2),
                        "Tern"),
                given(
                        "scale",
                        new Unscored.Scale(1, 5, "Not at all", "Very"),
                        new Response.Number("4"),
                        "4",
                        new Response.Number("2"),
                        "2"),
                given(
                        "word cloud",
                        new Unscored.WordCloud(3),
                        Response.Words.of("ice", "лёд"),
                        "ice; лёд",
                        Response.Words.of("=1+2"),
                        "'=1+2"),
                given(
                        "open answer",
                        new Unscored.Open(200),
                        new Response.Text("Why is it cold?"),
                        "Why is it cold?",
                        new Response.Text("No idea"),
                        "No idea"));
    }

    private static Report played(Kind kind) {
        Question question = new Question(
                "q1",
                List.of(new Card("4", "Birds")),
                Difficulty.EASY,
                "What about birds?",
                Optional.empty(),
                kind.task(),
                "Because.",
                20);
        List<Event> events = new ArrayList<>(List.of(new Event.RoomOpened(
                "K7M4QX",
                "Birds",
                Optional.empty(),
                new Settings(0, 0, Settings.Points.ACCURACY, true, true, Settings.Names.OWN, false, true, 60),
                List.of(question),
                0)));
        List<String> names = List.of("Mila", "Yusuf", "Zoë");
        for (int seat = 1; seat <= names.size(); seat++) {
            String name = names.get(seat - 1);
            events.add(new Event.SeatTaken(seat, new Name(name, name), "hash " + seat, 0));
        }
        events.addAll(List.of(
                new Event.QuestionShown(0, 0, 0),
                new Event.QuestionOpened(0, 0, Phase.NEVER),
                new Event.AnswerSaved(1, 0, "answer-1", kind.best(), 1_000, Optional.empty()),
                new Event.AnswerSaved(2, 0, "answer-2", kind.other(), 2_000, Optional.empty()),
                new Event.QuestionClosed(0, 0),
                new Event.QuestionRevealed(0)));
        return Report.of(RoomState.replay(events));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isCountedByWhatItEarned(Kind kind) {
        assertThat(kind.task().fits(kind.best())).isTrue();
        assertThat(kind.task().fits(kind.other())).isTrue();
        Report report = played(kind);
        Report.Asked asked = report.asked().getFirst();
        assertThat(asked.counts()).isEqualTo(kind.marked());
        assertThat(asked.blank()).isEqualTo(1);
        Map<String, Report.Pupil> pupils =
                report.pupils().stream().collect(Collectors.toMap(Report.Pupil::name, pupil -> pupil));
        assertThat(verdict(pupils.get("Mila"))).isEqualTo(kind.marked() ? Report.Verdict.RIGHT : Report.Verdict.GIVEN);
        assertThat(verdict(pupils.get("Yusuf"))).isEqualTo(kind.verdict());
        assertThat(verdict(pupils.get("Zoë"))).isEqualTo(Report.Verdict.BLANK);
        assertThat(pupils.get("Mila").points()).isEqualTo(kind.marked() ? 1_000 : 0);
        assertThat(pupils.get("Yusuf").points()).isEqualTo(kind.points());
        assertThat(List.of(asked.right(), asked.partly(), asked.wrong()))
                .isEqualTo(
                        switch (kind.verdict()) {
                            case PARTLY -> List.of(1, 1, 0);
                            case WRONG -> List.of(1, 0, 1);
                            default -> List.of(0, 0, 0);
                        });
    }

    private static Report.Verdict verdict(Report.Pupil pupil) {
        return pupil.given().getFirst().verdict();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isOnTheSheetsByItsNameAndInTheWordsOfItsOwn(Kind kind) {
        Report report = played(kind);
        assertThat(Sheets.questions(report).lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("1,q1,4," + kind.kind() + ",What about birds?,");
        assertThat(Sheets.answers(report)
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .map(cells -> cells[4]))
                .containsExactly(kind.words(), kind.otherWords());
    }

    @Test
    void noKindIsMissingHere() {
        List<Class<?>> here =
                kinds().<Class<?>>map(kind -> kind.task().getClass()).toList();
        assertThat(leaves(Task.class).filter(kind -> kind != Unscored.Slide.class))
                .allSatisfy(kind -> assertThat(here).contains(kind));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(KindReportTest::leaves)
                : Stream.of(type);
    }
}
