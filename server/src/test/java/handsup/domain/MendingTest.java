package handsup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class MendingTest {

    private final TestRoom room = TestRoom.of(3);
    private final int mila = room.joins("Mila");
    private final int yusuf = room.joins("Yusuf");

    /** Mila has the first question right, Yusuf chose the third option a moment later. */
    private TestRoom revealed() {
        room.done(new Command.Start()).opens();
        room.after(1_000);
        room.answers(mila, 1);
        room.after(1_000);
        room.answers(yusuf, 2);
        return room.done(new Command.Close());
    }

    private static Command mend(Mending mending) {
        return new Command.Mend("q1", mending);
    }

    private static Mending accept(Integer... options) {
        return new Mending.Accept(List.of(Response.Choice.of(options)));
    }

    private static Mending key(Integer... options) {
        return new Mending.Key(Response.Choice.of(options));
    }

    @Nested
    class AfterTheReveal {

        @Test
        void anotherAnswerIsAcceptedAsIfItHadBeenRightFromTheStart() {
            revealed().done(mend(accept(2)));
            assertThat(room.seat(mila).points()).isEqualTo(975);
            assertThat(room.seat(yusuf).points()).isEqualTo(950);
            assertThat(room.seat(yusuf).run()).isEqualTo(1);
            assertThat(room.state.rounds().getLast().right()).isEqualTo(2);
        }

        @Test
        void aChangedKeyTakesBackWhatTheOldOneGave() {
            revealed().done(mend(key(2)));
            assertThat(room.seat(mila).points()).isZero();
            assertThat(room.seat(mila).run()).isZero();
            assertThat(room.seat(yusuf)).extracting(Seat::points, Seat::place).containsExactly(950, 1);
        }

        @Test
        void aQuestionThatCountsNoLongerGivesAndTakesNothing() {
            revealed().done(mend(new Mending.Counts(false)));
            for (int seat : List.of(mila, yusuf)) {
                assertThat(room.seat(seat))
                        .extracting(Seat::points, Seat::marked, Seat::right, Seat::place)
                        .containsExactly(0, 0, 0, 1);
            }
        }

        @Test
        void theSameAgainChangesNothing() {
            revealed();
            for (Mending mending : List.of(accept(2), key(2), new Mending.Counts(false), new Mending.AsAsked())) {
                room.done(mend(mending));
                assertThat(room.say(mend(mending))).as("%s", mending).isEqualTo(Decision.granted());
            }
            assertThat(room.say(mend(accept(1)))).as("right already").isEqualTo(Decision.granted());
        }

        @Test
        void mendedBackItIsAsItWas() {
            revealed();
            Map<Integer, List<Integer>> before = scores(room.state);
            room.done(mend(key(3))).done(mend(accept(0))).done(mend(new Mending.Counts(false)));
            room.done(mend(new Mending.AsAsked()));
            assertThat(scores(room.state)).isEqualTo(before);
            assertThat(room.state.rounds().getLast().mendings()).hasSize(4);
        }

        @Test
        void whatItChangedIsNewsUntilTheNextQuestionIsShown() {
            Round round = revealed().state.rounds().getLast();
            assertThat(round.news()).isFalse();
            room.done(mend(key(3))).done(mend(accept(2)));
            assertThat(round.news()).isTrue();
            assertThat(round.earnedBefore(mila)).contains(new Round.Earned(1, 975));
            room.done(new Command.Next());
            assertThat(round.news()).isTrue();
            room.done(new Command.Next());
            assertThat(round.news()).isFalse();
        }

        @Test
        void anEarlierQuestionIsMendedWhileALaterOneIsOpen() {
            revealed().done(new Command.Next()).done(new Command.Next()).opens();
            Phase phase = room.state.phase();
            room.done(mend(accept(2)));
            assertThat(room.seat(yusuf).points()).isEqualTo(950);
            assertThat(room.state.phase()).isEqualTo(phase);
        }

        @Test
        void whoCameLaterIsNotCountedInAndKeepsNoPlace() {
            revealed();
            int late = room.joins("Amara");
            room.done(mend(key(3)));
            assertThat(room.seat(late).marked()).isZero();
            assertThat(room.state.leaderboard().of(room.seat(late))).isEmpty();
        }

        @Test
        void theForecastSaysWhoGainsAndWhoMovesAndChangesNothing() {
            revealed();
            Forecast forecast =
                    Room.foresee(room.state, (Command.Mend) mend(key(2))).orElseThrow();
            assertThat(forecast.changes())
                    .containsExactly(new Forecast.Change(yusuf, 950, 2, 1), new Forecast.Change(mila, -975, 1, 2));
            assertThat(forecast.rightAfter()).isEqualTo(1);
            assertThat(room.seat(mila).points()).isEqualTo(975);
        }
    }

    @Nested
    class Refused {

        @Test
        void aQuestionThatIsOpenOrHasNotComeOrIsNone() {
            room.done(new Command.Start()).opens();
            assertThat(room.say(mend(accept(2)))).isEqualTo(Decision.refused(Refusal.STILL_OPEN));
            assertThat(room.say(new Command.Mend("q2", accept(2)))).isEqualTo(Decision.refused(Refusal.NO_QUESTION));
            assertThat(room.say(new Command.Mend("x", accept(2)))).isEqualTo(Decision.refused(Refusal.NO_QUESTION));
        }

        @Test
        void aQuestionThatWasLeftOut() {
            room.done(new Command.Start()).opens().done(new Command.Skip());
            assertThat(room.say(mend(accept(2)))).isEqualTo(Decision.refused(Refusal.NOT_NOW));
        }

        @Test
        void whatCannotBeTheAnswer() {
            revealed();
            List<Mending> impossible = List.of(
                    key(4),
                    key(-1),
                    key(),
                    key(0, 1),
                    accept(9),
                    new Mending.Accept(List.of()),
                    new Mending.Key(new Response.Text("Two")));
            for (Mending mending : impossible) {
                assertThat(room.say(mend(mending))).as("%s", mending).isEqualTo(Decision.refused(Refusal.NOT_A_KEY));
                assertThat(Room.foresee(room.state, (Command.Mend) mend(mending)))
                        .isEmpty();
            }
        }
    }

    @Nested
    class EveryKind {

        private static Marking marking(Task task) {
            return new Marking(task, List.of(), true);
        }

        private static double mark(Task task, Mending mending, Response response) {
            return marking(task)
                    .after(mending, Questions.single("q"))
                    .orElseThrow()
                    .mark(response);
        }

        @Test
        void anOrderMayBeAnotherOneAndOnlyAWholeOne() {
            Task task = new Ordering(
                    List.of(new Ordering.Tile("a", "1"), new Ordering.Tile("b", "2"), new Ordering.Tile("c", "3")),
                    List.of(0, 1, 2));
            Response other = Response.Order.of(1, 0, 2);
            assertThat(mark(task, new Mending.Key(other), other)).isEqualTo(1);
            assertThat(mark(task, new Mending.Key(other), Response.Order.of(0, 1, 2)))
                    .isLessThan(1);
            assertThat(mark(task, new Mending.Accept(List.of(other)), Response.Order.of(0, 1, 2)))
                    .isEqualTo(1);
            assertThat(task.keyed(Response.Order.of(1, 0))).isEmpty();
        }

        @Test
        void aNumberTakesItsBandsAlong() {
            Task task = new Estimating(
                    1956,
                    "",
                    Optional.of(new Estimating.Span(1955, 1957)),
                    Optional.of(new Estimating.Span(1953, 1959)),
                    new Estimating.Span(1900, 2000));
            Mending key = new Mending.Key(new Response.Number("1964"));
            assertThat(mark(task, key, new Response.Number("1965"))).isEqualTo(1);
            assertThat(mark(task, key, new Response.Number("1966"))).isEqualTo(0.5);
            assertThat(mark(task, key, new Response.Number("1956"))).isZero();
            Mending also = new Mending.Accept(List.of(new Response.Number("1,964")));
            assertThat(mark(task, also, new Response.Number("١٩٦٤"))).isEqualTo(1);
            assertThat(task.keyed(new Response.Number("2001"))).isEmpty();
        }

        @Test
        void pairsMayBelongOtherwiseAndNoneIsLeftOver() {
            Placing task = new Placing.Matching(List.of("a", "b"), List.of("x", "y", "z"), List.of(0, 1));
            Response other = Response.Places.of(2, 1);
            assertThat(mark(task, new Mending.Key(other), other)).isEqualTo(1);
            assertThat(task.keyed(Response.Places.of(2, -1))).isEmpty();
            assertThat(task.keyed(Response.Places.of(2, 2))).isEmpty();
        }

        @Test
        void anotherRegionIsRightOrOneMoreIs() {
            List<Region> regions = List.of(
                    new Region("left", List.of(0, 0, 300, 0, 300, 900), 200, 300),
                    new Region("middle", List.of(300, 0, 600, 0, 600, 900), 500, 300),
                    new Region("right", List.of(600, 0, 900, 0, 900, 900), 800, 300));
            Task one = new Choosing.Hotspot(regions, Set.of(0), false);
            assertThat(mark(one, new Mending.Accept(List.of(Response.Choice.of(1))), Response.Choice.of(1)))
                    .isEqualTo(1);
            assertThat(mark(one, new Mending.Key(Response.Choice.of(2)), Response.Choice.of(0)))
                    .isZero();
            assertThat(mark(one, new Mending.Key(Response.Choice.of(2)), Response.Choice.of(2)))
                    .isEqualTo(1);
            Task several = new Choosing.Hotspot(regions, Set.of(0, 1), true);
            Mending fewer = new Mending.Key(Response.Choice.of(1));
            assertThat(mark(several, fewer, Response.Choice.of(0, 1))).isZero();
            assertThat(mark(several, fewer, Response.Choice.of(1))).isEqualTo(1);
            Task label = new Placing.Label(regions, List.of("x", "y", "z", "v"), List.of(0, 1, 2));
            assertThat(mark(label, new Mending.Key(Response.Places.of(3, 1, 2)), Response.Places.of(3, 1, -1)))
                    .isEqualTo(2 / 3.0);
        }

        @Test
        void oneMoreWordIsRightInAGapAndCostsNobodyAnything() {
            Placing.Cloze task = new Placing.Cloze(
                    List.of("a ", " b ", " c"),
                    List.of("x", "y", "z"),
                    List.of(0, 1),
                    List.of(List.of(), List.of()),
                    true);
            Mending also = new Mending.Accept(List.of(Response.Places.of(-1, 2)));
            assertThat(mark(task, also, Response.Places.of(0, 2))).isEqualTo(1);
            assertThat(mark(task, also, Response.Places.of(0, 1))).isEqualTo(1);
            assertThat(mark(task, also, Response.Places.of(2, 1))).isEqualTo(task.mark(Response.Places.of(2, 1)));
            Response other = Response.Places.of(2, 0);
            assertThat(mark(task, new Mending.Key(other), other)).isEqualTo(1);
            assertThat(mark(task, new Mending.Key(other), Response.Places.of(0, 1)))
                    .isZero();
            assertThat(task.keyed(Response.Places.of(2, -1))).isEmpty();
        }

        @Test
        void aTypedAnswerIsAcceptedWithItsSlipsEvenWhereItWasRejected() {
            Task task = new Typing(List.of("Josip Tito"), List.of("Gherman Titov"), OptionalInt.empty());
            Mending mending = new Mending.Accept(List.of(new Response.Text("gherman titov")));
            assertThat(mark(task, mending, new Response.Text("German Titov"))).isEqualTo(1);
            assertThat(mark(task, mending, new Response.Text("Josip Tito"))).isEqualTo(1);
        }
    }

    @Test
    void oneTypedAnswerStandsForAllThatAreNearlyAlike() {
        TestRoom typed = new TestRoom(
                Settings.DEFAULT,
                List.of(new Question(
                        "q1",
                        List.of(new Card("6", "Space")),
                        Difficulty.MEDIUM,
                        "Who was the first person in space?",
                        Optional.empty(),
                        new Typing(List.of("Gagarin"), List.of(), OptionalInt.of(0)),
                        "Because.",
                        20)));
        List<String> texts = List.of("Tereshkova", "tereshkova", "Tereshkowa", "Tereskova", "Laika");
        List.of("Mila", "Yusuf", "Zoë", "Amara", "Kit").forEach(typed::joins);
        typed.done(new Command.Start()).opens();
        for (int seat = 1; seat <= texts.size(); seat++) {
            typed.done(new Command.Answer(
                    seat,
                    "q1",
                    "answer-" + seat,
                    new Response.Text(texts.get(seat - 1)),
                    Fairness.Heard.at(typed.now)));
        }
        typed.done(new Command.Close()).done(mend(new Mending.Accept(List.of(new Response.Text("Tereshkova")))));
        assertThat(typed.state.rounds().getLast().right()).isEqualTo(4);
        assertThat(typed.seat(5).points()).isZero();
    }

    /** Games as they come, with mendings as they come, in the game and after it. */
    @RepeatedTest(60)
    void anyMendingsComeToTheRoomReplayedWithTheirKeysFromTheStart() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        TestRoom any = new TestRoom(ReplayTest.anySettings(random), Questions.several(1 + random.nextInt(5)));
        for (int step = 0; step < 250; step++) {
            any.after(random.nextInt(5_000));
            Command command = random.nextInt(6) == 0 ? anyMend(any, random) : ReplayTest.anyCommand(any, random);
            foreseen(any, command, seed);
        }
        assertThat(RoomState.replay(any.history)).as("seed %d", seed).isEqualTo(any.state);
        RoomState fromTheStart = RoomState.replay(keyedFromTheStart(any));
        assertThat(scores(any.state)).as("seed %d", seed).isEqualTo(scores(fromTheStart));
        ReplayTest.assertPlacesFollowPoints(any.state, seed);
    }

    /** Says a command; what a forecast of it said is what happened. */
    private static void foreseen(TestRoom room, Command command, long seed) {
        if (!(command instanceof Command.Mend mend)) {
            room.say(command);
            return;
        }
        Map<Integer, Integer> before = points(room.state);
        Optional<Forecast> forecast = Room.foresee(room.state, mend);
        if (room.say(command) instanceof Decision.Granted) {
            for (Forecast.Change change : forecast.orElseThrow().changes()) {
                Seat seat = room.seat(change.seat());
                assertThat(seat.place()).as("seed %d, %s", seed, change).isEqualTo(change.to());
                assertThat(seat.points() - before.get(change.seat())).isEqualTo(change.gained());
                before.put(change.seat(), seat.points());
            }
            assertThat(points(room.state))
                    .as("seed %d, all that changed was said", seed)
                    .isEqualTo(before);
        }
    }

    private static Command anyMend(TestRoom room, SplittableRandom random) {
        Response response = random.nextBoolean()
                ? Response.Choice.of(random.nextInt(5))
                : Response.Choice.of(random.nextInt(5), random.nextInt(5));
        Mending mending = switch (random.nextInt(6)) {
            case 0, 1 -> new Mending.Accept(List.of(response));
            case 2, 3 -> new Mending.Key(response);
            case 4 -> new Mending.Counts(random.nextBoolean());
            default -> new Mending.AsAsked();
        };
        return new Command.Mend("q" + (1 + random.nextInt(room.state.questions().size())), mending);
    }

    /**
     * The same history without a mending, in which every question had its final key when it was asked: an answer accepted beside the key is given
     * as the key's own, and to a question that does not count nobody was there.
     */
    private static List<Event> keyedFromTheStart(TestRoom room) {
        Map<Integer, Marking> markings =
                room.state.rounds().stream().collect(Collectors.toMap(Round::index, Round::marking));
        Event.RoomOpened opened = (Event.RoomOpened) room.history.getFirst();
        List<Question> questions = new ArrayList<>();
        for (int index = 0; index < opened.questions().size(); index++) {
            Question asked = opened.questions().get(index);
            Task task = markings.containsKey(index) ? markings.get(index).task() : asked.task();
            questions.add(new Question(
                    asked.id(),
                    asked.cards(),
                    asked.difficulty(),
                    asked.stem(),
                    asked.passage(),
                    task,
                    asked.explanation(),
                    asked.seconds()));
        }
        List<Event> events = new ArrayList<>();
        for (Event event : room.history) {
            switch (event) {
                case Event.RoomOpened _ ->
                    events.add(new Event.RoomOpened(
                            opened.code(), opened.title(), opened.host(), opened.settings(), questions, opened.at()));
                case Event.AnswerSaved saved
                when markings.get(saved.index()).accepts(saved.response()) ->
                    events.add(new Event.AnswerSaved(
                            saved.seat(),
                            saved.index(),
                            saved.answer(),
                            key(markings.get(saved.index())),
                            saved.thought(),
                            saved.terms()));
                case Event.AnswerCameLate late
                when markings.get(late.index()).accepts(late.response()) ->
                    events.add(new Event.AnswerCameLate(
                            late.seat(),
                            late.index(),
                            late.answer(),
                            key(markings.get(late.index())),
                            late.thought(),
                            late.terms(),
                            late.at()));
                case Event.LateAccepted(int _, int index)
                when !markings.get(index).counts() -> {}
                case Event.QuestionRevealed(int index)
                when !markings.get(index).counts() -> events.add(new Event.QuestionSkipped(index));
                case Event.QuestionMended _ -> {}
                default -> events.add(event);
            }
        }
        return events;
    }

    private static Response key(Marking marking) {
        return new Response.Choice(List.copyOf(((Choosing) marking.task()).keys()));
    }

    private static Map<Integer, Integer> points(RoomState state) {
        return state.seats().stream()
                .filter(seat -> !seat.gone())
                .collect(Collectors.toMap(Seat::id, Seat::points, (one, _) -> one, TreeMap::new));
    }

    /** Points, runs and how many were right, of everybody still there. */
    private static Map<Integer, List<Integer>> scores(RoomState state) {
        Map<Integer, List<Integer>> scores = new TreeMap<>();
        state.seats().stream()
                .filter(seat -> !seat.gone())
                .forEach(seat -> scores.put(
                        seat.id(), List.of(seat.points(), seat.run(), seat.bestRun(), seat.right(), seat.marked())));
        return scores;
    }
}
