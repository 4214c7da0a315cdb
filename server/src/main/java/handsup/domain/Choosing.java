package handsup.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A task in which options are chosen from a list. */
public sealed interface Choosing extends Task {

    /** The most options a choice may have: there is a shape, a colour and a letter for each. */
    int MOST_OPTIONS = 6;

    /** The options' texts, in the order everybody sees. */
    List<String> options();

    /** Indexes of the right options; never empty. */
    Set<Integer> keys();

    /** The most options one response may choose. */
    int most();

    /** One is answered with one tap. */
    @Override
    default boolean inSteps() {
        return most() > 1;
    }

    @Override
    default boolean fits(Response response) {
        return fits(response, options().size(), most());
    }

    /** Whether a response chooses something, of so many options, and not too much. */
    static boolean fits(Response response, int options, int most) {
        return response instanceof Response.Choice(List<Integer> chosen)
                && !chosen.isEmpty()
                && chosen.size() <= most
                && chosen.stream().allMatch(option -> option >= 0 && option < options);
    }

    @Override
    default double mark(Response response) {
        return response instanceof Response.Choice choice && new HashSet<>(choice.options()).equals(keys()) ? 1 : 0;
    }

    @Override
    default Tally tally(Collection<? extends Response> responses) {
        return tally(responses, options().size());
    }

    /** How many chose each of so many options. */
    static Tally tally(Collection<? extends Response> responses, int options) {
        Integer[] counts = new Integer[options];
        Arrays.fill(counts, 0);
        for (Response response : responses) {
            if (response instanceof Response.Choice choice) {
                choice.options().forEach(option -> counts[option]++);
            }
        }
        return new Tally.Options(List.of(counts));
    }

    /** Choose one of two to six. */
    record Single(List<String> options, int key) implements Choosing {

        public Single {
            options = List.copyOf(options);
            requireKeys(options, Set.of(key), 2);
        }

        @Override
        public Set<Integer> keys() {
            return Set.of(key);
        }

        @Override
        public int most() {
            return 1;
        }

        @Override
        public Optional<Task> keyed(Response next) {
            return fits(next)
                    ? Optional.of(new Single(
                            options, ((Response.Choice) next).options().getFirst()))
                    : Optional.empty();
        }
    }

    /** Choose several of three to six. Marked (right − wrong) ÷ keys, not below 0. */
    record Multi(List<String> options, Set<Integer> keys) implements Choosing {

        public Multi {
            options = List.copyOf(options);
            keys = Set.copyOf(keys);
            requireKeys(options, keys, 3);
        }

        @Override
        public int most() {
            return options.size();
        }

        @Override
        public Optional<Task> keyed(Response next) {
            return fits(next)
                    ? Optional.of(new Multi(options, Set.copyOf(((Response.Choice) next).options())))
                    : Optional.empty();
        }

        @Override
        public double mark(Response response) {
            return balance(response, keys);
        }
    }

    /** Say whether a statement is true: option 0 is "true", option 1 is "false". The edge puts the two words into the reader's language. */
    record TrueFalse(boolean answer) implements Choosing {

        @Override
        public List<String> options() {
            return List.of("True", "False");
        }

        @Override
        public Set<Integer> keys() {
            return Set.of(answer ? 0 : 1);
        }

        @Override
        public int most() {
            return 1;
        }

        @Override
        public Optional<Task> keyed(Response next) {
            return fits(next) ? Optional.of(new TrueFalse(next.equals(Response.Choice.of(0)))) : Optional.empty();
        }
    }

    /**
     * Point at one region of an image, or at several. Marked as {@link Single} and {@link Multi} are: a region counts, and not where in it somebody
     * pointed.
     *
     * @param several whether more than one may be chosen, and each counts
     */
    record Hotspot(List<Region> regions, Set<Integer> keys, boolean several) implements Choosing {

        public Hotspot {
            regions = List.copyOf(regions);
            keys = Set.copyOf(keys);
            requireKeys(Region.names(regions), keys, 2);
            if (!several && keys.size() > 1) {
                throw new IllegalArgumentException("keys " + keys + ", expected one");
            }
        }

        @Override
        public List<String> options() {
            return Region.names(regions);
        }

        @Override
        public int most() {
            return several ? regions.size() : 1;
        }

        /** A thumb is broad and regions lie side by side: what was chosen is looked at before it is saved. */
        @Override
        public boolean inSteps() {
            return true;
        }

        @Override
        public Optional<Task> keyed(Response next) {
            return fits(next)
                    ? Optional.of(new Hotspot(regions, Set.copyOf(((Response.Choice) next).options()), several))
                    : Optional.empty();
        }

        @Override
        public double mark(Response response) {
            return several ? balance(response, keys) : Choosing.super.mark(response);
        }
    }

    /** (right − wrong) ÷ keys, not below 0. */
    private static double balance(Response response, Set<Integer> keys) {
        if (!(response instanceof Response.Choice choice)) {
            return 0;
        }
        long right = choice.options().stream().filter(keys::contains).count();
        long wrong = choice.options().size() - right;
        return Math.max(0, (double) (right - wrong) / keys.size());
    }

    private static void requireKeys(List<String> options, Set<Integer> keys, int least) {
        if (options.size() < least || options.size() > MOST_OPTIONS) {
            throw new IllegalArgumentException(options.size() + " options, expected " + least + " to " + MOST_OPTIONS);
        }
        if (keys.isEmpty() || keys.stream().anyMatch(key -> key < 0 || key >= options.size())) {
            throw new IllegalArgumentException("keys " + keys + ", expected indexes below " + options.size());
        }
    }
}
