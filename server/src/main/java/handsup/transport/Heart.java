package handsup.transport;

import handsup.protocol.CloseCode;
import handsup.room.ServerClock;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What tells a living WebSocket from a dead one: a first message in good time, then an answer to pings. Of the socket's loop. */
final class Heart {

    /** Pauses before the first pings, in ms. */
    private static final long[] EARLY_MILLIS = {300, 700, 1_000, 2_000};

    /** An early ping that is due longer ago than this would measure how busy the server is, and keep it busy: it waits for a calmer moment. In ms. */
    private static final long LATE_MILLIS = 20;

    /** How long it waits, in ms. */
    private static final long CALMER_MILLIS = 1_000;

    private final Channel channel;
    private final Arrival arrival;
    private final Farewell farewell;
    private final Limits.Waits waits;
    private final Pulse pulse;
    private final ServerClock clock;
    private int early;
    private @Nullable Future<?> hello;
    private @Nullable Future<?> beat;

    Heart(Channel channel, Arrival arrival, Farewell farewell, Limits.Waits waits, Pulse pulse, ServerClock clock) {
        this.channel = channel;
        this.arrival = arrival;
        this.farewell = farewell;
        this.waits = waits;
        this.pulse = pulse;
        this.clock = clock;
    }

    void start() {
        long pause = waits.ping().toMillis();
        hello = channel.eventLoop()
                .schedule(() -> farewell.say(CloseCode.SILENT), waits.hello().toMillis(), TimeUnit.MILLISECONDS);
        beat = channel.eventLoop().scheduleAtFixedRate(this::beat, pause, pause, TimeUnit.MILLISECONDS);
        soon(EARLY_MILLIS[early]);
    }

    /** A first question may come soon, and the way is to be known by then. */
    private void soon(long pause) {
        long due = clock.now() + pause;
        channel.eventLoop().schedule(() -> early(due), pause, TimeUnit.MILLISECONDS);
    }

    private void early(long due) {
        if (clock.now() - due > LATE_MILLIS && channel.isActive()) {
            soon(CALMER_MILLIS);
            return;
        }
        ping();
        early++;
        if (early < EARLY_MILLIS.length) {
            soon(EARLY_MILLIS[early]);
        }
    }

    private void ping() {
        if (channel.isActive() && channel.isWritable() && !farewell.said()) {
            channel.writeAndFlush(new PingWebSocketFrame(pulse.ping()));
        }
    }

    /** A pong came. @param at when, in ms on the server's clock */
    void pong(ByteBuf carried, long at) {
        pulse.pong(carried, at);
    }

    private void beat() {
        if (arrival.silentFor() >= waits.silence().toMillis()) {
            farewell.say(CloseCode.SILENT);
        } else {
            ping();
        }
    }

    void heardSomething() {
        if (hello != null) {
            hello.cancel(false);
            hello = null;
        }
    }

    void stop() {
        heardSomething();
        if (beat != null) {
            beat.cancel(false);
        }
    }
}
