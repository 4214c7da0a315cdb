package handsup.room;

/**
 * The server's clock: ms that only ever grow, over restarts too.
 *
 * <p>It stands still while the server is down. A question that was open when the server died therefore has as much time left when it is back,
 * without any reckoning, and nobody's time includes the outage. It is unrelated to the time of day: setting that changes nothing.
 */
@FunctionalInterface
public interface ServerClock {

    /** Now, in ms. */
    long now();

    /** The machine's monotonic clock, going on from where an earlier start left off. */
    static ServerClock from(long resumesAt) {
        long start = System.nanoTime();
        return () -> resumesAt + (System.nanoTime() - start) / 1_000_000;
    }
}
