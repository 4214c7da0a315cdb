package handsup.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A loop whose time moves only when told to, and which is the server's clock too. Runs on the test's own thread. */
final class FakeLoop extends AbstractExecutorService implements ScheduledExecutorService, ServerClock {

    private final PriorityQueue<Task<?>> tasks = new PriorityQueue<>(
            Comparator.<Task<?>>comparingLong(task -> task.at).thenComparingLong(task -> task.number));
    private long now;
    private long number;

    FakeLoop(long now) {
        this.now = now;
    }

    @Override
    public long now() {
        return now;
    }

    /** Runs all that is due. */
    void settle() {
        advance(0);
    }

    /** Lets time pass, running each task at its moment. */
    void advance(long millis) {
        long end = now + millis;
        while (!tasks.isEmpty() && tasks.peek().at <= end) {
            Task<?> task = tasks.remove();
            now = Math.max(now, task.at);
            task.run();
            if (task.every > 0 && !task.isCancelled()) {
                tasks.add(new Task<>(task.again, now + task.every, task.every));
            }
        }
        now = Math.max(now, end);
    }

    /** Time passes while a task runs. */
    void takes(long millis) {
        now += millis;
    }

    @Override
    public void execute(Runnable command) {
        tasks.add(new Task<>(command, now, 0));
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return add(new Task<>(command, now + unit.toMillis(delay), 0));
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long delay, long period, TimeUnit unit) {
        return add(new Task<>(command, now + unit.toMillis(delay), unit.toMillis(period)));
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long delay, long period, TimeUnit unit) {
        return scheduleAtFixedRate(command, delay, period, unit);
    }

    private <T> Task<T> add(Task<T> task) {
        tasks.add(task);
        return task;
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
        return new ArrayList<>(tasks);
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }

    private final class Task<T> extends FutureTask<T> implements ScheduledFuture<T> {

        private final Runnable again;
        private final long at;
        private final long every;
        private final long number = FakeLoop.this.number++;

        Task(Runnable command, long at, long every) {
            super(command, null);
            this.again = command;
            this.at = at;
            this.every = every;
        }

        @Override
        protected void setException(Throwable failure) {
            throw new AssertionError("a task on the loop failed", failure);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - now, TimeUnit.MILLISECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.MILLISECONDS), other.getDelay(TimeUnit.MILLISECONDS));
        }
    }
}
