package handsup.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeTest {

    private static final String[] GOOD = {
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
    };

    private TestEdge edge;

    @BeforeEach
    void open() {
        edge = TestEdge.open(config -> new EdgeConfig(
                config.bind(),
                0,
                List.of("https://quiz.school.example/", "http://other.example:8081"),
                false,
                2,
                config.limits()));
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:PORT, 127.0.0.1:PORT",
        "http://localhost:PORT, localhost:PORT",
        "http://LocalHost:PORT, LOCALHOST:PORT",
        "http://laptop.local:PORT, laptop.local:PORT",
        "http://[::1]:PORT, [::1]:PORT",
        "http://192.168.1.20, 192.168.1.20",
        "http://192.168.1.20, 192.168.1.20:80",
        "http://192.168.1.20:80, 192.168.1.20",
        "https://quiz.school.example, quiz.school.example",
        "https://quiz.school.example:443, quiz.school.example",
        "https://quiz.school.example, 127.0.0.1:PORT",
        "http://other.example:8081, other.example:8081"
    })
    void ourOwnPagesMayConnect(String origin, String host) {
        assertThat(handshake(origin, host).status()).isEqualTo(101);
        await().until(() -> edge.reception.guests.size() == 1);
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.example, 127.0.0.1:PORT",
        "http://127.0.0.1:PORT.evil.example, 127.0.0.1:PORT",
        "http://127.0.0.1:1, 127.0.0.1:PORT",
        "http://127.0.0.1, 127.0.0.1:PORT",
        "https://127.0.0.1:PORT, 127.0.0.1:PORT",
        "ws://127.0.0.1:PORT, 127.0.0.1:PORT",
        "http://localhost:PORT, 127.0.0.1:PORT",
        "http://127.0.0.1:PORT/, 127.0.0.1:PORT",
        "http://127.0.0.1:PORT/x, 127.0.0.1:PORT",
        "http://user@127.0.0.1:PORT, 127.0.0.1:PORT",
        "http://127.0.0.1:PORT http://evil.example, 127.0.0.1:PORT",
        "http://127.0.0.2:PORT, 127.0.0.1:PORT",
        "http://quiz.school.example, quiz.school.example",
        "https://quiz.school.example.evil.example, quiz.school.example",
        "https://evil-quiz.school.example, quiz.school.example",
        "https://quiz.school.example:8443, quiz.school.example",
        "HTTP://127.0.0.1:PORT, 127.0.0.1:PORT",
        "null, 127.0.0.1:PORT",
        "file://, 127.0.0.1:PORT",
        "'', 127.0.0.1:PORT",
        "*, 127.0.0.1:PORT"
    })
    void pagesOfOthersMayNot(String origin, String host) {
        Plug.Got got = handshake(origin, host);
        assertThat(got.status()).isEqualTo(403);
        assertThat(got.text()).isEqualTo("Only this server's own pages may connect.\n");
        assertThat(edge.reception.guests).isEmpty();
    }

    @Test
    void whoDoesNotSayWhereItComesFromOrSaysItTwiceMayNot() {
        try (Plug plug = edge.plug()) {
            assertThat(plug.handshake().status()).isEqualTo(403);
            assertThat(plug.handshake("Origin: http://" + plug.host(), "Origin: http://" + plug.host())
                            .status())
                    .isEqualTo(403);
            assertThat(edge.reception.guests).isEmpty();
        }
    }

    @Test
    void compressionIsNotNegotiated() {
        try (Plug plug = edge.plug()) {
            Plug.Got got = plug.handshake(
                    "Origin: http://" + plug.host(),
                    "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits",
                    "Sec-WebSocket-Protocol: chat");
            assertThat(got.status()).isEqualTo(101);
            assertThat(got.header("sec-websocket-accept")).isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
            assertThat(got.headers()).doesNotContainKeys("sec-websocket-extensions", "sec-websocket-protocol");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Connection: keep-alive, 426",
        "Upgrade: h2c, 426",
        "Sec-WebSocket-Version: 8, 426",
        "Sec-WebSocket-Version: 14, 426",
        "Sec-WebSocket-Key: short, 400"
    })
    void aBrokenHandshakeIsAnsweredInWords(String instead, int status) {
        String name = instead.substring(0, instead.indexOf(':') + 1);
        try (Plug plug = edge.plug()) {
            String[] headers = List.of(GOOD).stream()
                    .map(line -> line.startsWith(name) ? instead : line)
                    .toArray(String[]::new);
            Plug.Got got = plug.get("/ws", headers);
            assertThat(got.status()).isEqualTo(status);
            assertThat(got.text()).endsWith(".\n");
            assertThat(plug.get("/").status()).as("the connection lives on").isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Connection:", "Upgrade:", "Sec-WebSocket-Version:", "Sec-WebSocket-Key:"})
    void aHandshakeWithAPartMissingIsRefused(String missing) {
        try (Plug plug = edge.plug()) {
            String[] headers = List.of(GOOD).stream()
                    .filter(line -> !line.startsWith(missing))
                    .toArray(String[]::new);
            assertThat(plug.get("/ws", headers).status()).isIn(400, 426);
        }
    }

    @Test
    void aHandshakeIsAGet() {
        try (Plug plug = edge.plug()) {
            assertThat(plug.ask("POST", "/ws", "", GOOD).status()).isEqualTo(405);
        }
    }

    private Plug.Got handshake(String origin, String host) {
        String port = Integer.toString(edge.port());
        try (Plug plug = edge.plug()) {
            return plug.handshake("Origin: " + origin.replace("PORT", port), "Host: " + host.replace("PORT", port));
        }
    }
}
