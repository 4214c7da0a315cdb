package handsup.simulate.client;

import handsup.protocol.ClientMessage;
import handsup.protocol.ServerMessage;
import handsup.protocol.Wire;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A socket that comes back: after a cut, after sleep, after the server was away. Follows {@code net/connection.ts}, except that this network breaks
 * no sockets, so there is nothing to choose between.
 */
public final class Connection {

    /** How a connection is. */
    public enum State {
        IDLE,
        CONNECTING,
        OPEN,
        LOST,
        CLOSED
    }

    /** What a connection needs from those who use it. */
    interface Listener {

        /** What is said first on every new socket. */
        ClientMessage first();

        void hears(ServerMessage message);

        /** @param code the close code that ended it for good */
        void is(State state, OptionalInt code);
    }

    private static final double SHORTEST_PAUSE = 400;
    private static final double LONGEST_PAUSE = 5_000;
    private static final double ASK_EVERY = 5_000;
    private static final double SILENCE = 12_000;
    private static final double PROBE = 2_500;
    private static final double OPENING = 6_000;
    private static final double[] FIRST_QUESTIONS = {0, 150, 400, 900};
    private static final int COME_BACK_BELOW = 4500;
    private static final JsonMapper READER = JsonMapper.builder().build();
    private static final Browser.Timer NONE = () -> {};

    private final Browser browser;
    private final Listener listener;
    private final ServerTime clock;
    private @Nullable Line line;
    private int tries;
    private double lastHeard;
    private boolean running;
    private boolean opened;
    private Browser.Timer retry = NONE;
    private Browser.Timer beat = NONE;
    private Browser.Timer probing = NONE;
    private Browser.Timer opening = NONE;
    private boolean isProbing;

    Connection(Browser browser, Listener listener) {
        this.browser = browser;
        this.listener = listener;
        this.clock = new ServerTime(browser);
    }

    ServerTime clock() {
        return clock;
    }

    void start() {
        if (running) {
            return;
        }
        running = true;
        tries = 0;
        beat = browser.after(ASK_EVERY, this::tick);
        listener.is(State.CONNECTING, OptionalInt.empty());
        connect();
    }

    void stop() {
        running = false;
        beat.stop();
        retry.stop();
        drop();
    }

    boolean say(ClientMessage message) {
        if (line == null || !line.open) {
            return false;
        }
        line.socket().send(Wire.write(message).text());
        return true;
    }

    private void connect() {
        drop();
        lastHeard = browser.ticks();
        line = new Line();
        line.dial();
        opening = browser.after(OPENING, () -> lost(OptionalInt.empty()));
    }

    /** One socket; what it says once another has taken its place is nobody's. */
    private final class Line implements Browser.Ears {

        private Browser.@Nullable Socket socket;
        private boolean open;

        void dial() {
            socket = browser.connect(this);
        }

        Browser.Socket socket() {
            if (socket == null) {
                throw new IllegalStateException("not dialled");
            }
            return socket;
        }

        private boolean current() {
            return line == this;
        }

        @Override
        public void opened() {
            if (!current()) {
                return;
            }
            open = true;
            opened = true;
            opening.stop();
            clock.restart();
            say(listener.first());
            for (double delay : FIRST_QUESTIONS) {
                browser.after(delay, () -> {
                    if (current()) {
                        askTime();
                    }
                });
            }
            listener.is(State.OPEN, OptionalInt.empty());
        }

        @Override
        public void heard(String text) {
            if (current()) {
                hear(text);
            }
        }

        @Override
        public void closed(int code) {
            if (current()) {
                lost(OptionalInt.of(code));
            }
        }
    }

    private void hear(String text) {
        lastHeard = browser.ticks();
        stopProbing();
        ServerMessage message = READER.readValue(text, ServerMessage.class);
        if (message instanceof ServerMessage.Time(double sent, long now)) {
            clock.learn(sent, (double) now);
            return;
        }
        tries = 0;
        listener.hears(message);
    }

    private void lost(OptionalInt code) {
        drop();
        if (!running) {
            return;
        }
        if (code.isPresent() && code.getAsInt() >= COME_BACK_BELOW) {
            stop();
            listener.is(State.CLOSED, code);
            return;
        }
        listener.is(opened ? State.LOST : State.CONNECTING, OptionalInt.empty());
        retry.stop();
        double longest = Math.min(LONGEST_PAUSE, SHORTEST_PAUSE * Math.pow(2, tries++));
        retry = browser.after(browser.random() * (tries == 1 ? SHORTEST_PAUSE : longest), this::connect);
    }

    private void drop() {
        opening.stop();
        stopProbing();
        Line old = line;
        line = null;
        if (old != null && old.socket != null) {
            old.socket.close();
        }
    }

    private void askTime() {
        say(new ClientMessage.Clock(browser.ticks()));
    }

    private void tick() {
        beat = browser.after(ASK_EVERY, this::tick);
        if (line == null) {
            return;
        }
        if (browser.ticks() - lastHeard > SILENCE) {
            lost(OptionalInt.empty());
        } else {
            askTime();
        }
    }

    /** The device woke up, or the network came back. */
    void wake() {
        if (!running || browser.hidden()) {
            return;
        }
        if (line == null) {
            retry.stop();
            connect();
            return;
        }
        askTime();
        if (!isProbing) {
            isProbing = true;
            probing = browser.after(PROBE, () -> {
                isProbing = false;
                lost(OptionalInt.empty());
            });
        }
    }

    private void stopProbing() {
        probing.stop();
        isProbing = false;
    }

    /** Whether there is an open socket to say things on. */
    Optional<State> open() {
        return line != null && line.open ? Optional.of(State.OPEN) : Optional.empty();
    }
}
