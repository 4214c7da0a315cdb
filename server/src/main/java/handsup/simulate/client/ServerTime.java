package handsup.simulate.client;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;

/** The server's clock as a browser learns it. Follows {@code net/clock.ts}. */
public final class ServerTime {

    private static final int KEPT = 8;
    private static final double SLACK = 25;

    private record Sample(double trip, double offset) {}

    private final Browser browser;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private double offset;
    private boolean known;

    ServerTime(Browser browser) {
        this.browser = browser;
    }

    /** Now, in ms on the server's clock. */
    public double now() {
        return browser.ticks() + offset;
    }

    /** Whether anything has been learnt yet. */
    public boolean isSet() {
        return known;
    }

    void restart() {
        samples.clear();
    }

    void learn(double sent, double now) {
        double received = browser.ticks();
        double trip = received - sent;
        if (trip < 0) {
            return;
        }
        double found = now + trip / 2 - received;
        samples.removeIf(other -> Math.abs(other.offset() - found) > (other.trip() + trip) / 2 + SLACK);
        samples.addLast(new Sample(trip, found));
        if (samples.size() > KEPT) {
            samples.removeFirst();
        }
        samples.stream()
                .min(Comparator.comparingDouble(Sample::trip))
                .ifPresent(quickest -> offset = quickest.offset());
        known = true;
    }
}
