package handsup.simulate;

import handsup.domain.Journey;
import handsup.protocol.CloseCode;
import handsup.protocol.Encoded;
import handsup.room.Peer;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Optional;

/**
 * What waits to go out on one connection, by the rules of the transport's own outbox: messages in order, a waiting view replaced by a newer one,
 * nothing written to a slow socket, and a socket that stays slow closed.
 */
class Outbox implements Peer {

    /** An eighth of the transport's: simulated classes are small, and so is what they are told. */
    static final int SLOW_MARK = 8_192;

    static final int DRAINED_MARK = 2_048;
    static final int BACKLOG = 8_192;
    private static final long PATIENCE_MICROS = 10_000_000;

    private record Letter(Encoded message, boolean view) {}

    private final Cable cable;
    private final ArrayDeque<Letter> waiting = new ArrayDeque<>();
    private int backlog;
    private int written;
    private boolean slow;
    private Optional<CloseCode> last = Optional.empty();
    private boolean said;
    private Optional<World.Due> patience = Optional.empty();

    Outbox(Cable cable) {
        this.cable = cable;
    }

    @Override
    public void tell(Encoded message) {
        put(new Letter(message, false));
    }

    @Override
    public void show(Encoded view) {
        put(new Letter(view, true));
    }

    /** Nobody pings here. */
    @Override
    public Journey journey() {
        return Journey.UNKNOWN;
    }

    @Override
    public void close(CloseCode code) {
        if (last.isEmpty()) {
            last = Optional.of(code);
            deliver();
        }
    }

    private void put(Letter letter) {
        if (last.isPresent() || !cable.isUp()) {
            return;
        }
        if (letter.view()) {
            if (replacesViews()) {
                waiting.removeIf(Letter::view);
            }
        } else {
            backlog += letter.message().length();
        }
        waiting.add(letter);
        if (backlog > BACKLOG) {
            waiting.clear();
            last = Optional.of(CloseCode.TOO_SLOW);
        }
        deliver();
    }

    /** Whether a view that waits makes way for the next. */
    boolean replacesViews() {
        return true;
    }

    private void deliver() {
        while (!slow && !waiting.isEmpty()) {
            Letter letter = waiting.remove();
            int length = letter.message().length();
            if (!letter.view()) {
                backlog -= length;
            }
            written += length;
            cable.down(letter.message(), () -> drained(length));
            if (written > SLOW_MARK) {
                slow = true;
                patience = Optional.of(cable.world().after(PATIENCE_MICROS, this::tooSlow));
            }
        }
        if (waiting.isEmpty() && last.isPresent() && !said) {
            said = true;
            cable.goodbye(last.get());
        }
    }

    private void drained(int length) {
        written -= length;
        if (slow && written < DRAINED_MARK) {
            slow = false;
            patience.ifPresent(World.Due::stop);
            deliver();
        }
    }

    private void tooSlow() {
        waiting.clear();
        last = Optional.of(CloseCode.TOO_SLOW);
        if (!said) {
            said = true;
            cable.goodbye(CloseCode.TOO_SLOW);
        }
    }

    void gone() {
        waiting.clear();
        patience.ifPresent(World.Due::stop);
        if (last.isEmpty()) {
            last = Optional.of(CloseCode.COME_BACK);
        }
    }

    /** The most that may be kept: what was written up to the mark, messages, and a view on either side of it. */
    int allowed(int longest) {
        return SLOW_MARK + backlog + 2 * longest;
    }

    boolean closing() {
        return last.isPresent();
    }

    /** Bytes kept for this connection. */
    int kept() {
        int bytes = written;
        for (Iterator<Letter> letters = waiting.iterator(); letters.hasNext(); ) {
            bytes += letters.next().message().length();
        }
        return bytes;
    }
}
