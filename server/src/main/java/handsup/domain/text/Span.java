package handsup.domain.text;

import java.util.List;

/** A piece of a text: words, or words that are set apart, or a formula. */
public sealed interface Span {

    /** Words as they are. */
    record Words(String text) implements Span {}

    /** Words set apart. */
    record Styled(Style style, List<Span> spans) implements Span {

        public Styled {
            spans = List.copyOf(spans);
        }
    }

    /** A new line. */
    record Break() implements Span {}

    /** A short list. @param numbered whether it counts from 1 */
    record Items(boolean numbered, List<List<Span>> items) implements Span {

        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** Mathematics. */
    record Formula(Maths maths) implements Span {}

    /** How words are set apart. @see Marked for the letters */
    enum Style {
        EMPHASIS,
        STRONG,
        CODE,
        RAISED,
        LOWERED
    }
}
