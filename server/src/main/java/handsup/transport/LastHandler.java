package handsup.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.CodecException;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;

/** The end of every pipeline: what nobody wanted is let go, and what nobody caught closes the connection without a word of it to the peer. */
final class LastHandler extends ChannelInboundHandlerAdapter {

    private final Failures failures;

    LastHandler(Failures failures) {
        this.failures = failures;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ReferenceCountUtil.release(message);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        ReferenceCountUtil.release(event);
        if (event == Closing.NOW) {
            ctx.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        boolean theirs = cause instanceof IOException || cause instanceof CodecException;
        if (!theirs) {
            failures.note("a connection", cause);
        }
        ctx.close();
    }
}
