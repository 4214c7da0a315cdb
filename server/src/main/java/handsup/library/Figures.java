package handsup.library;

import handsup.domain.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A deck in numbers.
 *
 * @param keysAt how many questions with four options and one key have it first, second, third, fourth, as written
 * @param chiSquare of those against an even spread; below 7.81 is no surprise (three degrees of freedom, 5 %)
 * @param keyLongest share of questions with one key whose key is longer than every other option, 0 to 1
 * @param trueShare share of statements that are true, 0 to 1; 0 where there are none
 * @param grade median Flesch-Kincaid grade of stem and explanation
 * @param tooShort questions whose time is shorter than {@link Timing#needed}
 */
public record Figures(
        Map<String, Long> types,
        Map<String, Long> difficulties,
        Map<String, Long> objectives,
        List<Long> keysAt,
        double chiSquare,
        double keyLongest,
        double trueShare,
        double grade,
        long tooShort) {

    private static final int FOUR = 4;

    /** How long a question needs. */
    static final class Timing {

        private static final double WORDS_A_MINUTE = 150;
        private static final int LEAST = 20;
        private static final int MOST = 90;

        private Timing() {}

        /** Seconds for thinking and for reading source (one with time of its own aside), stem and everything to choose from, at 150 words a minute. */
        static double needed(Item item) {
            if (item.type() == ItemType.SLIDE) {
                return 0;
            }
            int words = Words.count(item.stem())
                    + item.source()
                            .filter(source -> !source.shared())
                            .map(source -> Words.count(source.text()))
                            .orElse(0)
                    + item.body().texts().stream().mapToInt(Words::count).sum();
            return Math.clamp(thinking(item) + words * 60 / WORDS_A_MINUTE, LEAST, MOST);
        }

        private static double thinking(Item item) {
            int pieces = item.body().texts().size();
            return switch (item.type()) {
                case SLIDE -> 0;
                case WORD_CLOUD -> 15;
                case OPEN -> 40;
                case SCALE -> 6;
                case TRUE_FALSE, POLL -> 8;
                case SINGLE -> 10;
                case CAUSE, NUMBER -> 12;
                case ODD_ONE_OUT -> 14;
                case TYPED, SOURCE -> 15;
                case MULTI -> item.source().isPresent() ? 23 : 18;
                case ORDERING -> 6.0 * pieces;
                case CLOZE ->
                    item.body() instanceof Body.Cloze cloze ? 6.0 * cloze.gaps().size() : 0;
                case HOTSPOT -> 14;
                case LABEL ->
                    item.body() instanceof Body.Label label
                            ? 6.0 * label.regions().size()
                            : 0;
                case MATCHING ->
                    item.body() instanceof Body.Pairs pairs
                            ? 6.0 * pairs.pairs().size()
                            : 0;
                case CATEGORISE ->
                    item.body() instanceof Body.Groups groups
                            ? 5.0
                                    * groups.bins().stream()
                                            .mapToInt(bin -> bin.tiles().size())
                                            .sum()
                            : 0;
            };
        }
    }

    public static Figures of(Deck deck) {
        List<Body.Options> single = deck.items().stream()
                .map(Item::body)
                .filter(body -> body instanceof Body.Options options && options.keys() == 1)
                .map(Body.Options.class::cast)
                .toList();
        List<Long> keysAt = keysAt(single);
        List<Boolean> statements = deck.items().stream()
                .filter(item -> item.body() instanceof Body.Statement)
                .map(item -> ((Body.Statement) item.body()).answer())
                .toList();
        List<Double> grades = deck.items().stream()
                .map(item -> Words.grade(Texts.plain(item.stem()) + " " + Texts.plain(item.explanation())))
                .sorted()
                .toList();
        return new Figures(
                count(deck, item -> Optional.of(item.type().word())),
                count(deck, item -> Optional.of(item.difficulty().name().toLowerCase(Locale.ROOT))),
                count(deck, Item::objective),
                keysAt,
                chiSquare(keysAt),
                share(single.stream().filter(Figures::keyIsLongest).count(), single.size()),
                share(statements.stream().filter(answer -> answer).count(), statements.size()),
                grades.isEmpty() ? 0 : grades.get(grades.size() / 2),
                deck.items().stream()
                        .filter(item -> item.seconds() < Timing.needed(item))
                        .count());
    }

    private static Map<String, Long> count(Deck deck, Function<Item, Optional<String>> what) {
        return deck.items().stream()
                .flatMap(item -> what.apply(item).stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static List<Long> keysAt(List<Body.Options> single) {
        Long[] counts = {0L, 0L, 0L, 0L};
        for (Body.Options options : single) {
            if (options.options().size() == FOUR) {
                counts[keyOf(options)]++;
            }
        }
        return List.of(counts);
    }

    static int keyOf(Body.Options options) {
        for (int i = 0; i < options.options().size(); i++) {
            if (options.options().get(i).key()) {
                return i;
            }
        }
        throw new IllegalArgumentException("no key");
    }

    private static double chiSquare(List<Long> counts) {
        double expected = counts.stream().mapToLong(Long::longValue).sum() / (double) counts.size();
        return expected == 0
                ? 0
                : counts.stream()
                        .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                        .sum();
    }

    static boolean keyIsLongest(Body.Options options) {
        int key = options.options().get(keyOf(options)).plain().length();
        return options.options().stream()
                .filter(option -> !option.key())
                .allMatch(option -> option.plain().length() < key);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }
}
