package handsup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks without marks: what they take for an answer, how they are counted, and that they leave the game's points, runs and places alone. */
class UnscoredTest {

    private static final Unscored.Poll POLL = new Unscored.Poll(List.of("tea", "coffee", "neither"), 2);
    private static final Unscored.Scale SCALE = new Unscored.Scale(1, 5, "not at all", "very");

    private static final Unscored.WordCloud CLOUD = new Unscored.WordCloud(2);
    private static final Unscored.Open OPEN = new Unscored.Open(200);

    static List<Unscored> kinds() {
        return List.of(POLL, SCALE, CLOUD, OPEN, new Unscored.Slide("To be read"));
    }

    private static final List<Response> NONSENSE = List.of(
            Response.Choice.of(),
            Response.Choice.of(99),
            Response.Choice.of(-1),
            Response.Choice.of(0, 1, 2),
            Response.Order.of(0),
            Response.Places.of(0),
            new Response.Number(""),
            new Response.Number("0"),
            new Response.Number("6"),
            new Response.Number("2.5"),
            new Response.Number("-3"),
            new Response.Number("three"),
            new Response.Number("🙂"),
            new Response.Number("1".repeat(10_000)),
            new Response.Text(""),
            new Response.Text(" \u200e\u202e "),
            new Response.Text("\u200b\u200d"),
            new Response.Text("\u0301"),
            new Response.Text("x".repeat(10_000)),
            Response.Words.of(),
            Response.Words.of("", " "),
            Response.Words.of("\u200b"),
            Response.Words.of("one", "two", "three"),
            Response.Words.of("x".repeat(31)),
            Response.Words.of("fine", "x".repeat(10_000)));

    private static Question question(String id, Task task) {
        return new Question(
                id, List.of(new Card("1", "Card")), Difficulty.MEDIUM, "What?", Optional.empty(), task, "", 20);
    }

