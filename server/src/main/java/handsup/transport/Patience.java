package handsup.transport;

import handsup.metrics.EdgeMetrics;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long an HTTP connection may take for what it is about to do; when the time is over it is closed. Of the socket's loop.
 *
 * <p>Each wait runs from where the one before ended, however many bytes drip in between.
 */
final class Patience extends ChannelInboundHandlerAdapter {

    private enum Waiting {
        NOTHING_YET,
        HEAD,
        BODY,
        ANSWER
    }

    private final Limits.Waits waits;
    private final EdgeMetrics metrics;
    private Waiting waiting = Waiting.NOTHING_YET;
    private @Nullable Future<?> end;

    Patience(Limits.Waits waits, EdgeMetrics metrics) {
        this.waits = waits;
        this.metrics = metrics;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        begin(ctx, Waiting.NOTHING_YET, waits.idle());
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object bytes) {
        if (waiting == Waiting.NOTHING_YET) {
            begin(ctx, Waiting.HEAD, waits.head());
        }
        ctx.fireChannelRead(bytes);
    }

    /** A request's head is complete. */
    static void headCame(ChannelHandlerContext ctx) {
        Patience patience = ctx.pipeline().get(Patience.class);
        if (patience != null) {
            patience.begin(ctx, Waiting.BODY, patience.waits.body());
        }
    }

    /** A request is complete. */
    static void requestCame(ChannelHandlerContext ctx) {
        Patience patience = ctx.pipeline().get(Patience.class);
        if (patience != null) {
            patience.begin(ctx, Waiting.ANSWER, patience.waits.answer());
        }
    }

    /** The answer has left. */
    static void answerLeft(ChannelHandlerContext ctx) {
        Patience patience = ctx.pipeline().get(Patience.class);
        if (patience != null) {
            patience.begin(ctx, Waiting.NOTHING_YET, patience.waits.idle());
        }
    }

    private void begin(ChannelHandlerContext ctx, Waiting next, Duration most) {
        stop();
        waiting = next;
        end = ctx.executor()
                .schedule(
                        () -> {
                            metrics.dropped("slow " + next);
                            ctx.close();
                        },
                        most.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void stop() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        stop();
    }
}
