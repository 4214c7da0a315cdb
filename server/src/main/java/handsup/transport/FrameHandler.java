package handsup.transport;

import handsup.metrics.EdgeMetrics;
import handsup.protocol.ClientMessage;
import handsup.protocol.CloseCode;
import handsup.protocol.Wire;
import handsup.room.Reception;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One open WebSocket: what comes in goes to a visitor of the reception, and whatever is wrong ends in a close code. Of the socket's loop. */
final class FrameHandler extends SimpleChannelInboundHandler<WebSocketFrame> {

    private final Reception reception;
    private final Keys keys;
    private final Arrival arrival;
    private final Bucket bucket;
    private final Limits.Rates rates;
    private final Outbox outbox;
    private final Farewell farewell;
    private final Heart heart;
    private final Failures failures;
    private final EdgeMetrics metrics;
    private Reception.@Nullable Visitor visitor;

    FrameHandler(
            Reception reception,
            Keys keys,
            Arrival arrival,
            Limits.Rates rates,
            Outbox outbox,
            Farewell farewell,
            Heart heart,
            Failures failures,
            EdgeMetrics metrics) {
        this.reception = reception;
        this.keys = keys;
        this.arrival = arrival;
        this.bucket = new Bucket(rates.student(), arrival.at());
        this.rates = rates;
        this.outbox = outbox;
        this.farewell = farewell;
        this.heart = heart;
        this.failures = failures;
        this.metrics = metrics;
    }

    /** The handshake is done. */
    void opened() {
        metrics.sockets(1);
        visitor = reception.welcome(outbox);
        heart.start();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
        switch (frame) {
            case CloseWebSocketFrame close -> farewell.reply(close.statusCode());
            case WebSocketFrame _ when farewell.said() -> {}
            case TextWebSocketFrame text -> hear(text.text());
            case PingWebSocketFrame ping -> {
                if (ctx.channel().isWritable()) {
                    ctx.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
                }
            }
            case PongWebSocketFrame pong -> heart.pong(pong.content(), arrival.at());
            default -> farewell.say(CloseCode.MALFORMED);
        }
    }

    private void hear(String text) {
        metrics.heard();
        if (!bucket.take(arrival.at())) {
            farewell.hangUp(CloseCode.FLOOD);
            return;
        }
        Optional<ClientMessage> message = Wire.read(text);
        if (message.isEmpty() || visitor == null) {
            farewell.say(CloseCode.MALFORMED);
            return;
        }
        heart.heardSomething();
        if (message.get() instanceof ClientMessage.Host host && keys.isRight(host.key())) {
            bucket.become(rates.host());
        }
        visitor.says(message.get(), arrival.at());
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        outbox.writabilityChanged();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == Closing.NOW) {
            outbox.close(CloseCode.COME_BACK);
        } else {
            ctx.fireUserEventTriggered(event);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        heart.stop();
        outbox.gone();
        if (visitor != null) {
            metrics.sockets(-1);
            visitor.gone();
        }
        ctx.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        switch (cause) {
            case CorruptedWebSocketFrameException corrupt ->
                farewell.say(corrupt.closeStatus().code());
            case TooLongFrameException _ -> farewell.say(WebSocketCloseStatus.MESSAGE_TOO_BIG.code());
            case IOException _ -> ctx.close();
            case Throwable _ when !ctx.channel().isActive() -> {}
            default -> {
                failures.note("hearing a message", cause);
                farewell.say(CloseCode.COME_BACK);
            }
        }
    }
}
