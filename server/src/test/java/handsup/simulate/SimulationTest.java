package handsup.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

/** A few hundred games nobody has played before, every time; and the proof that one seed is one game. */
class SimulationTest {

    private static final int GAMES = 300;

    @Test
    void everythingHoldsInFreshGames() {
        long first = new SecureRandom().nextLong(1, 1_000_000_000);
        System.out.println("simulated games: seeds " + first + " to " + (first + GAMES - 1));
        int saved = 0;
        int kills = 0;
        int failedCommits = 0;
        for (long seed = first; seed < first + GAMES; seed++) {
            Simulation.Outcome outcome = Simulation.play(seed);
            assertThat(outcome.failure())
                    .as(() -> "handsup simulate --games 1 --seed " + outcome.seed() + "\n"
                            + String.join("\n", outcome.trace()))
                    .isEmpty();
            saved += outcome.saved();
            kills += outcome.kills();
            failedCommits += outcome.failedCommits();
        }
        assertThat(saved).isGreaterThan(GAMES);
        assertThat(kills).isGreaterThan(GAMES / 10);
        assertThat(failedCommits).isPositive();
    }

    @Test
    void theSameSeedIsTheSameGame() {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(Simulation.play(seed)).isEqualTo(Simulation.play(seed));
        }
    }
}
