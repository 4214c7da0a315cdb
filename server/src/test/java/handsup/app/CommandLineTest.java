package handsup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    private record Ran(int code, String out, String err) {}

    @TempDir
    Path folder;

    private static Ran run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int code = Main.run(arguments);
            return new Ran(code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private Ran serve(String... more) {
        String[] all = new String[5 + more.length];
        all[0] = "--data";
        all[1] = folder.toString();
        all[2] = "--bind";
        all[3] = "127.0.0.1";
        all[4] = "--exit-after-start";
        System.arraycopy(more, 0, all, 5, more.length);
        return run(all);
    }

    @Test
    void withoutACommandItServes() {
        Ran ran = serve("--port", "0");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("is ready", "Students open   http://127.0.0.1:", "/host#key=");
    }

    @Test
    void faultsInTheTeachersOwnDecksAreToldAtTheStart() throws IOException {
        Path deck = Files.createDirectories(folder.resolve("decks/mine"));
        Files.writeString(deck.resolve("deck.yaml"), "deck: mine\n");
        Ran ran = serve("--port", "0");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("mine/deck.yaml:1: error: title is missing, expected a text");
    }

    @Test
    void aBusyPortIsOneLineAndCodeTwo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Ran ran = serve("--port", Integer.toString(taken.getLocalPort()));
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err().lines()).hasSize(1);
            assertThat(ran.err()).contains(Integer.toString(taken.getLocalPort()), "--port");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsOneLineAndCodeTwo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Ran ran = run("serve", "--data", file.toString(), "--port", "0");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).contains(file.toString(), "cannot be written", "--data");
    }

    @Test
    void aSecondOneOnTheSameDataIsOneLineAndCodeTwo() throws Exception {
        Config config = new Config(0, "127.0.0.1", folder, Optional.empty(), Duration.ofHours(1), false);
        try (Server first = ((Server.Running) Server.start(config)).server()) {
            Ran ran = serve("--port", "0");
            assertThat(first).isNotNull();
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err().lines()).hasSize(1);
            assertThat(ran.err()).contains("another Handsup", folder.toString());
        }
    }

    @Test
    void aWrongOptionIsToldWithWhatWasExpected() {
        assertThat(run("--port", "many").code()).isEqualTo(2);
        assertThat(run("--port", "many").err()).contains("many", "--port");
        assertThat(serve("--keep", "0").err()).contains("--keep is 0, expected 1 to 8760 hours");
        assertThat(run("--port", "70000", "--data", folder.toString()).err()).contains("70000");
    }

    @Test
    void helpAndVersionAreThere() {
        assertThat(run("--help").out()).contains("serve", "check", "Exit codes");
        assertThat(run("serve", "--help").out()).contains("--port", "--bind", "--data", "--public-url");
        assertThat(run("--version").out()).startsWith("Handsup ");
    }

    @Test
    void theDecksThatComeWithItAreSound() {
        Ran ran = run("check");
        assertThat(ran.out()).contains("khrushchev: 150 questions on 10 cards, 0 errors");
        assertThat(ran.code()).isZero();
    }

    @Test
    void aBrokenDeckIsToldWithFileAndLine() throws IOException {
        Path deck = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(deck.resolve("deck.yaml"), "deck: broken\ntitle: B\n");
        Ran ran = run("check", folder.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("broken/deck.yaml:1: error: subject is missing, expected a text");
    }

    @Test
    void whatIsNoDeckIsTold() {
        Ran ran = run("check", folder.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("is no deck");
    }
}
