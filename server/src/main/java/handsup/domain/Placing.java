package handsup.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** Whether an item is right at a place. */
    default boolean right(int item, int place) {
        return key().get(item) == place;
    }

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
                .filter(item -> right(item, placed.get(item)))
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

    /**
     * Fill the gaps of a text with words of a bank. The gaps are the items, named by their numbers, and the words are the places.
     *
     * @param text what stands before the first gap, between gaps and after the last; one part more than there are gaps
     * @param places the words to choose from, those that belong nowhere among them
     * @param key for each gap the word that is shown as right
     * @param also for each gap the other words that are right in it
     * @param exclusive whether a word may be used once only
     */
    record Cloze(List<String> text, List<String> places, List<Integer> key, List<List<Integer>> also, boolean exclusive)
            implements Placing {

        public Cloze {
            text = List.copyOf(text);
            places = List.copyOf(places);
            key = List.copyOf(key);
            also = also.stream().map(List::copyOf).toList();
            if (text.size() != key.size() + 1 || also.size() != key.size()) {
                throw new IllegalArgumentException("a text in " + text.size() + " parts with " + key.size()
                        + " keys and " + also.size() + " lists of others, expected as many as there are gaps");
            }
            requireKey(items(key.size()), places, key);
        }

        @Override
        public List<String> items() {
            return items(key.size());
        }

        private static List<String> items(int gaps) {
            return IntStream.rangeClosed(1, gaps).mapToObj(String::valueOf).toList();
        }

        @Override
        public boolean right(int gap, int word) {
            return key.get(gap) == word || also.get(gap).contains(word);
        }

        @Override
        public Placing keyed(List<Integer> next) {
            return new Cloze(text, places, next, Collections.nCopies(next.size(), List.of()), exclusive);
        }

        /** What stands in the gaps of the answer is right there from now on; its empty gaps say nothing. */
        @Override
        public Optional<Task> accepting(Response answer) {
            if (!(answer instanceof Response.Places(List<Integer> words))) {
                return Optional.empty();
            }
            List<List<Integer>> wider = IntStream.range(0, words.size())
                    .mapToObj(gap -> words.get(gap) == Response.Places.NOWHERE || right(gap, words.get(gap))
                            ? also.get(gap)
                            : Stream.concat(also.get(gap).stream(), Stream.of(words.get(gap)))
                                    .toList())
                    .toList();
            return Optional.of(new Cloze(text, places, key, wider, exclusive));
        }
    }

    /** Name the regions of an image. The regions are the items, and the names are the places, those that belong nowhere among them. */
    record Label(List<Region> regions, List<String> places, List<Integer> key) implements Placing {

        public Label {
            regions = List.copyOf(regions);
            places = List.copyOf(places);
            key = List.copyOf(key);
            requireKey(Region.names(regions), places, key);
        }

        @Override
        public List<String> items() {
            return Region.names(regions);
        }

        @Override
        public Placing keyed(List<Integer> next) {
            return new Label(regions, places, next);
        }

        @Override
        public boolean exclusive() {
            return true;
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
