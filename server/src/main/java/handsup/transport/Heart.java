package handsup.transport;

import handsup.protocol.CloseCode;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What tells a living WebSocket from a dead one: a first message in good time, then an answer to pings. Of the socket's loop. */
final class Heart {

    private final Channel channel;
    private final Arrival arrival;
    private final Farewell farewell;
    private final Limits.Waits waits;
    private @Nullable Future<?> hello;
    private @Nullable Future<?> beat;

    Heart(Channel channel, Arrival arrival, Farewell farewell, Limits.Waits waits) {
        this.channel = channel;
        this.arrival = arrival;
        this.farewell = farewell;
        this.waits = waits;
    }

    void start() {
        long pause = waits.ping().toMillis();
        hello = channel.eventLoop()
                .schedule(() -> farewell.say(CloseCode.SILENT), waits.hello().toMillis(), TimeUnit.MILLISECONDS);
        beat = channel.eventLoop().scheduleAtFixedRate(this::beat, pause, pause, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        if (arrival.silentFor() >= waits.silence().toMillis()) {
            farewell.say(CloseCode.SILENT);
        } else if (channel.isWritable() && !farewell.said()) {
            channel.writeAndFlush(new PingWebSocketFrame(Unpooled.EMPTY_BUFFER));
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
