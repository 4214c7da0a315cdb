package handsup.rehearse;

import java.time.Duration;
import java.util.Arrays;

/** Durations that were measured, in µs. Of one thread at a time. */
public final class Times {

    private long[] micros = new long[64];
    private int count;
    private boolean sorted = true;

    /** @param nanos how long something took */
    void addNanos(long nanos) {
        addMicros(nanos / 1_000);
    }

    public void add(Duration one) {
        addNanos(one.toNanos());
    }

    void addMicros(long each) {
        if (count == micros.length) {
            micros = Arrays.copyOf(micros, count * 2);
        }
        micros[count++] = each;
        sorted = false;
    }

    public void addAll(Times others) {
        for (int i = 0; i < others.count; i++) {
            addMicros(others.micros[i]);
        }
    }

    public int count() {
        return count;
    }

    /** The time that a share of them did not exceed, in ms; 0 when there are none. @param share 0 to 1 */
    public double millis(double share) {
        if (count == 0) {
            return 0;
        }
        if (!sorted) {
            Arrays.sort(micros, 0, count);
            sorted = true;
        }
        int rank = (int) Math.ceil(share * count) - 1;
        return micros[Math.clamp(rank, 0, count - 1)] / 1_000.0;
    }

    public double median() {
        return millis(0.5);
    }

    public double most() {
        return millis(1);
    }

    void clear() {
        count = 0;
        sorted = true;
    }

    /** All of them in µs, for handing to another process. */
    long[] micros() {
        return Arrays.copyOf(micros, count);
    }

    static Times of(long[] micros) {
        Times times = new Times();
        for (long each : micros) {
            times.addMicros(each);
        }
        return times;
    }
}