    // ---- What fits ---------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource("kinds")
    void nonsenseNeverFits(Unscored task) {
        assertThat(NONSENSE).noneMatch(task::fits);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nothingEarnsAnythingAndNothingCanBeMadeTheKey(Unscored task) {
        assertThat(task.scored()).isFalse();
        assertThat(task.mark(Response.Choice.of(1))).isZero();
        assertThat(task.mark(new Response.Number("3"))).isZero();
        assertThat(task.keyed(Response.Choice.of(1))).isEmpty();
        assertThat(task.keyed(new Response.Number("3"))).isEmpty();
    }

    @Test
    void asManyOptionsFitAsMayBeChosen() {
        assertThat(POLL.fits(Response.Choice.of(2))).isTrue();
        assertThat(POLL.fits(Response.Choice.of(0, 2))).isTrue();
        assertThat(new Unscored.Poll(List.of("a", "b"), 1).fits(Response.Choice.of(0, 1)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "5", " 3 ", "٣", "4.0", "５"})
    void aStepFitsAsItIsTyped(String typed) {
        assertThat(SCALE.fits(new Response.Number(typed))).isTrue();
    }

    @Test
    void whatIsNoPollAndNoScaleCannotBeMade() {
        assertThatThrownBy(() -> new Unscored.Poll(List.of("one"), 1)).hasMessageContaining("1 options");
        assertThatThrownBy(() -> new Unscored.Poll(List.of("a", "b"), 3)).hasMessageContaining("3 may be chosen");
        assertThatThrownBy(() -> new Unscored.Scale(1, 11, "", "")).hasMessageContaining("1 to 11");
        assertThatThrownBy(() -> new Unscored.Scale(1, 2, "", "")).hasMessageContaining("1 to 2");
        assertThatThrownBy(() -> new Unscored.Scale(2, 5, "", "")).hasMessageContaining("2 to 5");
    }

    @Test
    void wordsAreCleanedAndTheSameTwiceIsOnce() {
        assertThat(Response.Words.of(" ice\u202e ", "ICE", "", "голод и\nхолод").words())
                .containsExactly("ice", "голод и холод");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ice", "🙂", "достопримечательность", "C++", "ice age", "1956"})
    void aWordOrTwoFits(String word) {
        assertThat(CLOUD.fits(Response.Words.of(word))).isTrue();
        assertThat(CLOUD.fits(new Response.Text(word))).isFalse();
        assertThat(OPEN.fits(new Response.Text(word))).isTrue();
        assertThat(OPEN.fits(Response.Words.of(word))).isFalse();
    }

    // ---- How it is counted -------------------------------------------------------------------------------------

    @Test
    void aPollCountsEachOptionChosen() {
        assertThat(POLL.tally(List.of(Response.Choice.of(0), Response.Choice.of(0, 2), Response.Choice.of(2))))
                .isEqualTo(new Tally.Options(List.of(2, 0, 2)));
    }

    @ParameterizedTest
    @CsvSource({"'5', 5, 5", "'1 2', 1.5, 1.5", "'1 1 5', 2.3333333333333335, 1", "'2 3 4 4', 3.25, 3.5"})
    void aScaleHasAMeanAndAMedian(String steps, double mean, double median) {
        Tally.Steps tally = (Tally.Steps) SCALE.tally(
                List.of(steps.split(" ")).stream().map(Response.Number::new).toList());
        assertThat(tally.mean()).hasValue(mean);
        assertThat(tally.median()).hasValue(median);
    }

    @Test
    void whereNobodyAnsweredThereIsNoMean() {
        Tally.Steps nobody = (Tally.Steps) SCALE.tally(List.of());
        assertThat(nobody.counts()).containsExactly(0, 0, 0, 0, 0);
        assertThat(nobody.mean()).isEmpty();
        assertThat(nobody.median()).isEmpty();
    }

    // ---- In a game ---------------------------------------------------------------------------------------------

    private final TestRoom room = new TestRoom(
            Settings.DEFAULT, List.of(Questions.single("q1"), question("p", POLL), Questions.single("q2")));
    private final int mila = room.joins("Mila");
    private final int yusuf = room.joins("Yusuf");

    private void playsTheFirst() {
        room.done(new Command.Start()).opens();
        room.answers(mila, 1);
        room.answers(yusuf, 0);
        room.done(new Command.Close()).done(new Command.Next()).done(new Command.Next());
    }

    private void playsThePoll() {
        room.opens();
        room.answers(mila, 0, 2);
        room.done(new Command.Close());
    }

    @Test
    void itChangesNoPointsNoRunAndNoPlace() {
        playsTheFirst();
        int points = room.seat(mila).points();
        assertThat(points).isPositive();
        playsThePoll();
        assertThat(room.state.phase()).isEqualTo(new Phase.Revealed(1));
        assertThat(room.seat(mila).points()).isEqualTo(points);
        assertThat(room.seat(mila).run()).isEqualTo(1);
        assertThat(room.seat(mila).marked()).isEqualTo(1);
        assertThat(room.seat(mila).place()).isEqualTo(1);
        Round poll = room.state.rounds().getLast();
        assertThat(poll.counts()).isFalse();
        assertThat(poll.marked()).isFalse();
        assertThat(poll.right()).isZero();
    }

    @Test
    void noLeaderboardFollowsIt() {
        playsTheFirst();
        playsThePoll();
        room.done(new Command.Next());
        assertThat(room.state.phase()).isInstanceOf(Phase.Reading.class);
        assertThat(room.index()).isEqualTo(2);
    }

    @Test
    void aRunGoesOnBehindIt() {
        playsTheFirst();
        playsThePoll();
        room.done(new Command.Next()).opens();
        room.answers(mila, 1);
        room.done(new Command.Close());
        assertThat(room.seat(mila).run()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("mendings")
    void itsMarksCannotBeMended(Mending mending) {
        playsTheFirst();
        playsThePoll();
        assertThat(room.say(new Command.Mend("p", mending))).isEqualTo(Decision.refused(Refusal.NOT_A_KEY));
    }

    static List<Mending> mendings() {
        return List.of(
                new Mending.Counts(true),
                new Mending.Key(Response.Choice.of(1)),
                new Mending.Accept(List.of(Response.Choice.of(1))));
    }

    @Test
    void aRoomReadFromItsJournalIsTheSame() {
        playsTheFirst();
        playsThePoll();
        assertThat(RoomState.replay(room.history)).isEqualTo(room.state);
    }

    // ---- Something to read -------------------------------------------------------------------------------------

    private final TestRoom reading = new TestRoom(
            Settings.DEFAULT,
            List.of(
                    Questions.slide("s1"),
                    Questions.single("q1"),
                    Questions.slide("s2"),
                    Questions.single("q2"),
                    Questions.slide("s3")));

    private void playsOne(int seat) {
        reading.opens();
        reading.answers(seat, 1);
        reading.done(new Command.Close());
    }

    @Test
    void aSlideStandsUntilTheTeacherGoesOn() {
        reading.joins("Mila");
        reading.done(new Command.Start());
        assertThat(reading.state.phase()).isEqualTo(new Phase.Slide(0));
        assertThat(reading.state.deadline()).isEqualTo(Phase.NEVER);
        for (Command command : List.of(new Command.Close(), new Command.Reveal(), new Command.Extend(5_000))) {
            assertThat(reading.say(command)).isEqualTo(Decision.refused(Refusal.NOT_NOW));
        }
        reading.done(new Command.Next());
        assertThat(reading.state.phase()).isInstanceOf(Phase.Reading.class);
    }

    @Test
    void thereIsNothingToAnswerOnASlide() {
        int seat = reading.joins("Mila");
        reading.done(new Command.Start());
        assertThat(reading.answers(seat, 0)).isInstanceOf(Decision.Refused.class);
        assertThat(reading.state.rounds().getLast().answers()).isEmpty();
        assertThat(reading.state.rounds().getLast().late()).isEmpty();
    }

    @Test
    void slidesAreNotAmongTheNumbers() {
        assertThat(reading.state.many()).isEqualTo(2);
        assertThat(List.of(1, 3).stream().map(reading.state::number)).containsExactly(1, 2);
    }

    @Test
    void aGameWithSlidesGoesOnToItsPodiumAndItsRunIsUnbroken() {
        int seat = reading.joins("Mila");
        reading.done(new Command.Start()).done(new Command.Next());
        playsOne(seat);
        reading.done(new Command.Next()).done(new Command.Next());
        assertThat(reading.state.phase()).isEqualTo(new Phase.Slide(2));
        reading.done(new Command.Next());
        playsOne(seat);
        assertThat(reading.seat(seat).run()).isEqualTo(2);
        reading.done(new Command.Next()).done(new Command.Next());
        assertThat(reading.state.phase()).isEqualTo(new Phase.Slide(4));
        assertThat(RoomState.replay(reading.history)).isEqualTo(reading.state);
        reading.done(new Command.Next());
        assertThat(reading.state.phase()).isEqualTo(new Phase.Podium());
        assertThat(reading.seat(seat).marked()).isEqualTo(2);
    }

    @Test
    void theGameCanBeEndedOnASlide() {
        reading.joins("Mila");
        reading.done(new Command.Start()).done(new Command.End());
        assertThat(reading.state.phase()).isEqualTo(new Phase.Podium());
    }

    // ---- In one's own words ------------------------------------------------------------------------------------

    private final TestRoom own = new TestRoom(
            new Settings(4_000, 1, Settings.Points.SPEED, true, true, Settings.Names.OWN, true, true, 60),
            List.of(question("c", new Unscored.WordCloud(3)), Questions.single("q")));

    private Round cloud(String... words) {
        if (own.state.rounds().isEmpty()) {
            own.joins("Starter");
            own.done(new Command.Start()).opens();
        }
        for (String word : words) {
            says(own.joins("Student " + own.state.lastSeat()), word);
        }
        return own.state.rounds().getFirst();
    }

    private void says(int seat, String... words) {
        own.done(new Command.Answer(
                seat, "c", "answer-" + own.history.size(), Response.Words.of(words), Fairness.Heard.at(own.now)));
    }

    private List<Moderation.Heap> heaps(Moderation.State state) {
        Round round = own.state.rounds().getFirst();
        return round
                .moderation()
                .heaps(
                        round.answers().values().stream()
                                .map(Round.Answer::response)
                                .toList(),
                        true)
                .stream()
                .filter(heap -> heap.state() == state)
                .toList();
    }

    private void shows(boolean shown, String... texts) {
        own.done(new Command.Moderate("c", List.of(texts), shown));
    }

    @Test
    void nothingIsShownUntilTheTeacherSaysSo() {
        cloud("ice", "Ice", "rings");
        assertThat(heaps(Moderation.State.SHOWN)).isEmpty();
        assertThat(heaps(Moderation.State.WAITING))
                .containsExactly(
                        new Moderation.Heap(List.of("ice"), 2, Moderation.State.WAITING),
                        new Moderation.Heap(List.of("rings"), 1, Moderation.State.WAITING));
        shows(true, "ice");
        assertThat(heaps(Moderation.State.SHOWN))
                .containsExactly(new Moderation.Heap(List.of("ice"), 2, Moderation.State.SHOWN));
    }

    @Test
    void whatIsNearlyTheSameLiesInOneHeapAndIsRuledOnOneByOne() {
        cloud("gravity", "gravty", "Gravity!");
        assertThat(heaps(Moderation.State.WAITING))
                .singleElement()
                .extracting(Moderation.Heap::count)
                .isEqualTo(3);
        shows(true, "gravity", "Gravity!");
        assertThat(heaps(Moderation.State.WAITING))
                .containsExactly(new Moderation.Heap(List.of("gravty"), 1, Moderation.State.WAITING));
    }

    @Test
    void whoSaysItOnceMoreIsShownAndWhoSpellsItOtherwiseWaits() {
        cloud("ice");
        shows(true, "ice");
        cloud("ICE", "ice 🖕");
        assertThat(heaps(Moderation.State.SHOWN))
                .containsExactly(new Moderation.Heap(List.of("ice"), 2, Moderation.State.SHOWN));
        assertThat(heaps(Moderation.State.WAITING))
                .singleElement()
                .extracting(Moderation.Heap::texts)
                .isEqualTo(List.of("ice 🖕"));
    }

    @Test
    void picturesAreNotAllTheSame() {
        cloud("🙂", "🚀", "🚀");
        assertThat(heaps(Moderation.State.WAITING))
                .extracting(Moderation.Heap::count)
                .containsExactly(1, 2);
    }

    @Test
    void whatWasShownCanBeHiddenAgainAndTheSameRulingTwiceIsNoEvent() {
        cloud("ice");
        shows(true, "ice");
        int events = own.history.size();
        shows(true, "ice");
        assertThat(own.history).hasSize(events);
        shows(false, "ice");
        assertThat(heaps(Moderation.State.HIDDEN)).hasSize(1);
        assertThat(heaps(Moderation.State.SHOWN)).isEmpty();
    }

    @Test
    void nobodyCanBeShownWhatNobodySaid() {
        cloud("ice");
        int events = own.history.size();
        shows(true, "something the teacher made up");
        assertThat(own.history).hasSize(events);
        assertThat(own.say(new Command.Moderate("q", List.of("ice"), true)))
                .isEqualTo(Decision.refused(Refusal.NO_QUESTION));
    }

    @Test
    void aChangedAnswerTakesItsOldWordsAlong() {
        cloud();
        int seat = own.joins("Mila");
        says(seat, "ice", "dust");
        shows(true, "ice", "dust");
        says(seat, "dust", "rings");
        assertThat(heaps(Moderation.State.SHOWN))
                .singleElement()
                .extracting(Moderation.Heap::texts)
                .isEqualTo(List.of("dust"));
        assertThat(heaps(Moderation.State.WAITING))
                .singleElement()
                .extracting(Moderation.Heap::texts)
                .isEqualTo(List.of("rings"));
    }

    @Test
    void rulingsAreInTheJournal() {
        cloud("ice", "rings", "dust");
        shows(true, "ice", "rings");
        shows(false, "rings");
        assertThat(RoomState.replay(own.history)).isEqualTo(own.state);
        assertThat(own.history).contains(new Event.EntriesModerated(0, List.of("rings"), false));
    }
}
