package handsup.domain;

import java.util.List;

/** What the rules make of a command. */
public sealed interface Decision {

    /** It is granted. @param events what follows, in order; none when it changes nothing that is not so already */
    record Granted(List<Event> events) implements Decision {

        public Granted {
            events = List.copyOf(events);
        }
    }

    /** It is refused, and nothing changes. */
    record Refused(Refusal why) implements Decision {}

    static Decision granted(Event... events) {
        return new Granted(List.of(events));
    }

    static Decision refused(Refusal why) {
        return new Refused(why);
    }
}
