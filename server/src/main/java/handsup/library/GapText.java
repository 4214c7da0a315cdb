package handsup.library;

import handsup.domain.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a text with gaps: each gap is [[the right word]], or [[the one shown|another that is right]]. In a rich deck what stands around and in gaps may have emphasis and mathematics. */
final class GapText {

    private static final String OPEN = "[[";
    private static final String CLOSE = "]]";
    private static final int MOST_GAPS = 8;
    private static final int LEAST_WORDS = 2;
    private static final int MOST_WORDS = 14;
    private static final int LONGEST_WORD = 40;
    private static final int LONGEST_TEXT = 800;

    private final Fields fields;
    private final List<String> parts = new ArrayList<>();
    private final List<List<String>> gaps = new ArrayList<>();

    private GapText(Fields fields) {
        this.fields = fields;
    }

    static Body read(Fields fields) {
        GapText reader = new GapText(fields);
        String text = fields.text("text");
        List<String> spares = fields.riches("spares");
        boolean reuse = fields.flag("reuse", false);
        if (text.length() > LONGEST_TEXT) {
            reader.wrong("text has " + text.length() + " characters, expected " + LONGEST_TEXT + " at most");
        }
        if (!text.isEmpty()) {
            reader.cut(text);
        }
        Body.Cloze cloze = new Body.Cloze(reader.parts, reader.gaps, spares, reuse);
        if (!text.isEmpty()) {
            reader.bank(cloze);
        }
        return cloze;
    }

    private void cut(String text) {
        int from = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
            int close = text.indexOf(CLOSE, open);
            int next = text.indexOf(OPEN, open + OPEN.length());
            if (close < 0 || (next >= 0 && next < close)) {
                wrong("the gap at “" + begin(text, open) + "” has no end, expected ]] after its word");
                break;
            }
            parts.add(part(text, from, open));
            gap(text, open + OPEN.length(), close);
            from = close + CLOSE.length();
        }
        parts.add(part(text, from, text.length()));
        if (gaps.isEmpty() || gaps.size() > MOST_GAPS) {
            wrong("text has " + gaps.size() + " gaps, expected 1 to " + MOST_GAPS + ", each as [[its right word]]");
        }
    }

    /** What stands around gaps. A mark that begins in it ends in it. */
    private String part(String text, int from, int to) {
        String part = text.substring(from, to);
        int close = part.indexOf(CLOSE);
        if (close >= 0 && !part.contains(OPEN)) {
            wrong("“" + begin(part, close) + "” ends a gap that does not begin, expected [[ before its word");
        }
        return fields.piece("text", text, from, to);
    }

    private void gap(String text, int from, int to) {
        String inside = text.substring(from, to);
        List<String> words = new ArrayList<>();
        int at = from;
        for (String written : inside.split("\\|", -1)) {
            words.add(fields.piece("text", text, at, at + written.length()).strip());
            at += written.length() + 1;
        }
        int number = gaps.size() + 1;
        if (words.contains("")) {
            wrong("gap " + number + " is [[" + inside + "]] and has a word missing, expected [[its right word]] or"
                    + " [[its right word|another one]]");
        }
        words.stream()
                .map(Texts::plain)
                .filter(word -> word.length() > LONGEST_WORD)
                .forEach(word -> wrong("“" + word + "” in gap " + number + " has " + word.length()
                        + " characters, expected " + LONGEST_WORD + " at most"));
        if (new HashSet<>(words).size() < words.size()) {
            wrong("gap " + number + " is [[" + inside + "]] and names a word twice, expected each once");
        }
        gaps.add(List.copyOf(words));
    }

    private void bank(Body.Cloze cloze) {
        List<String> bank = cloze.bank();
        if (bank.size() < LEAST_WORDS || bank.size() > MOST_WORDS) {
            wrong("the bank has " + bank.size() + " words, expected " + LEAST_WORDS + " to " + MOST_WORDS
                    + ", those of the gaps and spares together");
        }
        Set<String> right = cloze.gaps().stream().flatMap(List::stream).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (String written : cloze.spares()) {
            String spare = Texts.plain(written);
            if (spare.length() > LONGEST_WORD) {
                fields.wrong(
                        "spares",
                        "“" + spare + "” has " + spare.length() + " characters, expected " + LONGEST_WORD + " at most");
            }
            if (right.contains(written) || !seen.add(written)) {
                fields.wrong(
                        "spares",
                        "“" + spare + "” would be in the bank twice, expected spares that differ from each other and"
                                + " from every gap's words");
            }
        }
        Set<String> alike = new HashSet<>();
        bank.stream()
                .map(Texts::plain)
                .filter(word -> !word.isEmpty() && !alike.add(word.toLowerCase(Locale.ROOT)))
                .forEach(word -> wrong("“" + word + "” and another word of the bank differ in nothing but capitals,"
                        + " expected words a student can tell apart"));
        if (!cloze.reuse()) {
            Set<String> used = new HashSet<>();
            cloze.gaps().stream()
                    .map(List::getFirst)
                    .filter(word -> !used.add(word))
                    .distinct()
                    .map(Texts::plain)
                    .forEach(word -> wrong("“" + word + "” is the word of two gaps, expected reuse: true, so that a"
                            + " word may be used several times"));
        }
    }

    private void wrong(String text) {
        fields.wrong("text", text);
    }

    /** The first few words from a place on, to find it by. */
    private static String begin(String text, int from) {
        return text.substring(from, Math.min(text.length(), from + 24));
    }
}
