package handsup.rehearse;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** One view that all students are shown, and when they saw it. Any thread. */
public final class Moment {

    private final Glance.Kind kind;
    private final long version;
    private final AtomicInteger seen = new AtomicInteger();
    private final AtomicLong firstAt = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong lastAt = new AtomicLong(Long.MIN_VALUE);
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger late = new AtomicInteger();

    Moment(Glance.Kind kind, long version) {
        this.kind = kind;
        this.version = version;
    }

    /** @param now of {@code System.nanoTime()} */
    void seen(long now, int length) {
        firstAt.accumulateAndGet(now, Math::min);
        lastAt.accumulateAndGet(now, Math::max);
        bytes.addAndGet(length);
        seen.incrementAndGet();
    }

    /** Somebody saw it later than it was meant to be acted on. */
    void cameLate() {
        late.incrementAndGet();
    }

    Glance.Kind kind() {
        return kind;
    }

    long version() {
        return version;
    }

    /** How many students saw it. */
    public int seen() {
        return seen.get();
    }

    /** When the first student saw it, of {@code System.nanoTime()}. */
    public long firstAt() {
        return firstAt.get();
    }

    /** When the last one did, so far. */
    public long lastAt() {
        return lastAt.get();
    }

    public long bytes() {
        return bytes.get();
    }

    int late() {
        return late.get();
    }
}
