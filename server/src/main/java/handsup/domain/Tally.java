package handsup.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

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

    /** How many chose each step of a scale. @param least what the first step is called @param counts one number per step */
    record Steps(int least, List<Integer> counts) implements Tally {

        public Steps {
            counts = List.copyOf(counts);
        }

        /** Empty where nobody chose any. */
        public OptionalDouble mean() {
            return chosen().average();
        }

        /** The one in the middle, or what lies halfway between the two that are; empty where nobody chose any. */
        public OptionalDouble median() {
            int[] all = chosen().toArray();
            int half = all.length / 2;
            return all.length == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(all.length % 2 == 1 ? all[half] : (all[half - 1] + all[half]) / 2.0);
        }

        /** Each step as often as it was chosen, ascending. */
        private IntStream chosen() {
            return IntStream.range(0, counts.size())
                    .flatMap(step -> IntStream.generate(() -> least + step).limit(counts.get(step)));
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

    /** What people said in their own words. @param heaps of entries that are nearly the same, in the order in which they came first */
    record Own(List<Moderation.Heap> heaps) implements Tally {

        public Own {
            heaps = List.copyOf(heaps);
        }
    }
}
