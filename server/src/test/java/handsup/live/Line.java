package handsup.live;

import handsup.protocol.ClientMessage;
import handsup.protocol.ServerMessage;
import handsup.protocol.Wire;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One WebSocket of somebody who plays: says messages, keeps all frames it hears. */
final class Line implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper READER = JsonMapper.builder().build();

    private final List<String> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private Line(URI server) {
        String origin = server.getScheme() + "://" + server.getAuthority();
        this.socket = CLIENT.newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(URI.create(origin.replaceFirst("^http", "ws") + "/ws"), this)
                .join();
    }

    static Line to(URI server) {
        return new Line(server);
    }

    void says(ClientMessage message) {
        says(Wire.write(message).text());
    }

    void says(String text) {
        socket.sendText(text, true).join();
    }

    /** The cable is pulled: no goodbye. */
    void cut() {
        socket.abort();
    }

    List<String> frames() {
        return frames;
    }

    <T extends ServerMessage> Optional<T> last(Class<T> type) {
        for (int i = frames.size() - 1; i >= 0; i--) {
            ServerMessage message = READER.readValue(frames.get(i), ServerMessage.class);
            if (type.isInstance(message)) {
                return Optional.of(type.cast(message));
            }
        }
        return Optional.empty();
    }

    OptionalInt closeCode() {
        return closed.isDone() ? OptionalInt.of(closed.join()) : OptionalInt.empty();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            frames.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                .orTimeout(1, TimeUnit.SECONDS)
                .exceptionally(_ -> socket)
                .join();
        socket.abort();
    }
}
