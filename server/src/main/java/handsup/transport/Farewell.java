package handsup.transport;

import handsup.metrics.EdgeMetrics;
import handsup.protocol.CloseCode;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The end of one WebSocket: a close frame with its reason's number, once, and then the socket. Of the socket's loop. */
final class Farewell {

    private final Channel channel;
    private final Duration wait;
    private final EdgeMetrics metrics;
    private boolean said;

    Farewell(Channel channel, Duration wait, EdgeMetrics metrics) {
        this.channel = channel;
        this.wait = wait;
        this.metrics = metrics;
    }

    boolean said() {
        return said;
    }

    void say(CloseCode code) {
        say(code.number());
    }

    /** @param number of a close frame, of RFC 6455 or of {@link CloseCode} */
    void say(int number) {
        if (said || !channel.isActive()) {
            return;
        }
        said = true;
        metrics.closed(number);
        finish(new CloseWebSocketFrame(number, ""));
    }

    /** Says no more, reads no more: for those who do not stop talking. */
    void hangUp(CloseCode code) {
        channel.config().setAutoRead(false);
        say(code);
    }

    /** The other side said goodbye first: the same is said back, and the socket closed. @param number of its close frame, -1 for none */
    void reply(int number) {
        if (said) {
            channel.close();
            return;
        }
        said = true;
        finish(number < 0 ? new CloseWebSocketFrame() : new CloseWebSocketFrame(number, ""));
    }

    /** A socket that takes nothing more never takes the frame either: the second close is for that. */
    private void finish(CloseWebSocketFrame frame) {
        channel.writeAndFlush(frame).addListener(_ -> SoftClose.of(channel, wait));
        channel.eventLoop().schedule(() -> channel.close(), wait.toMillis(), TimeUnit.MILLISECONDS);
    }
}
