package handsup.transport;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** How the server is: for load balancers and Prometheus. Called on a virtual thread. */
final class Probes {

    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final List<String> PROXIED = List.of("forwarded", "x-forwarded-for", "via", "x-real-ip");

    private final BooleanSupplier healthy;
    private final BooleanSupplier closing;
    private final Supplier<String> scrape;
    private final boolean openMetrics;

    Probes(BooleanSupplier healthy, BooleanSupplier closing, Supplier<String> scrape, boolean openMetrics) {
        this.healthy = healthy;
        this.closing = closing;
        this.scrape = scrape;
        this.openMetrics = openMetrics;
    }

    HttpReply health(Asked asked) {
        if (!asked.onlyReads()) {
            return onlyRead();
        }
        return !closing.getAsBoolean() && healthy.getAsBoolean()
                ? HttpReply.words(HttpResponseStatus.OK, "ok")
                : HttpReply.words(HttpResponseStatus.SERVICE_UNAVAILABLE, "not now");
    }

    HttpReply metrics(Asked asked) {
        if (!openMetrics && !isThisMachine(asked)) {
            return HttpReply.words(HttpResponseStatus.FORBIDDEN, "Metrics are shown on the server's own machine only.");
        }
        if (!asked.onlyReads()) {
            return onlyRead();
        }
        HttpReply page = HttpReply.words(HttpResponseStatus.OK, scrape.get().stripTrailing());
        return page.with("content-type", PROMETHEUS);
    }

    /** Whether both ends say so: behind a proxy everybody seems to come from this machine, but asks for another name. */
    private static boolean isThisMachine(Asked asked) {
        HttpHeaders headers = asked.headers();
        String host = asked.host().host();
        return asked.from() instanceof InetSocketAddress from
                && from.getAddress().isLoopbackAddress()
                && (host.equals("localhost")
                        || host.equals("::1")
                        || asked.host().isAddress() && host.startsWith("127."))
                && PROXIED.stream().noneMatch(headers::contains);
    }

    private static HttpReply onlyRead() {
        return HttpReply.words(HttpResponseStatus.METHOD_NOT_ALLOWED, "This page can only be read.")
                .with("allow", "GET, HEAD");
    }
}
