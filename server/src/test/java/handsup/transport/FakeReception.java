package handsup.transport;

import handsup.protocol.ClientMessage;
import handsup.room.Peer;
import handsup.room.Reception;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** Rooms that only remember. */
final class FakeReception implements Reception {

    /** One connection. */
    final class Guest implements Visitor {
        final Peer peer;
        final List<ClientMessage> said = new CopyOnWriteArrayList<>();
        final List<Long> at = new CopyOnWriteArrayList<>();
        final List<String> threads = new CopyOnWriteArrayList<>();
        volatile int timesGone;

        Guest(Peer peer) {
            this.peer = peer;
        }

        @Override
        public void says(ClientMessage message, long arrivedAt) {
            said.add(message);
            at.add(arrivedAt);
            threads.add(Thread.currentThread().getName());
            onMessage.accept(this, message);
        }

        @Override
        public void gone() {
            timesGone++;
        }
    }

    final List<Guest> guests = new CopyOnWriteArrayList<>();
    volatile BiConsumer<Guest, ClientMessage> onMessage = (_, _) -> {};

    @Override
    public Visitor welcome(Peer peer) {
        Guest guest = new Guest(peer);
        guests.add(guest);
        return guest;
    }

    Guest only() {
        if (guests.size() != 1) {
            throw new AssertionError(guests.size() + " guests");
        }
        return guests.getFirst();
    }
}
