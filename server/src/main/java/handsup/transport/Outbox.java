package handsup.transport;

import handsup.domain.Journey;
import handsup.metrics.EdgeMetrics;
import handsup.protocol.CloseCode;
import handsup.protocol.Encoded;
import handsup.room.Peer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.Future;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What waits to go out on one connection.
 *
 * <p>Messages go out in the order they were given, except that a view which still waits is dropped for a newer one. While the socket is slow
 * nothing is written: at most one view and a bounded backlog of messages wait. A socket that stays slow for too long, or whose backlog grows
 * too large, is closed; what it missed is in the view it gets when it comes back.
 */
final class Outbox implements Peer {

    private record Letter(Encoded message, boolean view) {}

    /** How a message looks on the wire of this connection. Of the loop. */
    @FunctionalInterface
    interface Envelope {

        /** All of it in one piece, past the pipeline's encoders; whoever reads it releases it. */
        ByteBuf around(Encoded message, ByteBufAllocator memory);
    }

    private final Channel channel;
    private final ChannelHandlerContext wire;
    private final Envelope envelope;
    private final Postman postman;
    private final Farewell farewell;
    private final Limits limits;
    private final EdgeMetrics metrics;
    private final Pulse pulse;

    /** The four fields below are guarded by this. */
    private final ArrayDeque<Letter> waiting = new ArrayDeque<>();

    private int backlog;
    private boolean onTheRound;
    private @Nullable CloseCode last;

    /** Ends a slow socket. Of the loop. */
    private @Nullable Future<?> patience;

    /** @param wire the pipeline's first handler: what it writes goes to the socket past all others, which thousands of sockets do not keep at hand */
    Outbox(
            ChannelHandlerContext wire,
            Envelope envelope,
            Postman postman,
            Farewell farewell,
            Limits limits,
            EdgeMetrics metrics,
            Pulse pulse) {
        this.channel = wire.channel();
        this.wire = wire;
        this.envelope = envelope;
        this.postman = postman;
        this.farewell = farewell;
        this.limits = limits;
        this.metrics = metrics;
        this.pulse = pulse;
    }

    @Override
    public void tell(Encoded message) {
        if (put(new Letter(message, false))) {
            postman.call(this);
        }
    }

    @Override
    public void show(Encoded view) {
        if (put(new Letter(view, true))) {
            postman.call(this);
        }
    }

    @Override
    public Journey journey() {
        return pulse.journey();
    }

    @Override
    public void close(CloseCode code) {
        synchronized (this) {
            if (last == null) {
                last = code;
            }
            if (onTheRound) {
                return;
            }
            onTheRound = true;
        }
        postman.call(this);
    }

    /** @return whether the postman is to be called */
    private synchronized boolean put(Letter letter) {
        if (last != null) {
            return false;
        }
        if (letter.view()) {
            waiting.removeIf(Letter::view);
        } else {
            backlog += letter.message().length();
        }
        waiting.add(letter);
        if (backlog > limits.backlog()) {
            waiting.clear();
            last = CloseCode.TOO_SLOW;
        }
        boolean call = !onTheRound;
        onTheRound = true;
        return call;
    }

    /**
     * Writes what the socket will take, and flushes once. Of the loop.
     *
     * <p>An outbox that is left with something stays on the round, so that nobody calls the postman in vain; the socket's becoming writable
     * brings it back here.
     */
    void deliver() {
        boolean wrote = false;
        while (channel.isWritable()) {
            Letter letter = next();
            if (letter == null) {
                break;
            }
            wire.write(envelope.around(letter.message(), channel.alloc()), channel.voidPromise());
            metrics.sent(letter.message().length());
            wrote = true;
        }
        if (wrote) {
            wire.flush();
        }
        if (channel.isActive() && !channel.isWritable()) {
            beginToWait();
        }
        CloseCode code = closingNow();
        if (code != null) {
            farewell.say(code);
        }
    }

    private synchronized @Nullable Letter next() {
        Letter letter = waiting.poll();
        if (letter == null) {
            onTheRound = false;
        } else if (!letter.view()) {
            backlog -= letter.message().length();
        }
        return letter;
    }

    private synchronized @Nullable CloseCode closingNow() {
        return waiting.isEmpty() ? last : null;
    }

    /** The socket became slow, or is so no longer. Of the loop. */
    void writabilityChanged() {
        if (channel.isWritable()) {
            if (patience != null) {
                patience.cancel(false);
                patience = null;
            }
            deliver();
        } else {
            beginToWait();
        }
    }

    private void beginToWait() {
        if (patience == null) {
            patience = channel.eventLoop()
                    .schedule(this::tooSlow, limits.waits().slow().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void tooSlow() {
        synchronized (this) {
            waiting.clear();
            last = CloseCode.TOO_SLOW;
        }
        farewell.say(CloseCode.TOO_SLOW);
    }

    /** The connection is gone: nothing is to be sent any more. Of the loop. */
    void gone() {
        synchronized (this) {
            waiting.clear();
            if (last == null) {
                last = CloseCode.COME_BACK;
            }
        }
        if (patience != null) {
            patience.cancel(false);
        }
    }
}
