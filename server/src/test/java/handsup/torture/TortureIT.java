package handsup.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A little of {@code handsup torture}; and a server that breaks its word is found out. */
class TortureIT {

    private static final int KILLS = 2;

    /** One of them is all but sure to meet answers that were acknowledged too early. */
    private static final int HASTY_KILLS = 4;

    private static Toll tortured(List<String> server, Path data, int kills, Duration longest) {
        long seed = ThreadLocalRandom.current().nextLong(1_000_000_000);
        System.out.println("torture, seed " + seed);
        Toll toll = new Torture(
                        new Torture.Plan(server, data, kills, 2, 30, kills + 1, longest, seed), System.out::println)
                .inflict();
        System.out.println(toll.words());
        return toll;
    }

    private static List<String> distribution() {
        Path launcher = Path.of(System.getProperty("handsup.dist", "target/handsup"), "bin/handsup");
        return List.of(launcher.toAbsolutePath().toString(), "serve");
    }

    @Test
    void nothingThatWasAcknowledgedIsLostOrChanged(@TempDir Path data) {
        Toll toll = tortured(distribution(), data, KILLS, Duration.ofSeconds(40));
        assertThat(toll.good()).as(toll.words()).isTrue();
        assertThat(toll.kills()).isEqualTo(KILLS);
        assertThat(toll.promised()).isPositive();
    }

    @Test
    void aServerThatAcknowledgesBeforeItWritesIsFoundOut(@TempDir Path data) {
        Toll toll = tortured(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "handsup.app.HastyServer"),
                data,
                HASTY_KILLS,
                Duration.ofSeconds(12));
        assertThat(toll.lost()).as(toll.words()).isPositive();
    }

    @Test
    void whoIsCutInTheSameInstantComesBackAndNothingIsLost(@TempDir Path data) {
        Storm.Toll toll =
                new Storm(new Storm.Plan(distribution(), data, 150, 20, 4_000, 1), System.out::println).rages();
        System.out.println(toll.words());
        assertThat(toll.good()).as(toll.words()).isTrue();
    }
}
