package handsup.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The spread of a class's responses to one task, without names. */
public sealed interface Tally {

    /**
     * How many chose each option.
     *
     * @param counts one number per option of the task, in its order
     */
    record Options(List<Integer> counts) implements Tally {

        public Options {
            counts = List.copyOf(counts);
        }
    }

    /** How many put each item at each place. @param counts for each item of the task one number per place */
    record Grid(List<List<Integer>> counts) implements Tally {

        public Grid {
            counts = counts.stream().map(List::copyOf).toList();
        }

        static Grid of(int[][] counts) {
            List<List<Integer>> rows = new ArrayList<>();
            for (int[] row : counts) {
                rows.add(Arrays.stream(row).boxed().toList());
            }
            return new Grid(rows);
        }
    }

    /** How many gave each number. @param values ascending */
    record Values(List<Value> values) implements Tally {

        public Values {
            values = List.copyOf(values);
        }
    }

    record Value(double value, int count) {}

    /** Texts that were typed. @param heaps of texts that are nearly the same, most given first */
    record Texts(List<Heap> heaps) implements Tally {

        public Texts {
            heaps = List.copyOf(heaps);
        }
    }

    /** @param texts as they were typed, most given first @param count how many gave one of them @param right whether they are marked right */
    record Heap(List<String> texts, int count, boolean right) {

        public Heap {
            texts = List.copyOf(texts);
        }
    }
}
