package handsup.room;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How fast a room's views go out, and how much sooner a hall's have to leave because of it: the last of ten thousand gets theirs a tenth of a second
 * and more after the first. Owned by the room's loop.
 */
final class Pace {

    /** The next round may take longer than the last one did. */
    private static final double MARGIN = 1.5;

    private double seatMillis;

    /** A round of views went out. @param millis from the first to the last */
    void took(long millis, int views) {
        seatMillis = (double) millis / Math.max(1, views);
    }

    /**
     * When each group's views have to leave so that the last of them is off in time, all groups by the same loop, one after the other. Of a class it is when
     * they are due.
     *
     * @param due seats by when their views are to be off at the latest, in ms
     */
    NavigableMap<Long, List<Integer>> departures(NavigableMap<Long, List<Integer>> due) {
        NavigableMap<Long, List<Integer>> leave = new TreeMap<>();
        long free = Long.MAX_VALUE;
        for (var group : due.descendingMap().entrySet()) {
            long needs = (long) Math.ceil(MARGIN * seatMillis * group.getValue().size());
            free = Math.min(free, group.getKey()) - needs;
            leave.put(free, group.getValue());
        }
        return leave;
    }
}
