package handsup.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Simulated students, started as a teacher starts them, against the real program. */
@Tag("alone")
class RehearseIT {

    private static final int STUDENTS = 60;
    private static final int QUESTIONS = 2;

    private record Ended(int code, String output) {}

    private static Ended rehearse(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Program.launcher().toString(), "rehearse"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    @Test
    void aClassIsPlayedInSeveralProcessesAndItsRoomRemoved(@TempDir Path data) throws Exception {
        try (Program program = Program.in(data)) {
            Ended ended = rehearse(
                    "--url=" + program.teacherLink(),
                    "--students=" + STUDENTS,
                    "--per-process=40",
                    "--rate=0",
                    "--burst=300",
                    "--cut=10",
                    "--questions=" + QUESTIONS,
                    "--json");

            JsonNode found = JsonMapper.builder().build().readTree(ended.output());
            assertThat(found.get("seated").asInt()).isEqualTo(STUDENTS);
            assertThat(found.get("questions").asInt()).isEqualTo(QUESTIONS);
            assertThat(found.get("answersSaved").asInt()).isEqualTo(STUDENTS * QUESTIONS);
            assertThat(found.get("answersLost").asInt()).isZero();
            assertThat(found.get("back").asInt()).isEqualTo(found.get("cut").asInt());
            assertThat(program.getWithKey("/api/rooms").body()).isEqualTo("{\"rooms\":[]}");
        }
    }

    @Test
    void aRoomThatIsNotThereIsSaidInWords(@TempDir Path data) throws Exception {
        try (Program program = Program.in(data)) {
            Ended ended = rehearse("--url=" + program.address() + "/j/ZZZZZZ", "--students=2");

            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.output()).contains("2 of 2 students did not get a seat (no-room 2).");
        }
    }
}
