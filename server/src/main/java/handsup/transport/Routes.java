package handsup.transport;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * What all HTTP connections share: where requests go, and who says no to them.
 *
 * @param side runs what may block
 * @param closing whether the server is going down
 */
record Routes(
        Hosts hosts,
        Callers callers,
        Keys keys,
        StaticRoutes files,
        MediaRoutes media,
        ApiRoutes api,
        Probes probes,
        Upgrade upgrade,
        Streams streams,
        Responder responder,
        Failures failures,
        Executor side,
        BooleanSupplier closing) {

    boolean isClosing() {
        return closing.getAsBoolean();
    }

    Optional<HttpReply> objectionToKey(Channel channel, Asked asked) {
        return switch (keys.check(Callers.addressOf(channel), asked.headers().getAll(HttpHeaderNames.AUTHORIZATION))) {
            case RIGHT -> Optional.empty();
            case WRONG ->
                Optional.of(HttpReply.problem(
                                HttpResponseStatus.UNAUTHORIZED,
                                "authorization",
                                "",
                                "the teacher's key as a bearer token")
                        .with("www-authenticate", "Bearer"));
            case SLOW_DOWN ->
                Optional.of(HttpReply.problem(
                                HttpResponseStatus.TOO_MANY_REQUESTS,
                                "authorization",
                                "",
                                "the teacher's key; wait a minute")
                        .with("retry-after", "60"));
        };
    }

    Optional<HttpReply> objectionToWebSocket(Asked asked) {
        return goingDown().or(() -> upgrade.objection(asked));
    }

    Optional<HttpReply> objectionToStream(Asked asked) {
        return goingDown().or(() -> streams.objection(asked));
    }

    private Optional<HttpReply> goingDown() {
        return isClosing()
                ? Optional.of(HttpReply.words(HttpResponseStatus.SERVICE_UNAVAILABLE, "The server is going down."))
                : Optional.empty();
    }
}
