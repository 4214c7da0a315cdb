package handsup.transport;

import handsup.metrics.EdgeMetrics;
import handsup.room.Reception;
import handsup.room.ServerClock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What stands behind the edge.
 *
 * @param reception where WebSockets go
 * @param desk where the teacher's requests go
 * @param pictures the bytes of an image by its name, made by the server itself, and empty where there is none; called on a virtual thread
 * @param key the teacher's key
 * @param site the browser client
 * @param clock stamps what arrives
 * @param healthy whether the server can do its work; called on a virtual thread
 * @param scrape the metrics in Prometheus' text format; called on a virtual thread
 */
public record Services(
        Reception reception,
        Desk desk,
        Function<String, Optional<byte[]>> pictures,
        String key,
        Site site,
        ServerClock clock,
        BooleanSupplier healthy,
        Supplier<String> scrape,
        EdgeMetrics metrics) {}
