package handsup.transport;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The images of questions. Their names say nothing and cannot be guessed, so they need no key. Called on a virtual thread. */
final class MediaRoutes {

    static final String PREFIX = "/media/";

    private final Function<String, Optional<byte[]>> pictures;

    MediaRoutes(Function<String, Optional<byte[]>> pictures) {
        this.pictures = pictures;
    }

    HttpReply answer(Asked asked) {
        if (!asked.onlyReads()) {
            return HttpReply.words(HttpResponseStatus.METHOD_NOT_ALLOWED, "An image can only be read.")
                    .with("allow", "GET, HEAD");
        }
        String name = asked.path().substring(PREFIX.length());
        return pictures.apply(name)
                .map(bytes -> new HttpReply(
                        HttpResponseStatus.OK,
                        Unpooled.wrappedBuffer(bytes),
                        List.of(
                                "content-type",
                                name.endsWith(".png") ? "image/png" : "image/jpeg",
                                "cache-control",
                                "public, max-age=31536000, immutable")))
                .orElseGet(() -> HttpReply.words(HttpResponseStatus.NOT_FOUND, "There is no such image."));
    }
}
