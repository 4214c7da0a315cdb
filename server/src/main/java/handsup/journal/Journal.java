package handsup.journal;

import handsup.domain.Event;
import java.util.List;
import java.util.Optional;

/**
 * What happened in every room, in order and durable.
 *
 * <p>{@link #append} and {@link #forget} may be called from any thread; the calls of one thread keep their order.
 */
public interface Journal extends AutoCloseable {

    /** Hears how a write ended. Called on the journal's own thread, in the order of the calls; it must be quick and must not throw. */
    @FunctionalInterface
    interface Receipt {

        /** @param durable whether everything up to here is on disk; when not, nothing more of this room will be until it is read again */
        void written(boolean durable);
    }

    /** A room as the journal has it. @param events never empty, oldest first */
    record Stored(String room, List<Event> events) {

        public Stored {
            events = List.copyOf(events);
        }
    }

    /** How often this store has been opened, this time included: from 1. */
    long epoch();

    /** The latest time any event or beat of an earlier start had, in ms on the server's clock; 0 in a new store. */
    long resumesAt();

    /** Every room that has not been forgotten, as of when the store was opened, oldest first. */
    List<Stored> rooms();

    /**
     * One room as it is on the disk now, after what was queued has been written or has failed; a room whose write failed takes writes again from
     * here on. Empty when there is no such room, or when the disk cannot be read.
     */
    Optional<Stored> read(String room);

    /** Writes events of a room after everything written before. No events at all is a question: is all that went before on disk? */
    void append(String room, List<Event> events, Receipt receipt);

    /** Removes a room and every trace of it from the disk. */
    void forget(String room, Receipt receipt);

    /** Notes that the server was alive at a time, in ms on the server's clock. */
    void beat(long now);

    /** Writes what is queued, then closes the store. */
    @Override
    void close();
}
