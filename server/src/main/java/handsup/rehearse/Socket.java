package handsup.rehearse;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The browser's end of one WebSocket, as lean as RFC 6455 lets it be, so that thousands of them cost less than the server they call. Of the
 * socket's loop.
 */
final class Socket extends ChannelInboundHandlerAdapter {

    /** Who hears what comes. On the socket's loop. */
    interface Ear {

        void opened(Socket socket);

        /** A text message came. @param text valid during the call only */
        void heard(ByteBuf text);

        /** It is gone. @param code of the close frame; 1006 when there was none */
        void gone(int code);
    }

    private static final int CUT = 1006;
    private static final int MOST_HEAD = 8_192;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final String NONCE =
            Base64.getEncoder().encodeToString("handsup rehearse".getBytes(StandardCharsets.US_ASCII));
    private static final byte[] ACCEPTED = accept().getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SWITCHING = "HTTP/1.1 101 ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final byte[] request;
    private final Ear ear;
    private @Nullable ChannelHandlerContext ctx;
    private @Nullable ByteBuf rest;
    private boolean open;
    private boolean over;
    private int closeCode = CUT;

    /** @param request the handshake, see {@link #request} */
    Socket(byte[] request, Ear ear) {
        this.request = request;
        this.ear = ear;
    }

    /** The handshake with a server, the same for all of its sockets. */
    static byte[] request(Target target) {
        return ("GET /ws HTTP/1.1\r\nHost: " + target.origin().getRawAuthority() + "\r\nOrigin: " + target.origin()
                        + "\r\n"
                        + "Upgrade: websocket\r\n"
                        + "Connection: Upgrade\r\n"
                        + "Sec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: "
                        + NONCE + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String accept() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1")
                    .digest((NONCE + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        ctx = context;
        context.writeAndFlush(Unpooled.wrappedBuffer(request));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        try {
            if (rest == null) {
                take(bytes);
                if (bytes.isReadable() && !over) {
                    rest = context.alloc().buffer(bytes.readableBytes() * 2).writeBytes(bytes);
                }
            } else {
                rest.writeBytes(bytes);
                take(rest);
                if (rest.isReadable() && !over) {
                    rest.discardSomeReadBytes();
                } else {
                    rest.release();
                    rest = null;
                }
            }
        } finally {
            bytes.release();
        }
    }

    /** Reads what is whole; what is not waits for more. */
    private void take(ByteBuf bytes) {
        if (open || handshake(bytes)) {
            boolean more = true;
            while (more && !over) {
                more = frame(bytes);
            }
        }
    }

    private boolean handshake(ByteBuf bytes) {
        int end = indexOf(bytes, END);
        if (end < 0) {
            if (bytes.readableBytes() > MOST_HEAD) {
                end(CUT);
            }
            return false;
        }
        boolean right = startsWith(bytes, SWITCHING) && indexOf(bytes, ACCEPTED) >= 0;
        bytes.skipBytes(end + END.length);
        if (!right) {
            end(CUT);
            return false;
        }
        open = true;
        ear.opened(this);
        return true;
    }

    /** @return whether there was a whole frame */
    private boolean frame(ByteBuf bytes) {
        int readable = bytes.readableBytes();
        if (readable < 2) {
            return false;
        }
        int start = bytes.readerIndex();
        int first = bytes.getByte(start);
        int length = bytes.getByte(start + 1) & 0x7f;
        int head = 2;
        if (length == 126) {
            head = 4;
            length = readable < head ? Integer.MAX_VALUE : bytes.getUnsignedShort(start + 2);
        } else if (length == 127) {
            head = 10;
            length = readable < head ? Integer.MAX_VALUE : (int) bytes.getLong(start + 2);
        }
        if (readable - head < length) {
            return false;
        }
        bytes.skipBytes(head);
        int after = bytes.readerIndex() + length;
        switch (first & 0x0f) {
            case TEXT -> ear.heard(bytes.slice(bytes.readerIndex(), length));
            case PING -> send(PONG, ByteBufUtil.getBytes(bytes, bytes.readerIndex(), length));
            case CLOSE -> end(length >= 2 ? bytes.getUnsignedShort(bytes.readerIndex()) : CUT);
            default -> {}
        }
        bytes.readerIndex(after);
        return true;
    }

    /** Sends a text message. */
    void say(byte[] text) {
        send(TEXT, text);
    }

    private void send(int opcode, byte[] payload) {
        ChannelHandlerContext to = ctx;
        if (to == null || over) {
            return;
        }
        ByteBuf frame = to.alloc().buffer(payload.length + 8);
        frame.writeByte(0x80 | opcode);
        if (payload.length < 126) {
            frame.writeByte(0x80 | payload.length);
        } else {
            frame.writeByte(0x80 | 126).writeShort(payload.length);
        }
        int mask = ThreadLocalRandom.current().nextInt();
        frame.writeInt(mask);
        for (int i = 0; i < payload.length; i++) {
            frame.writeByte(payload[i] ^ (mask >> (24 - 8 * (i & 3))));
        }
        to.writeAndFlush(frame);
    }

    /** The cable is pulled: no goodbye. */
    void cut() {
        end(CUT);
    }

    /** Reads no more from now on, and says nothing of it. */
    void stopsReading() {
        ChannelHandlerContext on = ctx;
        if (on != null) {
            on.channel().config().setAutoRead(false);
        }
    }

    private void end(int code) {
        closeCode = code;
        over = true;
        if (ctx != null) {
            ctx.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        over = true;
        if (rest != null) {
            rest.release();
            rest = null;
        }
        ear.gone(closeCode);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }

    static boolean startsWith(ByteBuf bytes, byte[] what) {
        return matches(bytes, bytes.readerIndex(), what);
    }

    /** Where something begins, from the reader's index on; -1 when it is not there. */
    static int indexOf(ByteBuf bytes, byte[] what) {
        int last = bytes.writerIndex() - what.length;
        for (int at = bytes.readerIndex(); at <= last; at++) {
            if (matches(bytes, at, what)) {
                return at - bytes.readerIndex();
            }
        }
        return -1;
    }

    /** As {@link #indexOf}, found from the end. */
    static int lastIndexOf(ByteBuf bytes, byte[] what) {
        for (int at = bytes.writerIndex() - what.length; at >= bytes.readerIndex(); at--) {
            if (matches(bytes, at, what)) {
                return at - bytes.readerIndex();
            }
        }
        return -1;
    }

    private static boolean matches(ByteBuf bytes, int at, byte[] what) {
        if (at + what.length > bytes.writerIndex()) {
            return false;
        }
        for (int i = 0; i < what.length; i++) {
            if (bytes.getByte(at + i) != what[i]) {
                return false;
            }
        }
        return true;
    }
}
