package handsup.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a student gave for an answer, unmarked. Few and general: several kinds of task take the same. One may be unfinished, and then earns what is
 * there.
 */
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

    /** An order. @param tiles indexes into the task's tiles, first to last; one that was not placed is left out */
    record Order(List<Integer> tiles) implements Response {

        public Order {
            tiles = List.copyOf(tiles);
        }

        public static Order of(Integer... tiles) {
            return new Order(List.of(tiles));
        }
    }

    /** What was put where. @param places for each item the index of its place, or {@link #NOWHERE} */
    record Places(List<Integer> places) implements Response {

        /** An item that was put nowhere yet. */
        public static final int NOWHERE = -1;

        public Places {
            places = List.copyOf(places);
        }

        public static Places of(Integer... places) {
            return new Places(List.of(places));
        }
    }

    /** A number. @param typed as it was typed: digits of any script, a comma or a point */
    record Number(String typed) implements Response {}

    /** A text. @param typed as it was typed, cleaned of what cannot be seen */
    record Text(String typed) implements Response {

        public Text {
            typed = clean(typed);
        }
    }

    /** Words of one's own. @param words as they were typed, cleaned of what cannot be seen, without empty ones and without the same twice */
    record Words(List<String> words) implements Response {

        public Words {
            Set<String> names = new HashSet<>();
            words = words.stream()
                    .map(Response::clean)
                    .filter(word -> !word.isEmpty() && names.add(Moderation.name(word)))
                    .toList();
        }

        public static Words of(String... words) {
            return new Words(List.of(words));
        }
    }

    private static String clean(String typed) {
        return typed.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
