package handsup.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bench measures what it says it measures. Its figures are not for this machine to judge while it runs other tests. */
@Tag("alone")
class BenchIT {

    private static final int STUDENTS = 40;

    @Test
    void aRoomIsMeasuredBesideBareNetty() throws Exception {
        Process process = new ProcessBuilder(
                        Program.launcher().toString(),
                        "bench",
                        "--students=" + STUDENTS,
                        "--only=sizes",
                        "--rounds=1",
                        "--warm-up=0",
                        "--json")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        JsonNode size =
                JsonMapper.builder().build().readTree(output).get("sizes").get(0);
        assertThat(size.get("students").asInt()).isEqualTo(STUDENTS);
        assertThat(size.get("joins").get("perSecond").get("median").asDouble()).isPositive();
        assertThat(size.get("laterJoins").get("perSecond").get("median").asDouble())
                .isPositive();
        assertThat(size.get("floor").get("millis").get("median").asDouble()).isPositive();
        assertThat(size.get("question").get("millis").get("median").asDouble()).isPositive();
        assertThat(size.get("framesPerQuestion").asDouble())
                .as("reading, options, saved, closed, results, leaderboard; stepped by hand")
                .isEqualTo(6);
    }
}
