package handsup.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;

/** What the network edge counts. Safe for any thread. */
public final class EdgeMetrics {

    private final MeterRegistry registry;
    private final AtomicInteger connections;
    private final AtomicInteger sockets;
    private final Counter heard;
    private final Counter told;
    private final Counter bytesIn;
    private final Counter bytesOut;
    private final Counter failed;

    public EdgeMetrics(MeterRegistry registry) {
        this.registry = registry;
        connections = registry.gauge("handsup.edge.connections", new AtomicInteger());
        sockets = registry.gauge("handsup.edge.websockets", new AtomicInteger());
        heard = registry.counter("handsup.edge.messages", "way", "in");
        told = registry.counter("handsup.edge.messages", "way", "out");
        bytesIn = registry.counter("handsup.edge.bytes", "way", "in");
        bytesOut = registry.counter("handsup.edge.bytes", "way", "out");
        failed = registry.counter("handsup.edge.failures");
    }

    /** @param by +1 for a connection that came, -1 for one that went */
    public void connections(int by) {
        connections.addAndGet(by);
    }

    /** @param by +1 for a WebSocket that opened, -1 for one that went */
    public void sockets(int by) {
        sockets.addAndGet(by);
    }

    /** Bytes came in, of whatever kind. */
    public void received(int bytes) {
        bytesIn.increment(bytes);
    }

    /** A message came in. */
    public void heard() {
        heard.increment();
    }

    /** A message went out. */
    public void sent(int bytes) {
        told.increment();
        bytesOut.increment(bytes);
    }

    /** We closed a WebSocket. @param code the close frame's number */
    public void closed(int code) {
        registry.counter("handsup.edge.closed", "code", Integer.toString(code)).increment();
    }

    /** An HTTP request was answered. @param status such as 200 */
    public void answered(int status) {
        registry.counter("handsup.edge.requests", "status", Integer.toString(status))
                .increment();
    }

    /** A connection was dropped without a word. @param why a fixed word of the code, never of the peer */
    public void dropped(String why) {
        registry.counter("handsup.edge.dropped", "why", why).increment();
    }

    /** Something went wrong on our side. */
    public void failed() {
        failed.increment();
    }
}
