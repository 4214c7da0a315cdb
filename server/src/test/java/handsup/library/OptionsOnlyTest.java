package handsup.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever sees the options and not the question must not beat chance.
 *
 * <p>The guesser is a conditional logit over what can be seen of an option without knowing the subject: its length among the others, its words,
 * figures, hedges, absolutes, what it shares with the others. It learns from all questions of the deck but one and guesses that one.
 */
class OptionsOnlyTest {

    private static final Set<String> HEDGES =
            Set.of("some", "most", "many", "more", "about", "often", "partly", "usually", "mainly", "roughly");
    private static final Set<String> ABSOLUTES = Set.of("all", "always", "never", "only", "every", "none", "no");
    private static final Pattern FIGURE = Pattern.compile(".*\\d.*");
    private static final int ROUNDS = 60;
    private static final double STEP = 0.05;
    private static final double SHRINK = 0.995;

    /** A question by its looks alone. @param cues one row of cues for each option */
    private record Looks(double[][] cues, Set<Integer> keys) {

        double chance() {
            return (double) keys.size() / cues.length;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"khrushchev", "rivers-and-coasts"})
    void optionsAloneDoNotTellTheKey(String deck) {
        List<Looks> items = items(deck);
        double right = 0;
        double chance = 0;
        double variance = 0;
        for (int left = 0; left < items.size(); left++) {
            List<Looks> others = new ArrayList<>(items);
            Looks item = others.remove(left);
            right += guessed(item, weights(others));
            chance += item.chance();
            variance += item.chance() * (1 - item.chance()) / item.keys().size();
        }
        double sigmas = (right - chance) / Math.sqrt(variance);
        System.out.printf(
                Locale.ROOT,
                "options alone, %s: %.1f of %d right, chance %.1f, %.1f standard deviations above it%n",
                deck,
                right,
                items.size(),
                chance,
                sigmas);
        assertThat(sigmas).as("standard deviations above chance").isLessThan(1.64);
    }

    private static double guessed(Looks item, double[] weights) {
        long hit = IntStream.range(0, item.cues().length)
                .boxed()
                .sorted((one, other) ->
                        Double.compare(score(item.cues()[other], weights), score(item.cues()[one], weights)))
                .limit(item.keys().size())
                .filter(item.keys()::contains)
                .count();
        return (double) hit / item.keys().size();
    }

    private static double[] weights(List<Looks> items) {
        double[] weights = new double[items.getFirst().cues()[0].length];
        for (int round = 0; round < ROUNDS; round++) {
            for (Looks item : items) {
                double[] odds = Arrays.stream(item.cues())
                        .mapToDouble(cues -> Math.exp(score(cues, weights)))
                        .toArray();
                double all = Arrays.stream(odds).sum();
                double[] before = weights.clone();
                for (int option = 0; option < odds.length; option++) {
                    double wanted =
                            item.keys().contains(option) ? 1.0 / item.keys().size() : 0;
                    for (int cue = 0; cue < before.length; cue++) {
                        weights[cue] += STEP * (wanted - odds[option] / all) * item.cues()[option][cue];
                    }
                }
            }
            Arrays.setAll(weights, cue -> weights[cue] * SHRINK);
        }
        return weights;
    }

    private static double score(double[] cues, double[] weights) {
        double sum = 0;
        for (int i = 0; i < cues.length; i++) {
            sum += cues[i] * weights[i];
        }
        return sum;
    }

    private static List<Looks> items(String deck) {
        return Library.of(Path.of("nowhere")).deck(deck).orElseThrow().items().stream()
                .filter(item -> item.body() instanceof Body.Options)
                .map(item -> looks(((Body.Options) item.body()).options()))
                .toList();
    }

    private static Looks looks(List<Body.Option> options) {
        List<String> texts = options.stream().map(Body.Option::text).toList();
        Set<Integer> keys = new HashSet<>();
        double[][] cues = new double[texts.size()][];
        for (int i = 0; i < cues.length; i++) {
            cues[i] = cues(texts, i);
            if (options.get(i).key()) {
                keys.add(i);
            }
        }
        return new Looks(cues, keys);
    }

    private static double[] cues(List<String> texts, int index) {
        String text = texts.get(index);
        List<String> words = words(text);
        Set<String> others = new HashSet<>();
        IntStream.range(0, texts.size()).filter(i -> i != index).forEach(i -> others.addAll(words(texts.get(i))));
        double meanLength = texts.stream().mapToInt(String::length).average().orElseThrow();
        double meanWords =
                texts.stream().mapToInt(t -> words(t).size()).average().orElseThrow();
        long shorter = texts.stream().filter(t -> t.length() < text.length()).count();
        int longest = texts.stream().mapToInt(String::length).max().orElseThrow();
        int shortest = texts.stream().mapToInt(String::length).min().orElseThrow();
        return new double[] {
            text.length() / meanLength - 1,
            (double) shorter / (texts.size() - 1) - 0.5,
            text.length() == longest ? 1 : 0,
            text.length() == shortest ? 1 : 0,
            words.size() / meanWords - 1,
            FIGURE.matcher(text).matches() ? 1 : 0,
            words.stream().anyMatch(HEDGES::contains) ? 1 : 0,
            words.stream().anyMatch(ABSOLUTES::contains) ? 1 : 0,
            (double) words.stream().filter(others::contains).count() / words.size() - 0.3,
            text.contains(",") ? 1 : 0,
            words.contains("not") || words.contains("no") ? 1 : 0
        };
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} ]", "")
                .strip()
                .split(" +"));
    }
}
