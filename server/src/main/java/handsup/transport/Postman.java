package handsup.transport;

import io.netty.channel.EventLoop;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Empties the outboxes of one event loop.
 *
 * <p>A room that tells three hundred sockets something puts three hundred outboxes on the postman's round, but only the first wakes the loop;
 * each socket is then written to and flushed once, however many messages it has. A round to thousands is walked in parts, and in between the loop
 * reads, runs its timers and serves small rooms.
 */
final class Postman {

    /** Sockets of one part: some two milliseconds. */
    private static final int PART = 200;

    private final EventLoop loop;
    private final Queue<Outbox> round = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean called = new AtomicBoolean();

    Postman(EventLoop loop) {
        this.loop = loop;
    }

    /** Puts an outbox on the next round. Any thread. */
    void call(Outbox outbox) {
        round.add(outbox);
        if (called.compareAndSet(false, true) && !loop.isShuttingDown()) {
            loop.execute(this::go);
        }
    }

    private void go() {
        called.set(false);
        for (int i = 0; i < PART; i++) {
            Outbox outbox = round.poll();
            if (outbox == null) {
                return;
            }
            outbox.deliver();
        }
        if (called.compareAndSet(false, true)) {
            goOn();
        }
    }

    /** In the loop's next turn: a task that only queued itself again would be run in this one. */
    private void goOn() {
        if (!loop.isShuttingDown()) {
            loop.schedule(this::go, 0, TimeUnit.NANOSECONDS);
        }
    }
}
