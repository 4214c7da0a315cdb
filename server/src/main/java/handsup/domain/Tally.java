package handsup.domain;

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
}
