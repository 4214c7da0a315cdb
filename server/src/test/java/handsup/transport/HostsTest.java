package handsup.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {

    private static TestEdge edge;

    @BeforeAll
    static void open() {
        edge = TestEdge.open(config ->
                new EdgeConfig(config.bind(), 0, List.of("https://quiz.school.example"), false, 2, config.limits()));
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    private static int status(String... hostLines) {
        try (Plug plug = edge.plug()) {
            plug.send("GET / HTTP/1.1\r\n" + String.join("", hostLines) + "\r\n");
            return plug.answer().status();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8080",
                "127.0.0.1:1",
                "192.168.1.20:8080",
                "[::1]:8080",
                "[fe80::1]",
                "laptop",
                "LAPTOP:8080",
                "frau-huber.local:8080",
                "quiz.school.example",
                "QUIZ.school.example:443"
            })
    void theServerAnswersToAddressesAndToItsOwnNames(String host) {
        assertThat(status("Host: " + host + "\r\n")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "rebind.evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "evil-quiz.school.example",
                "school.example",
                "2130706433",
                "0x7f000001",
                "127.1.",
                "1.2.3",
                "256.1.1.1"
            })
    void itDoesNotAnswerToOtherNames(String host) {
        assertThat(status("Host: " + host + "\r\n")).isIn(421, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "localhost:",
                "localhost:0",
                "localhost:99999",
                "localhost:8080:8080",
                "localhost/x",
                "user@localhost",
                "[::1",
                "[zz]",
                "-a",
                "a..b",
                "loc\u00e4lhost"
            })
    void nonsenseIsNotAName(String host) {
        assertThat(status("Host: " + host + "\r\n")).isIn(400, 421);
    }

    @Test
    void aRequestNamesExactlyOneHost() {
        assertThat(status()).isEqualTo(400);
        assertThat(status("Host: localhost\r\n", "Host: localhost\r\n")).isEqualTo(400);
    }

    @Test
    void theRefusalIsInPlainWords() {
        try (Plug plug = edge.plug()) {
            plug.send("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n");
            Plug.Got got = plug.answer();
            assertThat(got.status()).isEqualTo(421);
            assertThat(got.text()).startsWith("This server does not go by that name.");
        }
    }
}
