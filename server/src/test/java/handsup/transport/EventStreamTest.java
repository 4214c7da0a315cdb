package handsup.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import handsup.protocol.CloseCode;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is particular to the connection over server-sent events; the rest is {@link ConnectionContract}. */
class EventStreamTest {

    private static final String HAND = "{\"type\":\"hand\"}";

    private TestEdge edge;

    @BeforeEach
    void open() {
        edge = TestEdge.open();
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void proxiesAreAskedToLetEveryEventThroughAtOnce() {
        try (StreamCaller caller = new StreamCaller(edge, 0)) {
            assertThat(caller.head().header("content-type")).isEqualTo("text/event-stream");
            assertThat(caller.head().header("cache-control")).isEqualTo("no-store, no-transform");
            assertThat(caller.head().header("x-accel-buffering")).isEqualTo("no");
            assertThat(caller.head().header("transfer-encoding")).isEqualTo("chunked");
            assertThat(caller.head().headers()).doesNotContainKeys("content-length", "content-encoding");
            assertThat(caller.head().header("content-security-policy")).startsWith("default-src 'none'");
        }
    }

    @Test
    void itBeginsWithMoreThanAScannerHoldsBackAndTheLinesName() {
        try (Plug plug = edge.plug()) {
            plug.ask("POST", "/events", "", "Origin: http://" + plug.host(), "Accept-Encoding: gzip, br");
            String first = new String(plug.chunk(), StandardCharsets.UTF_8);
            assertThat(first).matches("(?s):\\s{2048,}event: line\ndata: [A-Za-z0-9_-]{43}\n\n");
        }
    }

    @Test
    void aProxyThatSpeaksTheOldHttpGetsTheSameWithoutChunks() {
        try (Plug plug = edge.plug()) {
            plug.send(
                    "POST /events HTTP/1.0\r\nHost: " + plug.host() + "\r\nOrigin: http://" + plug.host() + "\r\n\r\n");
            Plug.Got head = plug.answer();
            assertThat(head.header("connection")).isEqualTo("close");
            assertThat(head.headers()).doesNotContainKeys("transfer-encoding", "content-length");
            await().until(() -> edge.reception.guests.size() == 1);
            edge.reception.only().peer.close(CloseCode.OVER);
            assertThat(plug.rest()).endsWith("\n\nevent: close\ndata: 4503\n\n").doesNotContain("\r");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/events", "/say"})
    void pagesOfOthersMayUseNeitherHalf(String path) {
        try (Plug plug = edge.plug()) {
            assertThat(plug.ask("POST", path, "x\n" + HAND).status()).isEqualTo(403);
            for (String origin :
                    List.of("http://evil.example", "null", "https://" + plug.host(), "http://127.0.0.1:1")) {
                Plug.Got got = plug.ask("POST", path, "x\n" + HAND, "Origin: " + origin);
                assertThat(got.status()).isEqualTo(403);
                assertThat(got.text()).isEqualTo("Only this server's own pages may connect.\n");
            }
            assertThat(edge.reception.guests).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, /events", "HEAD, /say", "PUT, /say"})
    void bothHalvesBeginWithPost(String method, String path) {
        try (Plug plug = edge.plug()) {
            Plug.Got got = plug.ask(method, path, "", "Origin: http://" + plug.host());
            assertThat(got.status()).isEqualTo(405);
            assertThat(got.header("allow")).isEqualTo("POST");
        }
    }

    @Test
    void whatIsSaidWithoutALineOrToOneThatHasEndedIsNotHeard() {
        try (Plug plug = edge.plug();
                StreamCaller caller = new StreamCaller(edge, 0)) {
            String origin = "Origin: http://" + plug.host();
            assertThat(plug.ask("POST", "/say", HAND, origin).status()).isEqualTo(400);
            assertThat(plug.ask("POST", "/say", "", origin).status()).isEqualTo(400);
            assertThat(plug.ask("POST", "/say", "nobody\n" + HAND, origin).status())
                    .isEqualTo(410);
            edge.reception.only().peer.close(CloseCode.LEFT);
            assertThat(caller.isClosed()).isTrue();
            await().until(() -> edge.reception.only().timesGone == 1);
            assertThat(plug.ask("POST", "/say", caller.line() + "\n" + HAND, origin)
                            .status())
                    .isEqualTo(410);
            assertThat(edge.reception.only().said).isEmpty();
        }
    }

    @Test
    void whoSpeaksOnTheHalfThatListensIsCutOff() {
        try (Plug plug = edge.plug()) {
            plug.ask("POST", "/events", "", "Origin: http://" + plug.host());
            plug.send("POST /say HTTP/1.1\r\n");
            assertThat(plug.isClosed()).isTrue();
            await().until(() -> edge.reception.only().timesGone == 1);
            assertThat(edge.reception.only().said).isEmpty();
        }
    }

    @Test
    void manyPongsAreAFlood() {
        try (StreamCaller caller = new StreamCaller(edge, 0)) {
            caller.say(Collections.nCopies(500, "pong 00ff"));
            assertThat(caller.closeCode()).isEqualTo(4029);
        }
    }
}
