package handsup.domain.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text as it goes through a room, its journal and its views: one string, whether it is plain or not. Whoever does not know that there is markup
 * passes it on as any other.
 *
 * <p>A text without markup is just its words. One with markup is {@link #MARKED}, its equal in plain words, {@link #BODY}, and the tree: words, and
 * elements as {@link #OPEN}, a letter for what it is, what is in it, {@link #CLOSE}. {@code client-web/src/ui/rich.tsx} draws it. The four characters
 * are of Unicode's private use area; nothing that anybody writes may hold one.
 */
public final class Texts {

    static final char MARKED = '\uE000';
    static final char BODY = '\uE001';
    static final char OPEN = '\uE002';
    static final char CLOSE = '\uE003';

    private Texts() {}

    /** Spans as a text. */
    public static String of(List<Span> spans) {
        if (spans.stream().allMatch(Span.Words.class::isInstance)) {
            return Plain.of(spans);
        }
        StringBuilder body = new StringBuilder();
        new Marked(body).spans(spans);
        return MARKED + Plain.of(spans) + BODY + body;
    }

    /** A text in plain words: for sheets, names that are read out, and whatever compares or measures texts. */
    public static String plain(String text) {
        int body = text.indexOf(BODY);
        return text.startsWith(String.valueOf(MARKED)) && body > 0 ? text.substring(1, body) : text;
    }

    /** Whether there is markup. */
    public static boolean marked(String text) {
        return text.startsWith(String.valueOf(MARKED));
    }

    /** Whether a written text holds one of the characters that mean something here. */
    public static boolean usable(String written) {
        return written.chars().noneMatch(c -> c >= MARKED && c <= CLOSE);
    }

    /** Several texts in plain words. */
    public static List<String> plain(List<String> texts) {
        return texts.stream().map(Texts::plain).collect(Collectors.toList());
    }
}
