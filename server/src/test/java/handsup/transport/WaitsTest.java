package handsup.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to those who keep the server waiting; with waits of 300 ms, and 900 for idling and silence. */
class WaitsTest {

    private static final String HAND = "{\"type\":\"hand\"}";

    private TestEdge edge;

    @BeforeEach
    void open() {
        edge = TestEdge.hasty();
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void whoNeverAsksIsClosed() {
        try (Plug plug = edge.plug()) {
            assertThat(plug.isClosed()).isTrue();
            assertThat(edge.registry
                            .counter("handsup.edge.dropped", "why", "slow NOTHING_YET")
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void halfARequestIsClosed() {
        try (Plug plug = edge.plug().send("GET /ws HTTP/1.1\r\nHost: ")) {
            assertThat(plug.isClosed()).isTrue();
            assertThat(edge.registry
                            .counter("handsup.edge.dropped", "why", "slow HEAD")
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void drippingARequestDoesNotHelp() {
        try (Plug plug = edge.plug().send("GET / HTTP/1.1\r\n")) {
            await().atMost(Duration.ofSeconds(3))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> {
                        try {
                            plug.send("X-Drip: y\r\n");
                        } catch (java.io.UncheckedIOException closed) {
                            return true;
                        }
                        return edge.registry
                                        .counter("handsup.edge.dropped", "why", "slow HEAD")
                                        .count()
                                == 1;
                    });
        }
    }

    @Test
    void halfABodyIsClosed() {
        try (Plug plug = edge.plug()) {
            plug.send("POST /api/draws HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
            assertThat(plug.isClosed()).isTrue();
            assertThat(edge.registry
                            .counter("handsup.edge.dropped", "why", "slow BODY")
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void aConnectionThatIsUsedStaysAndOneThatIdlesIsClosed() {
        try (Plug plug = edge.plug()) {
            for (int i = 0; i < 5; i++) {
                assertThat(plug.get("/").status()).isEqualTo(200);
                assertThat(plug.readWithin(300)).isEmpty();
            }
            assertThat(plug.isClosed()).isTrue();
        }
    }

    @Test
    void anAnswerThatTakesTooLongIsGivenUp() {
        edge.desk.next = () -> {
            await().atMost(Duration.ofSeconds(20)).until(() -> edge.desk.asked.contains("let go"));
            return new Desk.Done();
        };
        try (Plug plug = edge.plug()) {
            plug.send("GET /api/decks HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + TestEdge.KEY + "\r\n\r\n");
            assertThat(plug.isClosed()).isTrue();
        } finally {
            edge.desk.asked.add("let go");
        }
    }

    @Test
    void pongsAreNotAFirstMessage() {
        try (Plug plug = edge.plug().upgrade().frame(0x8a, new byte[0])) {
            assertThat(plug.closeCode()).isEqualTo(4003);
        }
    }

    @Test
    void whoDoesNotCloseItsSideIsClosedAllTheSame() {
        Plug plug = edge.plug().upgrade().say("nonsense");
        assertThat(plug.closeCode()).isEqualTo(4505);
        await().until(() -> edge.reception.only().timesGone == 1);
        plug.close();
    }
}
