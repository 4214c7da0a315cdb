package handsup.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.protocol.ClientMessage;
import handsup.protocol.ServerMessage;
import handsup.protocol.Wire;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lean WebSocket of simulated students, against Netty's own codec. */
class SocketTest {

    private static final String SWITCHING = "HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\n"
            + "sec-websocket-accept: lVpVTRmetTBW6yuCjq5JxCs0XLU=\r\n\r\n";

    private final Ear ear = new Ear();
    private final EmbeddedChannel channel = new EmbeddedChannel(
            new Socket(Socket.request(((Target.Read) Target.of("http://127.0.0.1:8080")).target()), ear));

    private static final class Ear implements Socket.Ear {

        private Socket socket;
        private final List<String> heard = new ArrayList<>();
        private int goneWith;

        @Override
        public void opened(Socket on) {
            socket = on;
        }

        @Override
        public void heard(ByteBuf text) {
            heard.add(text.toString(StandardCharsets.UTF_8));
        }

        @Override
        public void gone(int code) {
            goneWith = code;
        }
    }

    @AfterEach
    void hangUp() {
        channel.finishAndReleaseAll();
    }

    private void shakeHands() {
        ByteBuf request = channel.readOutbound();
        assertThat(request.toString(StandardCharsets.US_ASCII))
                .startsWith("GET /ws HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nOrigin: http://127.0.0.1:8080\r\n");
        channel.writeInbound(Unpooled.copiedBuffer(SWITCHING, StandardCharsets.US_ASCII));
    }

    private static ByteBuf asServer(WebSocketFrame frame) {
        EmbeddedChannel server = new EmbeddedChannel(new WebSocket13FrameEncoder(false));
        server.writeOutbound(frame);
        ByteBuf all = Unpooled.buffer();
        for (ByteBuf part = server.readOutbound(); part != null; part = server.readOutbound()) {
            all.writeBytes(part);
        }
        return all;
    }

    private static <T extends WebSocketFrame> T asServerReads(ByteBuf bytes) {
        EmbeddedChannel server = new EmbeddedChannel(new WebSocket13FrameDecoder(
                WebSocketDecoderConfig.newBuilder().expectMaskedFrames(true).build()));
        server.writeInbound(bytes);
        return server.readInbound();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 65_535, 65_536, 300_000})
    void messagesOfEveryLengthAreHeardHoweverTheyAreCut(int length) {
        shakeHands();
        String text = "é".repeat(length / 2) + "x".repeat(length % 2);
        ByteBuf bytes = Unpooled.wrappedBuffer(
                asServer(new TextWebSocketFrame(text)),
                asServer(new PingWebSocketFrame()),
                asServer(new TextWebSocketFrame("after")));
        int piece = Math.max(1, bytes.readableBytes() / 7);
        while (bytes.isReadable()) {
            channel.writeInbound(bytes.readBytes(Math.min(piece, bytes.readableBytes())));
        }
        assertThat(ear.heard).containsExactly(text, "after");
    }

    @Test
    void whatItSaysIsMaskedAndWhole() {
        shakeHands();
        String text = "{\"a\":\"" + "ы".repeat(200) + "\"}";
        ear.socket.say(text.getBytes(StandardCharsets.UTF_8));
        TextWebSocketFrame frame = asServerReads(channel.readOutbound());
        assertThat(frame.text()).isEqualTo(text);
        frame.release();
    }

    @Test
    void aPingIsAnsweredWithWhatItCarried() {
        shakeHands();
        byte[] carried = {3, -1, 0, 77, 12};
        channel.writeInbound(asServer(new PingWebSocketFrame(Unpooled.copiedBuffer(carried))));
        PongWebSocketFrame pong = asServerReads(channel.readOutbound());
        assertThat(ByteBufUtil.getBytes(pong.content())).isEqualTo(carried);
        pong.release();
    }

    @Test
    void closeCodesAreHeard() {
        shakeHands();
        channel.writeInbound(asServer(new CloseWebSocketFrame(4503, "")));
        assertThat(ear.goneWith).isEqualTo(4503);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void aServerThatDoesNotShakeHandsIsNoServer() {
        channel.writeInbound(Unpooled.copiedBuffer(SWITCHING.replace("lVpV", "AAAA"), StandardCharsets.US_ASCII));
        assertThat(ear.socket).isNull();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void otherFramesDisturbNothing() {
        shakeHands();
        channel.writeInbound(asServer(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(new byte[5]))));
        channel.writeInbound(asServer(new TextWebSocketFrame("still here")));
        assertThat(ear.heard).containsExactly("still here");
    }

    @Test
    void messagesAreKnownAtAGlance() {
        assertThat(glance(new ServerMessage.Seated("K7M4QX", 1, "t", "Mila", false, 0)))
                .isEqualTo(Glance.Kind.SEATED);
        assertThat(glance(new ServerMessage.Saved("an-answer", "q1", 1, 2))).isEqualTo(Glance.Kind.SAVED);
        assertThat(glance(new ServerMessage.Time(1, 2))).isEqualTo(Glance.Kind.TIME);
        assertThat(glance(new ClientMessage.Hand())).isEqualTo(Glance.Kind.OTHER);
        ByteBuf saved = buffer(new ServerMessage.Saved("an-answer", "q1", 1, 2));
        assertThat(Glance.hasId(saved, Glance.ascii("an-answer"))).isTrue();
        assertThat(Glance.hasId(saved, Glance.ascii("another"))).isFalse();
    }

    private static Glance.Kind glance(Object message) {
        return Glance.kind(buffer(message));
    }

    private static ByteBuf buffer(Object message) {
        return Unpooled.wrappedBuffer(Wire.write(message).bytes());
    }
}
