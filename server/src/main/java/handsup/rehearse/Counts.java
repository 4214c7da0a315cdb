package handsup.rehearse;

import java.util.concurrent.atomic.LongAdder;

/** What a crowd has come to so far. Any thread. */
public final class Counts {

    final LongAdder seated = new LongAdder();
    final LongAdder here = new LongAdder();
    final LongAdder sent = new LongAdder();
    final LongAdder saved = new LongAdder();
    final LongAdder missing = new LongAdder();
    final LongAdder cut = new LongAdder();
    final LongAdder back = new LongAdder();
    final LongAdder frames = new LongAdder();
    final LongAdder finished = new LongAdder();
    final LongAdder failed = new LongAdder();

    /** Students who have ever had a seat. */
    public long seated() {
        return seated.sum();
    }

    /** Students who could not get one. */
    public long failed() {
        return failed.sum();
    }

    /** Students who are connected and seated now. */
    public long here() {
        return here.sum();
    }

    /** Connections that were cut on purpose. */
    public long cut() {
        return cut.sum();
    }

    /** How often somebody came back to their seat. */
    public long back() {
        return back.sum();
    }

    /** Students who have seen the podium. */
    public long finished() {
        return finished.sum();
    }

    /** Answers that were acknowledged. */
    public long saved() {
        return saved.sum();
    }

    /** Messages of every kind that came. */
    public long frames() {
        return frames.sum();
    }
}
