package handsup.transport;

import handsup.protocol.Wire;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;
import java.util.Optional;

/** Makes a WebSocket of an HTTP connection, if it may be one. Of the socket's loop. */
final class Upgrade {

    static final String PATH = "/ws";

    /** Nothing is negotiated, above all no compression; what is wrong with a frame comes up as an exception and is closed in one place, {@link FrameHandler}. */
    private static final WebSocketDecoderConfig FRAMES = WebSocketDecoderConfig.newBuilder()
            .maxFramePayloadLength(Wire.MOST_BYTES)
            .allowExtensions(false)
            .closeOnProtocolViolation(false)
            .build();

    private static final String VERSION = "13";
    private static final int KEY_LENGTH = 24;

    private final Hosts hosts;

    Upgrade(Hosts hosts) {
        this.hosts = hosts;
    }

    /** Why it may not; empty when it may. */
    Optional<HttpReply> objection(Asked asked) {
        HttpHeaders headers = asked.headers();
        if (!asked.is(HttpMethod.GET)) {
            return Optional.of(HttpReply.words(HttpResponseStatus.METHOD_NOT_ALLOWED, "A WebSocket begins with GET.")
                    .with("allow", "GET"));
        }
        if (!headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true)
                || !headers.contains(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)) {
            return Optional.of(
                    HttpReply.words(HttpResponseStatus.UPGRADE_REQUIRED, "This is the address of a WebSocket.")
                            .with("upgrade", "websocket"));
        }
        if (!headers.contains(HttpHeaderNames.SEC_WEBSOCKET_VERSION, VERSION, true)) {
            return Optional.of(
                    HttpReply.words(HttpResponseStatus.UPGRADE_REQUIRED, "WebSocket version 13 is spoken here.")
                            .with("upgrade", "websocket")
                            .with("sec-websocket-version", VERSION));
        }
        if (headers.get(HttpHeaderNames.SEC_WEBSOCKET_KEY, "").length() != KEY_LENGTH) {
            return Optional.of(HttpReply.words(HttpResponseStatus.BAD_REQUEST, "The WebSocket's key is not one."));
        }
        if (!hosts.isOurPage(headers, asked.host())) {
            return Optional.of(
                    HttpReply.words(HttpResponseStatus.FORBIDDEN, "Only this server's own pages may connect."));
        }
        return Optional.empty();
    }

    /** Shakes hands. The pipeline is to have the WebSocket's handlers already. @param then when it is open */
    void shake(ChannelHandlerContext ctx, FullHttpRequest request, Runnable then) {
        new WebSocketServerHandshaker13("", null, FRAMES)
                .handshake(ctx, request)
                .addListener(done -> {
                    if (done.isSuccess()) {
                        then.run();
                    } else {
                        ctx.close();
                    }
                });
    }
}
