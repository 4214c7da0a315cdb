package handsup.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A task in which each item is put at a place.
 *
 * <p>Marked (right − wrong ÷ (places − 1)) ÷ items, not below 0: the share of right ones rescaled so that guessing earns about nothing. An item that
 * was put nowhere is neither right nor wrong.
 */
public sealed interface Placing extends Task {

    /** What is to be placed, in the order everybody sees. */
    List<String> items();

    /** Where it may be put, in the order everybody sees. */
    List<String> places();

    /** For each item the index of its right place. */
    List<Integer> key();

    /** Whether a place takes one item at most. */
    boolean exclusive();

    /** A placing may be unfinished; nothing at all is no answer. */
    @Override
    default boolean fits(Response response) {
        if (!(response instanceof Response.Places(List<Integer> placed)) || placed.size() != items().size()) {
            return false;
        }
        List<Integer> used = placed.stream()
                .filter(place -> place != Response.Places.NOWHERE)
                .toList();
        return !used.isEmpty()
                && used.stream().allMatch(place -> place >= 0 && place < places().size())
                && (!exclusive() || used.stream().distinct().count() == used.size());
    }

    @Override
    default double mark(Response response) {
        if (!(response instanceof Response.Places(List<Integer> placed))) {
            return 0;
        }
        long right = IntStream.range(0, placed.size())
                .filter(item -> placed.get(item).equals(key().get(item)))
                .count();
        long wrong = placed.stream()
                        .filter(place -> place != Response.Places.NOWHERE)
                        .count()
                - right;
        double balance = right - (double) wrong / (places().size() - 1);
        return Math.max(0, balance / items().size());
    }

    /** The same with another key. */
    Placing keyed(List<Integer> key);

    @Override
    default Optional<Task> keyed(Response next) {
        return next instanceof Response.Places(List<Integer> placed)
                        && fits(next)
                        && !placed.contains(Response.Places.NOWHERE)
                ? Optional.of(keyed(placed))
                : Optional.empty();
    }

    /** How many put each item at each place. */
    @Override
    default Tally tally(Collection<? extends Response> responses) {
        int[][] counts = new int[items().size()][places().size()];
        for (Response response : responses) {
            if (response instanceof Response.Places(List<Integer> placed)) {
                for (int item = 0; item < placed.size(); item++) {
                    if (placed.get(item) != Response.Places.NOWHERE) {
                        counts[item][placed.get(item)]++;
                    }
                }
            }
        }
        return Tally.Grid.of(counts);
    }

    /** Find the right end for every left end. @param places right ends, those that belong to nobody among them */
    record Matching(List<String> items, List<String> places, List<Integer> key) implements Placing {

        public Matching {
            items = List.copyOf(items);
            places = List.copyOf(places);
            key = List.copyOf(key);
            requireKey(items, places, key);
        }

        @Override
        public Placing keyed(List<Integer> next) {
            return new Matching(items, places, next);
        }

        @Override
        public boolean exclusive() {
            return true;
        }
    }

    /** Sort tiles into groups. */
    record Sorting(List<String> items, List<String> places, List<Integer> key) implements Placing {

        public Sorting {
            items = List.copyOf(items);
            places = List.copyOf(places);
            key = List.copyOf(key);
            requireKey(items, places, key);
        }

        @Override
        public Placing keyed(List<Integer> next) {
            return new Sorting(items, places, next);
        }

        @Override
        public boolean exclusive() {
            return false;
        }
    }

    private static void requireKey(List<String> items, List<String> places, List<Integer> key) {
        if (places.size() < 2
                || key.size() != items.size()
                || key.stream().anyMatch(place -> place < 0 || place >= places.size())) {
            throw new IllegalArgumentException("key " + key + " of " + items.size() + " items, expected an index below "
                    + places.size() + " for each");
        }
    }
}
