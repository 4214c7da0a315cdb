package handsup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkingTest {

    private final Choosing.Multi multi = new Choosing.Multi(List.of("a", "b", "c", "d", "e"), Set.of(0, 4));

    @Test
    void aMultiSelectEarnsRightMinusWrongOverKeysAndNeverLessThanNothing() {
        assertThat(multi.mark(Response.Choice.of(0, 4))).isEqualTo(1);
        assertThat(multi.mark(Response.Choice.of(4))).isEqualTo(0.5);
        assertThat(multi.mark(Response.Choice.of(0, 4, 1))).isEqualTo(0.5);
        assertThat(multi.mark(Response.Choice.of(0, 1))).isZero();
        assertThat(multi.mark(Response.Choice.of(1, 2, 3))).isZero();
        assertThat(multi.mark(Response.Choice.of(0, 1, 2, 3, 4))).isZero();
    }

    @Test
    void aSingleChoiceIsRightOrNot() {
        Choosing.Single single = new Choosing.Single(List.of("a", "b"), 1);
        assertThat(single.mark(Response.Choice.of(1))).isEqualTo(1);
        assertThat(single.mark(Response.Choice.of(0))).isZero();
    }

    @Test
    void aStatementIsTrueOrFalse() {
        assertThat(new Choosing.TrueFalse(true).mark(Response.Choice.of(0))).isEqualTo(1);
        assertThat(new Choosing.TrueFalse(false).mark(Response.Choice.of(0))).isZero();
    }

    @Test
    void aTallyCountsEveryOption() {
        assertThat(multi.tally(List.of(Response.Choice.of(0, 4), Response.Choice.of(4))))
                .isEqualTo(new Tally.Options(List.of(1, 0, 0, 0, 2)));
    }

    @Test
    void aKeyThatIsNoOptionIsRefused() {
        assertThatThrownBy(() -> new Choosing.Single(List.of("a", "b"), 2)).hasMessageContaining("[2]");
        assertThatThrownBy(() -> new Choosing.Single(List.of("a"), 0)).hasMessageContaining("1 options");
    }

    @ParameterizedTest
    @CsvSource({
        "SPEED,    1,   0,     1000",
        "SPEED,    1,   10000, 750",
        "SPEED,    1,   20000, 500",
        "SPEED,    0.5, 20000, 250",
        "SPEED,    0,   0,     0",
        "ACCURACY, 1,   20000, 1000",
        "ACCURACY, 0.5, 0,     500",
        "UNSCORED, 1,   0,     0"
    })
    void pointsFollowTheMarkAndTheTime(Settings.Points mode, double mark, long thought, int points) {
        assertThat(Timing.points(mode, mark, thought, 20_000)).isEqualTo(points);
    }

    /** 1000 × 2/3 × (1 − τ/40000) is k + ½ for τ = 39970 − 60 k. */
    @Test
    void aHalfIsRoundedUpWhereverThirdsPutIt() {
        for (int whole = 400; whole < 660; whole++) {
            int thought = 39_970 - 60 * whole;
            if (thought >= 0 && thought <= 20_000) {
                assertThat(Timing.points(Settings.Points.SPEED, 2 / 3.0, thought, 20_000))
                        .as("τ %d ms", thought)
                        .isEqualTo(whole + 1);
            }
        }
    }
}
