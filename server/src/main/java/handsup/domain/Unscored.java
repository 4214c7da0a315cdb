package handsup.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A task about which nothing is right or wrong: what a class thinks, not what it knows. */
public sealed interface Unscored extends Task {

    @Override
    default boolean scored() {
        return false;
    }

    @Override
    default double mark(Response response) {
        return 0;
    }

    @Override
    default Optional<Task> keyed(Response key) {
        return Optional.empty();
    }

    /** Choose from options none of which is right. @param most the most that one response may choose */
    record Poll(List<String> options, int most) implements Unscored {

        public Poll {
            options = List.copyOf(options);
            int many = options.size();
            if (many < 2 || many > Choosing.MOST_OPTIONS) {
                throw new IllegalArgumentException(many + " options, expected 2 to " + Choosing.MOST_OPTIONS);
            }
            if (most < 1 || most > many) {
                throw new IllegalArgumentException(most + " may be chosen, expected 1 to " + many);
            }
        }

        @Override
        public boolean inSteps() {
            return most > 1;
        }

        @Override
        public boolean fits(Response response) {
            return Choosing.fits(response, options.size(), most);
        }

        @Override
        public Tally tally(Collection<? extends Response> responses) {
            return Choosing.tally(responses, options.size());
        }
    }

    /** Choose one step of a scale. @param low what the least step means, in words @param high what the most means */
    record Scale(int least, int most, String low, String high) implements Unscored {

        /** The most steps a scale has: all of them are to fit side by side on a phone. */
        public static final int MOST = 10;

        public Scale {
            if (least < 0 || least > 1 || most < least + 2 || most > MOST) {
                throw new IllegalArgumentException(
                        "a scale from " + least + " to " + most + ", expected 0 or 1, and two more to " + MOST);
            }
        }

        @Override
        public boolean fits(Response response) {
            return step(response).isPresent();
        }

        @Override
        public Tally tally(Collection<? extends Response> responses) {
            Integer[] counts = new Integer[most - least + 1];
            Arrays.fill(counts, 0);
            for (Response response : responses) {
                step(response).ifPresent(step -> counts[step - least]++);
            }
            return new Tally.Steps(least, List.of(counts));
        }

        /** The step that was chosen; empty for what is none of them. */
        private OptionalInt step(Response response) {
            return response instanceof Response.Number(String typed)
                    ? Numerals.readings(typed, "").stream()
                            .filter(value -> value >= least && value <= most && value == Math.rint(value))
                            .mapToInt(Double::intValue)
                            .findFirst()
                    : OptionalInt.empty();
        }
    }

    /** Nothing to answer: something to read and to talk about, between questions. @param text paragraphs, lists and tables in Markdown */
    record Slide(String text) implements Unscored {

        @Override
        public boolean fits(Response response) {
            return false;
        }

        @Override
        public Tally tally(Collection<? extends Response> responses) {
            return new Tally.Options(List.of());
        }
    }

    /** Say a word or two, or several times a word or two. The class sees what the teacher lets through. @param entries how many one response may have */
    record WordCloud(int entries) implements Unscored {

        /** The longest entry, in characters. */
        public static final int LONGEST = 30;

        public static final int MOST = 3;

        public WordCloud {
            if (entries < 1 || entries > MOST) {
                throw new IllegalArgumentException(entries + " entries, expected 1 to " + MOST);
            }
        }

        @Override
        public boolean fits(Response response) {
            return response instanceof Response.Words(List<String> words)
                    && !words.isEmpty()
                    && words.size() <= entries
                    && words.stream().allMatch(word -> word.length() <= LONGEST && visible(word));
        }

        @Override
        public Tally tally(Collection<? extends Response> responses) {
            return new Tally.Own(new Moderation().heaps(responses, true));
        }
    }

    /** Say something in one's own words. The class sees what the teacher lets through. @param most the most characters a response may have */
    record Open(int most) implements Unscored {

        /** The longest answer that may be asked for, in characters. */
        public static final int LONGEST = 300;

        public Open {
            if (most < 20 || most > LONGEST) {
                throw new IllegalArgumentException(most + " characters, expected 20 to " + LONGEST);
            }
        }

        @Override
        public boolean fits(Response response) {
            return response instanceof Response.Text(String typed) && typed.length() <= most && visible(typed);
        }

        @Override
        public Tally tally(Collection<? extends Response> responses) {
            return new Tally.Own(new Moderation().heaps(responses, false));
        }
    }

    /** Whether there is something in a text to see. */
    private static boolean visible(String text) {
        return text.codePoints()
                .anyMatch(c -> !Character.isWhitespace(c)
                        && switch (Character.getType(c)) {
                            case Character.FORMAT,
                                    Character.CONTROL,
                                    Character.NON_SPACING_MARK,
                                    Character.ENCLOSING_MARK,
                                    Character.UNASSIGNED,
                                    Character.PRIVATE_USE,
                                    Character.SURROGATE,
                                    Character.SPACE_SEPARATOR -> false;
                            default -> true;
                        });
    }
}
