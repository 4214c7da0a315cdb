package handsup.rehearse;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Sockets that say nothing of their own and note when a frame comes. Any thread. */
public final class Listeners {

    private static final int MOST_AT_ONCE = 128;

    private final Network network;
    private final int count;
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger heard = new AtomicInteger();
    private final AtomicLong lastAt = new AtomicLong();
    private final AtomicLong firstAt = new AtomicLong(Long.MAX_VALUE);
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Consumer<byte[]> speaker = _ -> {};

    public Listeners(Network network, int count) {
        this.network = network;
        this.count = count;
    }

    /** Connects them all. @return whether they all could in time */
    public boolean connect(Duration most) {
        for (int i = 0; i < Math.min(MOST_AT_ONCE, count); i++) {
            next();
        }
        return Crowd.await(most, () -> opened.get() == count);
    }

    private void next() {
        int number = asked.getAndIncrement();
        if (number < count) {
            List<EventLoop> loops = network.loops();
            network.connect(loops.get(number % loops.size()), new Ear(), () -> {});
        }
    }

    /** One of them says something. @return when, of {@code System.nanoTime()} */
    public long says(String text) {
        heard.set(0);
        firstAt.set(Long.MAX_VALUE);
        lastAt.set(Long.MIN_VALUE);
        long now = System.nanoTime();
        speaker.accept(Glance.ascii(text));
        return now;
    }

    /** Waits until each has heard something since the last was said. */
    public boolean awaitHeard(Duration most) {
        return Crowd.await(most, () -> heard.get() >= count);
    }

    /** When the first of them heard something, of {@code System.nanoTime()}. */
    public long firstAt() {
        return firstAt.get();
    }

    public long lastAt() {
        return lastAt.get();
    }

    private final class Ear implements Socket.Ear {

        @Override
        public void opened(Socket socket) {
            EventLoop loop = network.loops().getFirst();
            speaker = text -> loop.execute(() -> socket.say(text));
            opened.incrementAndGet();
            next();
        }

        @Override
        public void heard(ByteBuf text) {
            long now = System.nanoTime();
            firstAt.accumulateAndGet(now, Math::min);
            lastAt.accumulateAndGet(now, Math::max);
            heard.incrementAndGet();
        }

        @Override
        public void gone(int code) {
            opened.decrementAndGet();
        }
    }
}
