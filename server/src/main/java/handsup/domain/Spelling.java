package handsup.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A typed answer as it is compared: small letters and digits only, without accents, apostrophes, hyphens, spaces and articles, and once more without
 * titles and initials.
 *
 * @param whole all of it
 * @param bare without titles and initials; the same where it has none
 */
record Spelling(String whole, String bare) {

    /** More slips than are ever forgiven. */
    static final int FAR = 100;

    private static final int SHORT = 4;
    private static final int LONG = 8;

    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "sir",
            "lord",
            "lady",
            "president",
            "chairman",
            "comrade",
            "marshal",
            "general",
            "colonel",
            "major",
            "captain",
            "professor",
            "premier",
            "leader",
            "king",
            "queen",
            "emperor",
            "tsar",
            "pope");

    static Spelling of(String typed) {
        List<String> words = new ArrayList<>(Arrays.asList(plain(typed).split(" ")));
        if (words.size() > 1 && ARTICLES.contains(words.getFirst())) {
            words.removeFirst();
        }
        List<String> names = words.stream()
                .filter(word -> !initial(word) && !TITLES.contains(word))
                .toList();
        boolean name = names.stream().anyMatch(word -> word.length() > SHORT - 2);
        return new Spelling(String.join("", words), String.join("", name ? names : words));
    }

    /** A letter that stands alone; a figure is never one, for Sputnik 1 and Sputnik 2 are two. */
    private static boolean initial(String word) {
        return word.codePointCount(0, word.length()) == 1 && Character.isLetter(word.codePointAt(0));
    }

    /** Words of small letters and digits with one space between them. */
    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c)) {
                        plain.append(latin(c));
                    } else if (!joins(c)) {
                        plain.append(' ');
                    }
                });
        return SPACES.matcher(plain.toString().strip()).replaceAll(" ");
    }

    /** Accents, apostrophes and hyphens are left out and join what is on both sides. */
    private static boolean joins(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.DASH_PUNCTUATION ->
                true;
            default -> "'’‘ʼʹʻ′`´.".indexOf(c) >= 0;
        };
    }

    private static String latin(int c) {
        return switch (c) {
            case 'ł' -> "l";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ı' -> "i";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            default -> Character.toString(c);
        };
    }

    /**
     * How many slips lie between this and an answer of the list, or {@link #FAR} when they are more than its length forgives: none up to four letters,
     * one up to seven, two from eight on. A slip is a letter too many, too few, another, or two that changed places; digits are never a slip.
     *
     * @param edits what is forgiven instead, from five letters on
     */
    int slips(Spelling listed, OptionalInt edits) {
        return Math.min(
                slips(whole, listed.whole, edits),
                Math.min(slips(bare, listed.bare, edits), slips(bare, listed.whole, edits)));
    }

    private static int slips(String typed, String listed, OptionalInt edits) {
        if (typed.equals(listed)) {
            return 0;
        }
        int most = listed.length() <= SHORT ? 0 : edits.orElse(listed.length() < LONG ? 1 : 2);
        if (Math.abs(typed.length() - listed.length()) > most || !digits(typed).equals(digits(listed))) {
            return FAR;
        }
        int slips = distance(typed, listed);
        return slips <= most ? slips : FAR;
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(digits::appendCodePoint);
        return digits.toString();
    }

    /** Optimal string alignment: Levenshtein's distance, with two neighbours that changed places as one. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                char a = one.charAt(i - 1);
                char b = other.charAt(j - 1);
                int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
                least = Math.min(least, cost[i - 1][j - 1] + (a == b ? 0 : 1));
                if (i > 1 && j > 1 && a == other.charAt(j - 2) && b == one.charAt(i - 2)) {
                    least = Math.min(least, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = least;
            }
        }
        return cost[one.length()][other.length()];
    }
}
