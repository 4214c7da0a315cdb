package handsup.room;

import handsup.domain.Event;
import handsup.journal.Journal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** A journal whose commits happen when the test says so. */
final class HeldJournal implements Journal {

    private record Write(String room, List<Event> events, Receipt receipt) {}

    private final Map<String, List<Event>> durable = new LinkedHashMap<>();
    private final Queue<Write> queue = new ArrayDeque<>();
    private boolean holding;

    /** From now on nothing becomes durable. */
    void hold() {
        holding = true;
    }

    /** All that waits becomes durable, and what comes from now on does at once. */
    void release() {
        holding = false;
        while (!queue.isEmpty()) {
            commit(queue.remove());
        }
    }

    /** All that waits is lost, with word of it. */
    void fail() {
        while (!queue.isEmpty()) {
            queue.remove().receipt().written(false);
        }
    }

    /** What has waited longest is lost, with word of it. */
    void failOne() {
        queue.remove().receipt().written(false);
    }

    /** What has waited longest becomes durable. */
    void commitOne() {
        commit(queue.remove());
    }

    /** How many writes wait. */
    int waiting() {
        return queue.size();
    }

    List<Event> events(String room) {
        return List.copyOf(durable.getOrDefault(room, List.of()));
    }

    @Override
    public long epoch() {
        return 7;
    }

    @Override
    public long resumesAt() {
        return 0;
    }

    @Override
    public List<Stored> rooms() {
        return durable.entrySet().stream()
                .map(room -> new Stored(room.getKey(), room.getValue()))
                .toList();
    }

    @Override
    public Optional<Stored> read(String room) {
        return Optional.ofNullable(durable.get(room)).map(events -> new Stored(room, events));
    }

    @Override
    public void append(String room, List<Event> events, Receipt receipt) {
        Write write = new Write(room, events, receipt);
        if (holding) {
            queue.add(write);
        } else {
            commit(write);
        }
    }

    private void commit(Write write) {
        if (!write.events().isEmpty()) {
            durable.computeIfAbsent(write.room(), _ -> new ArrayList<>()).addAll(write.events());
        }
        write.receipt().written(true);
    }

    @Override
    public void forget(String room, Receipt receipt) {
        durable.remove(room);
        receipt.written(true);
    }

    @Override
    public void beat(long now) {}

    @Override
    public void close() {}
}
