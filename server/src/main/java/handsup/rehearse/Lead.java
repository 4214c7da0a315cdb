package handsup.rehearse;

import handsup.protocol.Api;
import handsup.protocol.ClientMessage;
import handsup.protocol.Move;
import handsup.protocol.Wire;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A simulated teacher: opens a room, steers it, closes it. Any thread. */
public final class Lead implements AutoCloseable {

    private static final byte[] SCENE = Glance.ascii("\"scene\":{\"is\":\"");
    private static final byte[] STEP = Glance.ascii("\"step\":\"");
    private static final int REQUEST_MILLIS = 15_000;
    private static final int AGAIN_MILLIS = 1_000;
    private static final JsonMapper READER = JsonMapper.builder().build();

    /** What came of asking for a room. */
    public sealed interface Asked {}

    public record Opened(String code) implements Asked {}

    /** @param why in words for the person at the terminal */
    public record Refused(String why) implements Asked {}

    private final Network network;
    private final String code;
    private final String key;
    private int ids;

    /** What the teacher's screen shows: {@code lobby}, {@code question revealed}, {@code board} … */
    private volatile String scene = "";

    private volatile @Nullable Socket socket;
    private volatile boolean closing;

    private Lead(Network network, String code, String key) {
        this.network = network;
        this.code = code;
        this.key = key;
    }

    /** The decks a server has, by id, those first that it plays most questions of. @throws IOException when it does not answer */
    public static Optional<String> anyDeck(Target target, String key) throws IOException {
        Reply reply = request(target, key, "GET", "/api/decks", null);
        if (reply.status() != 200) {
            return Optional.empty();
        }
        return READER.readValue(reply.body(), Api.Decks.class).decks().stream()
                .max((one, other) ->
                        Integer.compare(one.items().size(), other.items().size()))
                .map(Api.Deck::id);
    }

    /** Asks for a room. */
    public static Asked open(Target target, String key, Api.OpenRequest request) {
        try {
            Reply reply = request(
                    target, key, "POST", "/api/rooms", Wire.write(request).bytes());
            return switch (reply.status()) {
                case 200 ->
                    new Opened(READER.readValue(reply.body(), Api.Opened.class).code());
                case 401 -> new Refused("the key in the link is not the teacher's key of " + target.origin());
                default ->
                    new Refused(target.origin() + " would not open a room: " + reply.status() + " "
                            + reply.body().strip());
            };
        } catch (IOException | JacksonException silent) {
            return new Refused(target.origin() + " does not answer as Handsup does; is it running?");
        }
    }

    /** Removes a room and all its data. @return whether the server did */
    public static boolean close(Target target, String key, String code) {
        try {
            return request(target, key, "DELETE", "/api/rooms/" + code, null).status() == 204;
        } catch (IOException gone) {
            return false;
        }
    }

    private record Reply(int status, String body) {}

    private static Reply request(Target target, String key, String method, String path, byte @Nullable [] body)
            throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) target.origin().resolve(path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(REQUEST_MILLIS);
        connection.setReadTimeout(REQUEST_MILLIS);
        connection.setRequestMethod(method);
        connection.setRequestProperty("Authorization", "Bearer " + key);
        connection.setRequestProperty("Connection", "close");
        if (body != null) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
        }
        int status = connection.getResponseCode();
        InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream();
        try (InputStream closing = in == null ? InputStream.nullInputStream() : in) {
            return new Reply(status, new String(closing.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Takes the teacher's place in a room. */
    public static Lead of(Network network, String code, String key) {
        Lead lead = new Lead(network, code, key);
        lead.connects();
        return lead;
    }

    private void connects() {
        if (!closing) {
            network.connect(network.loops().getFirst(), new Ear(), this::again);
        }
    }

    private void again() {
        network.loops().getFirst().schedule(this::connects, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** @return when it was said, of {@code System.nanoTime()} */
    public long moves(Move move) {
        Socket on = socket;
        long now = System.nanoTime();
        if (on != null) {
            byte[] steer =
                    Wire.write(new ClientMessage.Steer("move-" + ++ids, move)).bytes();
            network.loops().getFirst().execute(() -> on.say(steer));
        }
        return now;
    }

    /** What the teacher's screen shows now. */
    public String scene() {
        return scene;
    }

    /** The step that follows by itself from what the teacher's screen shows; empty while there is nothing to do but wait. */
    public static Optional<Move> next(String scene) {
        return switch (scene) {
            case "lobby" -> Optional.of(Move.START);
            case "question closed" -> Optional.of(Move.REVEAL);
            case "question revealed", "board" -> Optional.of(Move.NEXT);
            default -> Optional.empty();
        };
    }

    /** @return whether the screen came to show it in time */
    public boolean awaits(Duration most, Predicate<String> wanted) {
        return Crowd.await(most, () -> wanted.test(scene));
    }

    @Override
    public void close() {
        closing = true;
        Socket on = socket;
        if (on != null) {
            network.loops().getFirst().execute(on::cut);
        }
    }

    private final class Ear implements Socket.Ear {

        @Override
        public void opened(Socket on) {
            socket = on;
            on.say(Wire.write(new ClientMessage.Host(code, key)).bytes());
        }

        @Override
        public void heard(ByteBuf text) {
            int at = Socket.lastIndexOf(text, SCENE);
            if (at >= 0) {
                text.skipBytes(at + SCENE.length);
                String is = word(text);
                if (is.equals("question")) {
                    text.skipBytes(Math.max(0, Socket.indexOf(text, STEP)) + STEP.length);
                    is = is + " " + word(text);
                }
                scene = is;
            }
        }

        private static String word(ByteBuf text) {
            StringBuilder word = new StringBuilder();
            while (text.isReadable()) {
                char c = (char) text.readByte();
                if (c == '"') {
                    break;
                }
                word.append(c);
            }
            return word.toString();
        }

        @Override
        public void gone(int code) {
            socket = null;
            if (code < 4500) {
                again();
            }
        }
    }
}
