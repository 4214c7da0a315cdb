package handsup.transport;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.ArrayList;
import java.util.List;

/** Answers with the browser client's files. Any thread. */
final class StaticRoutes {

    private final Site site;

    StaticRoutes(Site site) {
        this.site = site;
    }

    HttpReply answer(HttpMethod method, String path, HttpHeaders asked) {
        return site.at(path)
                .map(file -> method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)
                        ? answer(file, asked)
                        : HttpReply.words(HttpResponseStatus.METHOD_NOT_ALLOWED, "This page can only be read.")
                                .with("allow", "GET, HEAD"))
                .orElseGet(() -> HttpReply.words(
                        HttpResponseStatus.NOT_FOUND,
                        site.size() == 0
                                ? "This server was built without its pages."
                                : "There is nothing here. Students start at the address alone, without"
                                        + " anything after it."));
    }

    private static HttpReply answer(SiteFile file, HttpHeaders asked) {
        Coding coding = Coding.best(
                String.join(",", asked.getAll(HttpHeaderNames.ACCEPT_ENCODING)),
                file.copies().keySet());
        SiteFile.Copy copy = file.copy(coding);
        List<String> headers = new ArrayList<>(List.of(
                "etag",
                copy.tag(),
                "cache-control",
                file.forEver() ? "public, max-age=31536000, immutable" : "no-cache"));
        if (file.copies().size() > 1) {
            headers.addAll(List.of("vary", "accept-encoding"));
        }
        if (has(asked.getAll(HttpHeaderNames.IF_NONE_MATCH), copy.tag())) {
            return new HttpReply(HttpResponseStatus.NOT_MODIFIED, Unpooled.EMPTY_BUFFER, headers);
        }
        headers.addAll(List.of("content-type", file.type()));
        if (coding != Coding.NONE) {
            headers.addAll(List.of("content-encoding", coding.token()));
        }
        return new HttpReply(HttpResponseStatus.OK, copy.bytes().duplicate(), headers);
    }

    /** Whether one of the tags that the browser has is this one; weakly compared, as RFC 9110 wants it. */
    private static boolean has(List<String> ifNoneMatch, String tag) {
        for (String header : ifNoneMatch) {
            for (String one : header.split(",", -1)) {
                String its = one.strip();
                if (its.equals("*") || its.equals(tag) || its.equals("W/" + tag)) {
                    return true;
                }
            }
        }
        return false;
    }
}
