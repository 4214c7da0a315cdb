package handsup.transport;

import handsup.metrics.EdgeMetrics;
import handsup.room.ServerClock;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * The first to see what comes in: notes when, before anything is decoded. Of the socket's loop.
 *
 * <p>A message is stamped with the read that completed it. Stamping it with its first byte would be worth cheating for: send the first byte of
 * an answer as the options open, think at leisure, then send the rest.
 */
final class Arrival extends ChannelInboundHandlerAdapter {

    private final ServerClock clock;
    private final EdgeMetrics metrics;
    private long at;

    Arrival(ServerClock clock, EdgeMetrics metrics) {
        this.clock = clock;
        this.metrics = metrics;
        this.at = clock.now();
    }

    /** When the latest bytes came, in ms on the server's clock. */
    long at() {
        return at;
    }

    /** Something came for this connection by another way. @param when in ms on the server's clock */
    void cameAt(long when) {
        at = when;
    }

    /** How long nothing has come, in ms. */
    long silentFor() {
        return clock.now() - at;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        at = clock.now();
        if (message instanceof ByteBuf bytes) {
            metrics.received(bytes.readableBytes());
        }
        ctx.fireChannelRead(message);
    }
}
