package handsup.domain;

import java.util.List;

/** What a student gave for an answer, unmarked. A new kind of task brings its own kind of response. */
public sealed interface Response {

    /**
     * The options chosen.
     *
     * @param options indexes into the task's options, ascending and without repeats
     */
    record Choice(List<Integer> options) implements Response {

        public Choice {
            options = options.stream().sorted().distinct().toList();
        }

        public static Choice of(Integer... options) {
            return new Choice(List.of(options));
        }
    }
}
