package handsup.simulate;

import handsup.domain.Event;
import handsup.journal.EventCodec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A simulated disk with a write-ahead log: it outlives processes.
 *
 * <p>A transaction is a record for each group of events and a last one that commits. What is written but not synced may be lost at a crash, all
 * of it or its end; a transaction whose last record is missing never happened.
 */
final class Disk {

    /** A record of the log. @param room empty for the one that commits */
    private record Log(String room, List<String> events, long beat) {}

    private final Map<String, List<String>> rooms = new LinkedHashMap<>();
    private final List<Log> unsynced = new ArrayList<>();
    private final BiConsumer<String, List<String>> onDurable;
    private final Dice dice;
    private long epoch;
    private long beat;

    /** @param onDurable hears of every group of events once it can no longer be lost */
    Disk(Dice dice, BiConsumer<String, List<String>> onDurable) {
        this.dice = dice;
        this.onDurable = onDurable;
    }

    long begin() {
        return ++epoch;
    }

    long beat() {
        return beat;
    }

    List<String> rooms() {
        return List.copyOf(rooms.keySet());
    }

    List<Event> events(String room) {
        return rooms.getOrDefault(room, List.of()).stream()
                .map(EventCodec::read)
                .toList();
    }

    void write(String room, List<String> events) {
        unsynced.add(new Log(room, events, 0));
    }

    void commit(long now) {
        unsynced.add(new Log("", List.of(), now));
    }

    /** All that was written is on the platter. */
    void sync() {
        keep(unsynced.size());
    }

    /** What was written since the last sync is taken back: the commit failed. */
    void undo() {
        unsynced.clear();
    }

    /** The power goes: of what was not synced a random part is left. @return how many records were lost */
    int crash() {
        int written = unsynced.size();
        int left = written == 0 ? 0 : dice.between(0, written);
        keep(left);
        return written - left;
    }

    private void keep(int left) {
        List<Log> kept = List.copyOf(unsynced.subList(0, left));
        unsynced.clear();
        List<Log> transaction = new ArrayList<>();
        for (Log log : kept) {
            if (!log.room().isEmpty()) {
                transaction.add(log);
                continue;
            }
            beat = Math.max(beat, log.beat());
            for (Log write : transaction) {
                rooms.computeIfAbsent(write.room(), _ -> new ArrayList<>()).addAll(write.events());
                onDurable.accept(write.room(), write.events());
            }
            transaction.clear();
        }
    }

    Map<String, List<String>> contents() {
        return Collections.unmodifiableMap(rooms);
    }
}
