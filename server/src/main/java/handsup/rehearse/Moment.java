package handsup.rehearse;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A scene that all students are shown, in however many versions, and when each saw it first. Any thread. */
public final class Moment {

    private final Glance.Kind kind;
    private final String about;
    private final AtomicInteger seen = new AtomicInteger();
    private final AtomicLong firstAt = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong lastAt = new AtomicLong(Long.MIN_VALUE);
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger late = new AtomicInteger();
    private volatile long opensAt;

    /** @param about which of its kind it is, see {@link Glance#about} */
    Moment(Glance.Kind kind, String about) {
        this.kind = kind;
        this.about = about;
    }

    /** One more student saw it. @param now of {@code System.nanoTime()} */
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

    String about() {
        return about;
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

    /** Options open then. @param at of {@code System.nanoTime()} */
    void opens(long at) {
        opensAt = at;
    }

    /** When options open, by the server's clock as the students know it, of {@code System.nanoTime()}; 0 of anything else. */
    public long opensAt() {
        return opensAt;
    }

    /** How many saw options after they were to open. */
    public int late() {
        return late.get();
    }
}
