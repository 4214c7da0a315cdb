package handsup.transport;

import handsup.metrics.EdgeMetrics;
import handsup.room.ServerClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** A real edge on a free port of 127.0.0.1, with nothing behind it. */
final class TestEdge implements AutoCloseable {

    static final String KEY = "the-teachers-own-key";

    static final Map<String, byte[]> FILES = Map.of(
            "index.html", bytes("<!doctype html><title>student</title>"),
            "index.html.gz", bytes("gz index"),
            "host.html", bytes("<!doctype html><title>host</title>"),
            "projector.html", bytes("<!doctype html><title>projector</title>"),
            "icon.svg", bytes("<svg/>"),
            "assets/app-4f2a.js", bytes("console.log('a script that is long enough to be compressed')"),
            "assets/app-4f2a.js.br", bytes("brotli bytes"),
            "assets/app-4f2a.js.gz", bytes("gzipped bytes"),
            "assets/app-4f2a.css", bytes("body { color: red }"));

    final FakeReception reception = new FakeReception();
    final FakeDesk desk = new FakeDesk();
    final MeterRegistry registry = new SimpleMeterRegistry();
    final Edge edge;
    volatile boolean healthy = true;

    private TestEdge(EdgeConfig config) {
        edge = switch (Edge.open(config)) {
            case Opening.Bound(Edge bound) -> bound;
            case Opening.Refused(String reason) -> throw new AssertionError(reason);
        };
        edge.serve(behind(reception, desk, () -> healthy, registry));
    }

    private static Services behind(
            FakeReception reception, Desk desk, BooleanSupplier healthy, MeterRegistry registry) {
        return new Services(
                reception,
                desk,
                name -> name.equals("known.png") ? Optional.of(new byte[] {1, 2, 3}) : Optional.empty(),
                KEY,
                Site.of(FILES),
                ServerClock.from(1_000_000),
                healthy,
                () -> "handsup_up 1",
                new EdgeMetrics(registry));
    }

    static Services nothingBehind() {
        return behind(new FakeReception(), new FakeDesk(), () -> true, new SimpleMeterRegistry());
    }

    static TestEdge open() {
        return open(config -> config);
    }

    static TestEdge open(UnaryOperator<EdgeConfig> change) {
        return new TestEdge(change.apply(EdgeConfig.on("127.0.0.1", 0)));
    }

    /** One that loses patience soon, in everything. */
    static TestEdge hasty() {
        Duration soon = Duration.ofMillis(300);
        Duration later = Duration.ofMillis(900);
        return open(config -> config.with(Limits.usual()
                .with(new Limits.Waits(soon, later, soon, later, soon, Duration.ofMillis(100), later, soon, soon))));
    }

    int port() {
        return edge.port();
    }

    Plug plug() {
        return Plug.into(port());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        edge.close();
    }
}
