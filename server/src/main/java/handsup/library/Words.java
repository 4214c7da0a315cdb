package handsup.library;

import handsup.domain.text.Texts;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a machine can tell about a text: its words, and how hard it is to read. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.,-][\\p{L}\\p{N}]+)*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Words() {}

    static List<String> of(String text) {
        return WORD.matcher(Texts.plain(text))
                .results()
                .map(result -> result.group())
                .toList();
    }

    static int count(String text) {
        return of(text).size();
    }

    /** The text without accents, capitals and punctuation, for comparing. */
    static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(Texts.plain(text), Normalizer.Form.NFD))
                .replaceAll("");
        return String.join(" ", of(bare.toLowerCase(Locale.ROOT)));
    }

    /**
     * The Flesch-Kincaid grade: 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid and others, 1975). Syllables are counted as
     * groups of vowels, a silent final e left out.
     */
    static double grade(String text) {
        List<String> words = of(text);
        if (words.isEmpty()) {
            return 0;
        }
        long sentences = Math.max(1, SENTENCE_END.matcher(text).results().count());
        double syllables = words.stream().mapToInt(Words::syllables).sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
    }

    private static int syllables(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Matcher vowels = VOWELS.matcher(lower);
        int groups = (int) vowels.results().count();
        boolean silent = lower.endsWith("e") && !lower.endsWith("le") && groups > 1;
        return Math.max(1, silent ? groups - 1 : groups);
    }

    static Stream<String> pairs(String text) {
        List<String> words = of(plain(text));
        return Stream.iterate(0, i -> i + 1 < words.size(), i -> i + 1).map(i -> words.get(i) + " " + words.get(i + 1));
    }
}
