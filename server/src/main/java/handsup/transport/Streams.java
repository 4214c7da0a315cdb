package handsup.transport;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The connections over server-sent events that are open, for networks that break WebSocket. Any thread.
 *
 * <p>Both halves begin with POST: a browser then always says where it comes from, nothing that is secret stands in an address, and no proxy keeps
 * or fetches ahead what it sees.
 */
final class Streams {

    /** Where the half that goes down is opened. */
    static final String DOWN = "/events";

    /** Where what a browser says comes up. */
    static final String UP = "/say";

    private final Map<String, EventStream> open = new ConcurrentHashMap<>();
    private final Hosts hosts;
    private final Supplier<String> secrets;

    /** @param secrets makes names that cannot be guessed */
    Streams(Hosts hosts, Supplier<String> secrets) {
        this.hosts = hosts;
        this.secrets = secrets;
    }

    /** Why a request to either half is refused; empty when it is not. */
    Optional<HttpReply> objection(Asked asked) {
        if (!asked.is(HttpMethod.POST)) {
            return Optional.of(HttpReply.words(HttpResponseStatus.METHOD_NOT_ALLOWED, "This is asked with POST.")
                    .with("allow", "POST"));
        }
        if (!hosts.isOurPage(asked.headers(), asked.host())) {
            return Optional.of(
                    HttpReply.words(HttpResponseStatus.FORBIDDEN, "Only this server's own pages may connect."));
        }
        return Optional.empty();
    }

    /** Takes an open stream in for as long as its channel lives. @return the name by which its other half finds it */
    String add(EventStream stream, Channel channel) {
        String line = secrets.get();
        open.put(line, stream);
        channel.closeFuture().addListener(_ -> open.remove(line));
        return line;
    }

    /** Hands on what a request of the other half brought. @param arrivedAt when it did, in ms on the server's clock */
    HttpReply hear(Asked asked, long arrivedAt) {
        String body = asked.body().orElse("");
        int end = body.indexOf('\n');
        if (end < 0) {
            return HttpReply.words(
                    HttpResponseStatus.BAD_REQUEST, "Expected the line's name and, from the second line on, messages.");
        }
        EventStream stream = open.get(body.substring(0, end));
        if (stream == null) {
            return HttpReply.words(HttpResponseStatus.GONE, "That line has ended.");
        }
        stream.hear(body.substring(end + 1), arrivedAt);
        return HttpReply.empty(HttpResponseStatus.NO_CONTENT);
    }

    /** What the endless answer begins with. Proxies are asked not to keep it back, nor to change it. */
    static void head(HttpHeaders headers, boolean chunked) {
        headers.set(HttpHeaderNames.CONTENT_TYPE, "text/event-stream");
        headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store, no-transform");
        headers.set("x-accel-buffering", "no");
        if (chunked) {
            headers.set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
        }
        headers.set(HttpHeaderNames.CONNECTION, chunked ? HttpHeaderValues.KEEP_ALIVE : HttpHeaderValues.CLOSE);
    }
}
