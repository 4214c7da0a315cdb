package handsup.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import handsup.protocol.CloseCode;
import handsup.protocol.ServerMessage;
import handsup.protocol.Wire;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebSocketTest {

    private static final String JOIN = "{\"type\":\"join\",\"code\":\"ABC234\",\"name\":\"Ada\",\"token\":\"t\"}";

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
    void aBrowsersGoodbyeIsSaidBack() {
        try (Plug plug = edge.plug().upgrade().say(JOIN)) {
            plug.frame(0x88, new byte[] {0x03, (byte) 0xe9});
            assertThat(plug.closeCode()).isEqualTo(1001);
            assertThat(plug.isClosed()).isTrue();
        }
    }

    @Test
    void aServerThatGoesDownAsksEverybodyToComeBack() {
        try (Plug plug = edge.plug().upgrade().say(JOIN);
                Plug idle = edge.plug()) {
            idle.get("/healthz");
            await().until(() -> !edge.reception.guests.isEmpty());
            CompletableFuture<Void> left = CompletableFuture.runAsync(edge.edge::leave);
            assertThat(plug.closeCode()).isEqualTo(CloseCode.COME_BACK.number());
            assertThat(plug.isClosed()).isTrue();
            assertThat(idle.isClosed()).isTrue();
            assertThat(left).succeedsWithin(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void aClientThatIsNotOursCanSpeakToo() throws Exception {
        edge.reception.onMessage = (guest, _) -> {
            guest.peer.show(Wire.write(new ServerMessage.Time(1, 2)));
            guest.peer.close(CloseCode.OVER);
        };
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        List<String> texts = new java.util.concurrent.CopyOnWriteArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String at = "127.0.0.1:" + edge.port();
            WebSocket socket = client.newWebSocketBuilder()
                    .header("Origin", "http://" + at)
                    .buildAsync(URI.create("ws://" + at + "/ws"), new WebSocket.Listener() {
                        @Override
                        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                            texts.add(data.toString());
                            from.request(1);
                            return CompletableFuture.completedStage(null);
                        }

                        @Override
                        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
                            closed.complete(code);
                            return CompletableFuture.completedStage(null);
                        }
                    })
                    .get(5, TimeUnit.SECONDS);
            socket.sendText(JOIN, true).get(5, TimeUnit.SECONDS);
            assertThat(closed.get(5, TimeUnit.SECONDS)).isEqualTo(4503);
            assertThat(texts).containsExactly("{\"type\":\"time\",\"sent\":1.0,\"now\":2}");
        }
    }
}
