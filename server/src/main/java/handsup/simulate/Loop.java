package handsup.simulate;

import handsup.room.ServerClock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** One event loop of a simulated server process: tasks in order, pauses now and then, and nothing more once the process is killed. */
final class Loop extends AbstractExecutorService implements ScheduledExecutorService {

    private final World world;
    private final ServerClock clock;
    private final Queue<Runnable> ready = new ArrayDeque<>();
    private boolean pumping;
    private long busyUntil;
    private boolean dead;

    Loop(World world, ServerClock clock) {
        this.world = world;
        this.clock = clock;
    }

    /** The process is gone, with all it was about to do. */
    void kill() {
        dead = true;
        ready.clear();
    }

    /** Does nothing for a while: a pause of the collector, a disk that answers late. */
    void pause(long micros) {
        busyUntil = Math.max(busyUntil, world.now() + micros);
    }

    @Override
    public void execute(Runnable command) {
        if (dead) {
            return;
        }
        ready.add(command);
        pump();
    }

    private void pump() {
        if (!pumping && !ready.isEmpty()) {
            pumping = true;
            world.at(busyUntil, this::run);
        }
    }

    private void run() {
        pumping = false;
        if (!dead && world.now() >= busyUntil) {
            ready.remove().run();
        }
        pump();
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        Task task = new Task(command, unit.toMicros(delay), 0);
        task.arm();
        return task;
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long delay, long period, TimeUnit unit) {
        Task task = new Task(command, unit.toMicros(delay), unit.toMicros(period));
        task.arm();
        return task;
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long delay, long period, TimeUnit unit) {
        return scheduleAtFixedRate(command, delay, period, unit);
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
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

    private final class Task extends FutureTask<Void> implements ScheduledFuture<Void> {

        private final Runnable what;
        private final long every;
        private long at;

        Task(Runnable what, long delay, long every) {
            super(() -> {}, null);
            this.what = what;
            this.every = every;
            this.at = world.now() + delay;
        }

        void arm() {
            world.at(at, () -> {
                if (!isCancelled()) {
                    execute(this::go);
                }
            });
        }

        private void go() {
            if (isCancelled() || dead) {
                return;
            }
            what.run();
            if (every > 0) {
                at += every;
                arm();
            }
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - world.now(), TimeUnit.MICROSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.MICROSECONDS), other.getDelay(TimeUnit.MICROSECONDS));
        }

        @Override
        public String toString() {
            return "task at " + clock.now();
        }
    }
}
