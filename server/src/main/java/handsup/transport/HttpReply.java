package handsup.transport;

import handsup.protocol.Api;
import handsup.protocol.Wire;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer to an HTTP request, before the headers that every answer has.
 *
 * @param headers names and values in turn
 */
record HttpReply(HttpResponseStatus status, ByteBuf body, List<String> headers) {

    /** @param words for whoever reads it, a whole sentence */
    static HttpReply words(HttpResponseStatus status, String words) {
        return new HttpReply(
                status,
                Unpooled.copiedBuffer(words + "\n", StandardCharsets.UTF_8),
                List.of("content-type", "text/plain; charset=utf-8", "cache-control", "no-store"));
    }

    /** @param body one of {@link Api}'s records */
    static HttpReply json(HttpResponseStatus status, Object body) {
        return new HttpReply(
                status,
                Unpooled.wrappedBuffer(Wire.write(body).bytes()),
                List.of("content-type", "application/json", "cache-control", "no-store"));
    }

    /** @param name what a browser saves it as: letters, digits, hyphens and a dot */
    static HttpReply sheet(String name, String csv) {
        return new HttpReply(
                HttpResponseStatus.OK,
                Unpooled.copiedBuffer(csv, StandardCharsets.UTF_8),
                List.of(
                        "content-type",
                        "text/csv; charset=utf-8; header=present",
                        "content-disposition",
                        "attachment; filename=\"" + name + "\"",
                        "cache-control",
                        "no-store"));
    }

    static HttpReply problem(HttpResponseStatus status, String field, String value, String expected) {
        return json(status, new Api.Problems(List.of(new Api.Problem(field, value, expected))));
    }

    static HttpReply empty(HttpResponseStatus status) {
        return new HttpReply(status, Unpooled.EMPTY_BUFFER, List.of("cache-control", "no-store"));
    }

    HttpReply with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new HttpReply(status, body, List.copyOf(more));
    }
}
