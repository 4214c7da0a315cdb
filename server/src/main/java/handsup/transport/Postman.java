package handsup.transport;

import io.netty.channel.EventLoop;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Empties the outboxes of one event loop.
 *
 * <p>A room that tells three hundred sockets something puts three hundred outboxes on the postman's round, but only the first wakes the loop;
 * each socket is then written to and flushed once, however many messages it has.
 */
final class Postman {

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
        for (Outbox outbox = round.poll(); outbox != null; outbox = round.poll()) {
            outbox.deliver();
        }
    }
}
