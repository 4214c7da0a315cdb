package handsup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ShortcutTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "--port 0",
                "serve -p 80 -d here --bind ::1",
                "--data /a/b --keep 8760 --open-metrics",
                "--public-url https://quiz.example.org/x",
                "--exit-after-start --port 65535",
                "serve --port 0 --bind 127.0.0.1 --data x --train",
                "serve --on-leash --keep 1",
                "serve --no-rehearsal --port 0"
            })
    void whatIsPlainMeansWhatPicocliMakesOfIt(String line) {
        String[] words = words(line);
        assertThat(Shortcut.read(words)).contains(byPicocli(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "bench --json",
                "--help",
                "--version",
                "serve serve",
                "--port",
                "--port=80",
                "--port eighty",
                "--port 999999",
                "--port -1",
                "--port 80 -p 81",
                "--keep 0",
                "--keep 8761",
                "--bind --data",
                "--public-url ht^tp",
                "--data \"x\"",
                "--train --on-leash",
                "--unknown x",
                "@file"
            })
    void whatIsNotIsLeftToPicocli(String line) {
        assertThat(Shortcut.read(words(line))).isEmpty();
    }

    private static Serving byPicocli(String... words) {
        ServeCommand command = new ServeCommand();
        boolean named = words.length > 0 && words[0].equals("serve");
        new CommandLine(command).parseArgs(named ? Arrays.copyOfRange(words, 1, words.length) : words);
        return command.serving();
    }

    private static String[] words(String line) {
        return line.isEmpty() ? new String[0] : line.split(" ");
    }
}
