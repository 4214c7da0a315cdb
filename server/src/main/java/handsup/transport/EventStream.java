package handsup.transport;

import handsup.protocol.Encoded;
import handsup.protocol.Wire;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A connection of two halves made to look like a WebSocket: what the server says goes down one endless answer as server-sent events, what the
 * browser says comes up in requests of their own. Of the answer's loop, except {@link #hear}.
 *
 * <p>Frames go in and out of it, so the handlers behind it, and with them all limits, waits and close codes, are those of a WebSocket.
 */
final class EventStream extends ChannelDuplexHandler {

    /** More than the things between browser and server that hold back an answer's beginning, scanners above all, usually hold back. */
    private static final int PADDING = 2_048;

    private static final String PONG = "pong ";
    private static final int MOST_PONG = 125;
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DATA = "data: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EVENT_END = "\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_CHUNK_MARKS = 16;
    private static final HexFormat HEX = HexFormat.of();

    private final Arrival arrival;
    private final boolean chunked;
    private @Nullable ChannelHandlerContext here;

    /** @param chunked whether the other side understands chunks; one that speaks HTTP/1.0 takes everything up to the end */
    EventStream(Arrival arrival, boolean chunked) {
        this.arrival = arrival;
        this.chunked = chunked;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        here = ctx;
    }

    /** Tells the browser by which name it may speak. */
    void introduce(String line) {
        if (here != null) {
            here.writeAndFlush(piece(here, ":" + " ".repeat(PADDING) + "\nevent: line\ndata: " + line));
        }
    }

    /** What one request brought, a message or a pong a line. Any thread. @param at when, in ms on the server's clock */
    void hear(String lines, long at) {
        ChannelHandlerContext ctx = here;
        if (ctx != null) {
            ctx.executor().execute(() -> {
                arrival.cameAt(at);
                lines.lines().takeWhile(_ -> ctx.channel().isActive()).forEach(line -> hear(ctx, line));
            });
        }
    }

    private static void hear(ChannelHandlerContext ctx, String line) {
        if (line.startsWith(PONG)) {
            pong(ctx, line.substring(PONG.length()).strip());
        } else if (ByteBufUtil.utf8Bytes(line) > Wire.MOST_BYTES) {
            ctx.fireExceptionCaught(new TooLongFrameException("a line of " + line.length()));
        } else {
            ctx.fireChannelRead(new TextWebSocketFrame(line));
        }
    }

    /** What is not a pong is heard as a message, and is not one of those either. */
    private static void pong(ChannelHandlerContext ctx, String nonce) {
        boolean hex = nonce.length() <= 2 * MOST_PONG
                && nonce.length() % 2 == 0
                && nonce.chars().allMatch(HexFormat::isHexDigit);
        ctx.fireChannelRead(
                hex
                        ? new PongWebSocketFrame(Unpooled.wrappedBuffer(HEX.parseHex(nonce)))
                        : new TextWebSocketFrame(PONG + nonce));
    }

    /** A message as an event, past {@link #write}. */
    ByteBuf around(Encoded message, ByteBufAllocator memory) {
        int length = DATA.length + message.length() + EVENT_END.length;
        ByteBuf piece = begin(memory, length);
        return end(piece.writeBytes(DATA).writeBytes(message.shared()).writeBytes(message.own()));
    }

    /** Nothing is said on this half: whoever does is not a browser. */
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ReferenceCountUtil.release(message);
        ctx.close();
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (!(message instanceof WebSocketFrame frame)) {
            ctx.write(message, promise);
            return;
        }
        try {
            switch (frame) {
                case PingWebSocketFrame _ ->
                    ctx.write(event(ctx, "ping", HEX.formatHex(ByteBufUtil.getBytes(frame.content()))), promise);
                case CloseWebSocketFrame close -> {
                    ctx.write(event(ctx, "close", Integer.toString(close.statusCode())));
                    ctx.write(chunked ? Unpooled.wrappedBuffer(LAST_CHUNK) : Unpooled.EMPTY_BUFFER, promise);
                }
                default -> promise.setSuccess();
            }
        } finally {
            frame.release();
        }
    }

    private ByteBuf event(ChannelHandlerContext ctx, String name, String data) {
        return piece(ctx, "event: " + name + "\ndata: " + data);
    }

    private ByteBuf piece(ChannelHandlerContext ctx, String said) {
        byte[] bytes = said.getBytes(StandardCharsets.US_ASCII);
        return end(begin(ctx.alloc(), bytes.length + EVENT_END.length).writeBytes(bytes));
    }

    /** The beginning of an event, in what will be one piece of direct memory. @param length of the event, its end included */
    private ByteBuf begin(ByteBufAllocator memory, int length) {
        ByteBuf piece = memory.directBuffer(length + MOST_CHUNK_MARKS);
        if (chunked) {
            piece.writeCharSequence(Integer.toHexString(length), StandardCharsets.US_ASCII);
            piece.writeBytes(LINE_END);
        }
        return piece;
    }

    private ByteBuf end(ByteBuf piece) {
        piece.writeBytes(EVENT_END);
        return chunked ? piece.writeBytes(LINE_END) : piece;
    }
}
