package handsup.transport;

import handsup.domain.Journey;
import handsup.room.ServerClock;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayDeque;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The round trips of one connection, measured by pings that carry a random number: whoever answers must have had the ping. Of the socket's loop,
 * but for {@link #journey}.
 *
 * <p>The random number need not be a secret that outlives the ping, so a quick source will do.
 */
final class Pulse {

    /** What is older says nothing about now, in ms. */
    private static final long WINDOW_MILLIS = 120_000;

    private static final int MOST_TRIPS = 32;
    private static final double SLOW = 0.9;

    private record Trip(long at, long millis) {}

    private final ServerClock clock;
    private final ArrayDeque<Trip> trips = new ArrayDeque<>();
    private long nonce;
    private long sentAt;
    private boolean waiting;
    private volatile Journey journey = Journey.UNKNOWN;

    Pulse(ServerClock clock) {
        this.clock = clock;
    }

    /** What the next ping is to carry. An earlier one that has had no answer yet gets none any more that counts. */
    ByteBuf ping() {
        nonce = ThreadLocalRandom.current().nextLong();
        sentAt = clock.now();
        waiting = true;
        return Unpooled.buffer(Long.BYTES).writeLong(nonce);
    }

    /** A pong came. @param at when, in ms on the server's clock */
    void pong(ByteBuf carried, long at) {
        if (!waiting || carried.readableBytes() != Long.BYTES || carried.getLong(carried.readerIndex()) != nonce) {
            return;
        }
        waiting = false;
        trips.add(new Trip(at, Math.max(0, at - sentAt)));
        while (trips.size() > MOST_TRIPS || at - trips.getFirst().at() > WINDOW_MILLIS) {
            trips.removeFirst();
        }
        long[] sorted = trips.stream().mapToLong(Trip::millis).sorted().toArray();
        journey = new Journey(sorted[0], sorted[(int) Math.ceil(SLOW * sorted.length) - 1] - sorted[0]);
    }

    /** What is known. Any thread. */
    Journey journey() {
        return journey;
    }
}
