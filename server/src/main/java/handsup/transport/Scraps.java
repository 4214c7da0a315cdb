package handsup.transport;

import handsup.protocol.CloseCode;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;

/** Counts what costs work without being a message: pings, pongs, and the pieces that a message is sent in, empty ones above all. Of the socket's loop. */
final class Scraps extends ChannelInboundHandlerAdapter {

    private final Arrival arrival;
    private final Bucket bucket;
    private final Farewell farewell;

    Scraps(Arrival arrival, Bucket bucket, Farewell farewell) {
        this.arrival = arrival;
        this.bucket = bucket;
        this.farewell = farewell;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        boolean scrap = message instanceof PingWebSocketFrame
                || message instanceof PongWebSocketFrame
                || message instanceof WebSocketFrame frame && !frame.isFinalFragment();
        if (scrap && !bucket.take(arrival.at())) {
            ReferenceCountUtil.release(message);
            farewell.hangUp(CloseCode.FLOOD);
            return;
        }
        ctx.fireChannelRead(message);
    }
}
