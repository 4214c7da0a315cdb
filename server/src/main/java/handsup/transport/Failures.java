package handsup.transport;

import handsup.metrics.EdgeMetrics;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where our own failures are written down. Any thread.
 *
 * <p>Never what a peer sent, nor who it is: an exception's message may hold either, so only its type and where it was thrown are written. At
 * most one line in some seconds, so that nobody can fill a disk by failing often.
 */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger("handsup.edge");
    private static final long PAUSE_NANOS = 5_000_000_000L;
    private static final int FRAMES = 8;

    private final EdgeMetrics metrics;
    private final AtomicLong unwritten = new AtomicLong();
    private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

    Failures(EdgeMetrics metrics) {
        this.metrics = metrics;
    }

    /** @param where what we were about, in the code's own words */
    void note(String where, Throwable cause) {
        metrics.failed();
        long now = System.nanoTime();
        long until = quietUntil.get();
        if (now - until < 0 || !quietUntil.compareAndSet(until, now + PAUSE_NANOS)) {
            unwritten.incrementAndGet();
            return;
        }
        LOG.error("{} failed: {} ({} more since the last line)", where, describe(cause), unwritten.getAndSet(0));
    }

    private static String describe(Throwable cause) {
        String frames = Arrays.stream(cause.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        String own = cause.getClass().getName() + " at " + frames;
        return cause.getCause() == null ? own : own + ", because of " + describe(cause.getCause());
    }
}
