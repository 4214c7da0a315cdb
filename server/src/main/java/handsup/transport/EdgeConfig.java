package handsup.transport;

import java.util.List;

/**
 * Where and how the edge listens.
 *
 * @param bind a host name or address of this machine; empty for all of them
 * @param port 1 to 65535; 0 for any that is free
 * @param publicUrls where browsers reach the server when that is not its own address, such as {@code https://quiz.school.example}
 * @param openMetrics whether {@code /metrics} is for everybody, not only for this machine
 * @param loops event loops, each a thread; 0 for one per core
 */
public record EdgeConfig(
        String bind, int port, List<String> publicUrls, boolean openMetrics, int loops, Limits limits) {

    public EdgeConfig {
        publicUrls = List.copyOf(publicUrls);
    }

    /** The usual limits, no public address, metrics for this machine only. */
    public static EdgeConfig on(String bind, int port) {
        return new EdgeConfig(bind, port, List.of(), false, 0, Limits.usual());
    }

    /** The same with other limits. */
    public EdgeConfig with(Limits other) {
        return new EdgeConfig(bind, port, publicUrls, openMetrics, loops, other);
    }
}
