package handsup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a room that asks how sure people are. The second of four options is right. */
class ConfidenceTest {

    private static TestRoom asking(Settings.Points points, boolean mayChange) {
        return new TestRoom(
                new Settings(
                        0, 1, points, true, true, Settings.Names.OWN, mayChange, true, 60, true, Settings.Order.SAME),
                List.of(
                        Questions.single("q1"),
                        Questions.single("q2"),
                        Questions.single("q3"),
                        Questions.single("q4")));
    }

    private final TestRoom room = asking(Settings.Points.ACCURACY, false);
    private final int mila = room.joins("Mila");
    private final int yusuf = room.joins("Yusuf");

    private Decision says(int seat, Confidence confidence) {
        return room.say(new Command.Confide(
                seat, room.state.questions().get(room.index()).id(), confidence));
    }

    /** A question from its stem to its answer. @param option that Mila chooses */
    private void plays(int option, Confidence confidence) {
        room.say(room.state.phase() instanceof Phase.Lobby ? new Command.Start() : new Command.Next());
        if (room.state.phase() instanceof Phase.Board) {
            room.done(new Command.Next());
        }
        room.opens();
        room.answers(mila, option);
        assertThat(says(mila, confidence)).isInstanceOf(Decision.Granted.class);
        room.done(new Command.Close());
    }

    @ParameterizedTest
    @CsvSource({"GUESS,1,333", "THINK,1,667", "SURE,1,1000", "GUESS,0,0", "THINK,0,-667", "SURE,0,-2000"})
    void aRightAnswerEarnsAndAWrongOneCostsByHowSureOneIs(Confidence confidence, int option, int points) {
        plays(option, confidence);
        assertThat(room.state.rounds().getLast().earned(mila).orElseThrow().points())
                .isEqualTo(points);
        assertThat(room.seat(mila).points()).isEqualTo(Math.max(0, points));
    }

    @Test
    void itPaysToBeHonest() {
        for (double chance = 0.02; chance < 1; chance += 0.05) {
            Confidence honest = chance < 2 / 3.0 ? Confidence.GUESS : chance < 0.8 ? Confidence.THINK : Confidence.SURE;
            for (Confidence other : Confidence.values()) {
                assertThat(worth(chance, honest))
                        .as("right with chance %s", chance)
                        .isGreaterThanOrEqualTo(worth(chance, other));
            }
        }
    }

    private static double worth(double chance, Confidence confidence) {
        return chance * confidence.gain() - (1 - chance) * confidence.loss();
    }

    @Test
    void theTimeThatCountsIsThatOfTheAnswer() {
        TestRoom quick = asking(Settings.Points.SPEED, false);
        int seat = quick.joins("Mila");
        quick.done(new Command.Start()).opens().after(3_000);
        quick.answers(seat, 1);
        quick.after(10_000)
                .done(new Command.Confide(seat, "q1", Confidence.SURE))
                .done(new Command.Close());
        assertThat(quick.seat(seat).points()).isEqualTo(925);
    }

    @Test
    void beingQuickMakesAWrongAnswerNoCheaper() {
        assertThat(Timing.points(Settings.Points.SPEED, 0, 15_000, 30_000, Confidence.THINK))
                .isEqualTo(-667);
        assertThat(Timing.points(Settings.Points.SPEED, 1, 15_000, 30_000, Confidence.THINK))
                .isEqualTo(500);
        assertThat(Timing.points(Settings.Points.SPEED, 0.5, 0, 30_000, Confidence.SURE))
                .isEqualTo(-500);
        assertThat(Timing.points(Settings.Points.UNSCORED, 0, 0, 30_000, Confidence.SURE))
                .isZero();
    }

    /** 1000 × 1/3 × (1 − τ/40000) is k + ½ for τ = 39940 − 120 k. */
    @Test
    void aHalfIsRoundedUpWhereverThirdsPutIt() {
        for (int whole = 167; whole < 333; whole++) {
            int thought = 39_940 - 120 * whole;
            if (thought >= 0 && thought <= 20_000) {
                assertThat(Timing.points(Settings.Points.SPEED, 1, thought, 20_000, Confidence.GUESS))
                        .as("τ %d ms", thought)
                        .isEqualTo(whole + 1);
            }
        }
    }

