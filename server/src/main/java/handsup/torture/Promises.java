package handsup.torture;

import handsup.protocol.ClientMessage;
import handsup.rehearse.Witness;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the server told the students of one room: which answers are saved, and what they came to in the end. Any thread. */
final class Promises implements Witness {

    /** An answer somebody was told is saved. */
    record Saved(int seat, ClientMessage.Answer answer) {}

    private final Map<String, Saved> saved = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> points = new ConcurrentHashMap<>();

    @Override
    public void saved(int seat, ClientMessage.Answer answer) {
        saved.put(answer.id(), new Saved(seat, answer));
    }

    @Override
    public void ended(int seat, int earned) {
        points.put(seat, earned);
    }

    /** Acknowledged answers by their ids. */
    Map<String, Saved> answers() {
        return Map.copyOf(saved);
    }

    /** The points students saw as their own at the podium, by seat. */
    Map<Integer, Integer> points() {
        return Map.copyOf(points);
    }
}
