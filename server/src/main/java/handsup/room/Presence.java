package handsup.room;

import handsup.domain.Journey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is connected, and whose hand is up in the lobby. Not part of the game: it is forgotten with the process. Owned by the room's loop. */
final class Presence {

    /** When a seat last had no connection, in ms. */
    private record Gap(long from, long to) {}

    private final Map<Integer, Session> sessions = new HashMap<>();
    private final Map<Integer, Long> leftAt = new HashMap<>();
    private final Map<Integer, Gap> gaps = new HashMap<>();
    private final Set<Integer> raised = new HashSet<>();
    private final long since;

    /** @param since when nobody had come back yet, in ms */
    Presence(long since) {
        this.since = since;
    }

    Map<Integer, Session> sessions() {
        return sessions;
    }

    boolean here(int seat) {
        return sessions.containsKey(seat);
    }

    boolean raised(int seat) {
        return raised.contains(seat);
    }

    void raise(int seat) {
        raised.add(seat);
    }

    void lowerAll() {
        raised.clear();
    }

    /** How long a seat has had no connection, in ms. */
    long awayFor(int seat, long now) {
        return Math.max(0, now - leftAt.getOrDefault(seat, since));
    }

    void came(int seat, Session session, long now) {
        sessions.put(seat, session);
        Long left = leftAt.remove(seat);
        if (left != null) {
            gaps.put(seat, new Gap(left, now));
        }
    }

    /** The quickest round trip of late to somebody who is here, in ms; empty before it is known. */
    Optional<Long> lag(int seat) {
        return Optional.ofNullable(sessions.get(seat))
                .map(Session::journey)
                .filter(journey -> !journey.equals(Journey.UNKNOWN))
                .map(Journey::roundTrip);
    }

    /** How long of a time a seat had no connection, its last such gap alone, in ms. */
    long awayWithin(int seat, long from, long to) {
        Gap gap = gaps.get(seat);
        return gap == null ? 0 : Math.max(0, Math.min(gap.to(), to) - Math.max(gap.from(), from));
    }

    /** @return whether that was the seat's connection, and not one that a newer had replaced */
    boolean left(int seat, Session session, long now) {
        if (sessions.get(seat) != session) {
            return false;
        }
        sessions.remove(seat);
        leftAt.put(seat, now);
        raised.remove(seat);
        return true;
    }
}