    @Test
    void whoSaysNothingIsTakenToGuess() {
        room.done(new Command.Start()).opens();
        room.answers(mila, 1);
        room.answers(yusuf, 0);
        room.done(new Command.Close());
        assertThat(room.seat(mila).points()).isEqualTo(333);
        assertThat(room.seat(yusuf).points()).isZero();
        assertThat(room.state.calibration(room.seat(mila))).isEmpty();
    }

    @Test
    void onlyAnAnswerThatIsSavedCanBeSpokenOfAndOnlyOnceAndBeforeTheClose() {
        room.done(new Command.Start()).opens();
        assertThat(says(mila, Confidence.SURE)).isEqualTo(new Decision.Refused(Refusal.NOT_NOW));
        room.answers(mila, 1);
        assertThat(says(mila, Confidence.SURE)).isInstanceOf(Decision.Granted.class);
        assertThat(says(mila, Confidence.GUESS)).isEqualTo(new Decision.Refused(Refusal.ALREADY_ANSWERED));
        room.answers(yusuf, 0);
        room.done(new Command.Close());
        assertThat(room.say(new Command.Confide(yusuf, "q1", Confidence.SURE)))
                .isEqualTo(new Decision.Refused(Refusal.NOT_NOW));
    }

    @Test
    void whereNobodyAskedNobodySaysAnything() {
        TestRoom plain = TestRoom.of(1);
        int seat = plain.joins("Mila");
        plain.done(new Command.Start()).opens();
        plain.answers(seat, 1);
        assertThat(plain.say(new Command.Confide(seat, "q1", Confidence.SURE)))
                .isEqualTo(new Decision.Refused(Refusal.NOT_NOW));
    }

    @Test
    void whatWasSaidOfAnAnswerIsNotSaidOfTheNext() {
        TestRoom changing = asking(Settings.Points.ACCURACY, true);
        int seat = changing.joins("Mila");
        changing.done(new Command.Start()).opens();
        changing.answers(seat, 0);
        changing.done(new Command.Confide(seat, "q1", Confidence.SURE));
        changing.answers(seat, 1);
        changing.done(new Command.Close());
        assertThat(changing.seat(seat).points()).isEqualTo(333);
    }

    @Test
    void nobodyEverHasLessThanNoPointsAndWhatWasLostBelowIsNotOwed() {
        plays(0, Confidence.SURE);
        assertThat(room.seat(mila).points()).isZero();
        plays(1, Confidence.SURE);
        assertThat(room.seat(mila).points()).isEqualTo(1000);
        plays(0, Confidence.THINK);
        assertThat(room.seat(mila).points()).isEqualTo(333);
    }

    @Test
    void aMendingIsForeseenAsItThenIs() {
        plays(0, Confidence.SURE);
        plays(1, Confidence.SURE);
        Command.Mend mend = new Command.Mend("q1", new Mending.Key(Response.Choice.of(0)));
        Forecast forecast = Room.foresee(room.state, mend).orElseThrow();
        int before = room.seat(mila).points();
        room.done(mend);
        assertThat(room.seat(mila).points()).isEqualTo(2000);
        assertThat(forecast.changes())
                .filteredOn(change -> change.seat() == mila)
                .extracting(Forecast.Change::gained)
                .containsExactly(2000 - before);
    }

    @Test
    void theEndSaysHowOftenOneWasRight() {
        plays(1, Confidence.SURE);
        plays(0, Confidence.SURE);
        plays(1, Confidence.THINK);
        assertThat(room.state.calibration(room.seat(mila)))
                .isEqualTo(List.of(new Calibration(Confidence.THINK, 1, 1), new Calibration(Confidence.SURE, 2, 1)));
    }
}
