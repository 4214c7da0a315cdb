package handsup.room;

import handsup.protocol.ClientMessage;
import handsup.protocol.Reason;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Where strangers say which room they want. Guessing codes is made hopeless here: a wrong one costs a try of the connection and of a budget
 * the whole server shares, and unknown, locked and ended rooms get the same words.
 */
final class Door {

    /** Tries a connection has before it is closed. */
    static final int MOST_TRIES = 5;

    private static final int MOST_WRONG = 300;
    private static final int WRONG_PER_SECOND = 20;

    /** What the door says. */
    sealed interface Answer {}

    record Enter(LiveRoom room) implements Answer {}

    /** @param id of the message that was refused */
    record Stay(String id, Reason why) implements Answer {}

    private final Function<String, Optional<LiveRoom>> find;
    private final Predicate<String> isTeacher;
    private final ServerClock clock;
    private double budget = MOST_WRONG;
    private long refilledAt;

    Door(Function<String, Optional<LiveRoom>> find, Predicate<String> isTeacher, ServerClock clock) {
        this.find = find;
        this.isTeacher = isTeacher;
        this.clock = clock;
        this.refilledAt = clock.now();
    }

    /** Lets a first message in, or says why not. Any thread. */
    Answer knock(ClientMessage message) {
        return switch (message) {
            case ClientMessage.Join join -> open("join", join.code());
            case ClientMessage.Project project -> open("project", project.code());
            case ClientMessage.Resume resume -> open("resume", resume.code());
            case ClientMessage.Host host when !isTeacher.test(host.key()) -> new Stay("host", Reason.BAD_KEY);
            case ClientMessage.Host host -> open("host", host.code());
            default -> throw new IllegalArgumentException("not a first message: " + message.getClass());
        };
    }

    private Answer open(String id, String code) {
        if (!affords(0)) {
            return new Stay(id, Reason.SLOW_DOWN);
        }
        Optional<LiveRoom> room = find.apply(Codes.normal(code));
        if (room.isEmpty()) {
            affords(1);
            return new Stay(id, Reason.NO_ROOM);
        }
        return new Enter(room.get());
    }

    private synchronized boolean affords(int cost) {
        long now = clock.now();
        budget = Math.min(MOST_WRONG, budget + (now - refilledAt) * WRONG_PER_SECOND / 1000.0);
        refilledAt = now;
        budget = Math.max(0, budget - cost);
        return budget >= 1;
    }
}
