package handsup.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/** Everything that is going to happen, in order: the only clock and the only thread of a simulated game. Time is in µs. */
final class World {

    /** Something that will happen, unless it is stopped. */
    static final class Due {

        private final long at;
        private final long number;
        private final Runnable what;
        private boolean stopped;

        private Due(long at, long number, Runnable what) {
            this.at = at;
            this.number = number;
            this.what = what;
        }

        void stop() {
            stopped = true;
        }
    }

    private static final int MOST_LINES = 20_000;

    private final PriorityQueue<Due> queue =
            new PriorityQueue<>(Comparator.<Due>comparingLong(due -> due.at).thenComparingLong(due -> due.number));
    private final boolean tracing;
    private final List<String> trace = new ArrayList<>();
    private long now;
    private long number;
    private long steps;

    World(boolean tracing) {
        this.tracing = tracing;
    }

    long now() {
        return now;
    }

    long millis() {
        return now / 1_000;
    }

    /** How many things have happened. */
    long steps() {
        return steps;
    }

    Due at(long when, Runnable what) {
        Due due = new Due(Math.max(when, now), number++, what);
        queue.add(due);
        return due;
    }

    Due after(long micros, Runnable what) {
        return at(now + micros, what);
    }

    /** Lets the next thing happen. @return whether there was one before {@code end} */
    boolean step(long end) {
        Due next = queue.peek();
        while (next != null && next.stopped) {
            queue.remove();
            next = queue.peek();
        }
        if (next == null || next.at > end) {
            now = Math.max(now, end);
            return false;
        }
        queue.remove();
        now = next.at;
        steps++;
        next.what.run();
        return true;
    }

    /** A line of the trace; put into words only when somebody will read it. */
    void note(Supplier<String> line) {
        if (tracing && trace.size() < MOST_LINES) {
            trace.add("%9.3f s  %s".formatted(now / 1e6, line.get()));
        }
    }

    List<String> trace() {
        return trace;
    }
}
