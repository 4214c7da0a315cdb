package handsup.transport;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.SocketAddress;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A request that is in order as far as HTTP goes, free of the socket's buffers: any thread may have it.
 *
 * @param path decoded once, without its query
 * @param host the name it was asked under, one of ours
 * @param body nothing if it is not UTF-8
 */
record Asked(
        HttpMethod method,
        String path,
        HttpHeaders headers,
        Authority host,
        Optional<String> body,
        SocketAddress from) {

    /** Empty when the path is not one. */
    static Optional<Asked> of(FullHttpRequest request, Authority host, SocketAddress from) {
        return path(request.uri())
                .map(path -> new Asked(request.method(), path, request.headers(), host, text(request.content()), from));
    }

    boolean is(HttpMethod other) {
        return method.equals(other);
    }

    boolean onlyReads() {
        return is(HttpMethod.GET) || is(HttpMethod.HEAD);
    }

    private static Optional<String> path(String uri) {
        try {
            String path = new QueryStringDecoder(uri).path();
            boolean plain = path.startsWith("/") && path.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == 0xFFFD);
            return plain ? Optional.of(path) : Optional.empty();
        } catch (IllegalArgumentException badlyEncoded) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(ByteBuf body) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(body.nioBuffer()).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
