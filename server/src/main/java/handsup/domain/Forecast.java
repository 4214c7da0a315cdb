package handsup.domain;

import java.util.List;

/**
 * What a mending would change.
 *
 * @param changes seats whose points or places change, best place afterwards first
 * @param rightBefore how many have the question wholly right now
 * @param rightAfter how many would have
 */
public record Forecast(List<Change> changes, int rightBefore, int rightAfter) {

    public Forecast {
        changes = List.copyOf(changes);
    }

    /** @param gained points, below 0 when they are taken back @param from place now @param to place afterwards */
    public record Change(int seat, int gained, int from, int to) {}

    public long gaining() {
        return changes.stream().filter(change -> change.gained() > 0).count();
    }

    public long losing() {
        return changes.stream().filter(change -> change.gained() < 0).count();
    }
}
