package handsup.domain.text;

import java.util.List;
import java.util.Optional;

/** Writes spans as {@link Texts} has them: each element a letter, and in formulas an element for each one of MathML. */
final class Marked {

    private final StringBuilder to;

    Marked(StringBuilder to) {
        this.to = to;
    }

    void spans(List<Span> spans) {
        spans.forEach(this::span);
    }

    private void span(Span span) {
        switch (span) {
            case Span.Words(String text) -> to.append(text);
            case Span.Styled(Span.Style style, List<Span> spans) -> element(letter(style), () -> spans(spans));
            case Span.Break _ -> element('r', () -> {});
            case Span.Items(boolean numbered, List<List<Span>> items) ->
                element(numbered ? 'O' : 'U', () -> items.forEach(item -> element('I', () -> spans(item))));
            case Span.Formula(Maths maths) -> element('m', () -> inside(maths));
        }
    }

    private static char letter(Span.Style style) {
        return switch (style) {
            case EMPHASIS -> 'e';
            case STRONG -> 's';
            case CODE -> 'c';
            case RAISED -> 'h';
            case LOWERED -> 'l';
        };
    }

    /** What stands directly in an element that is a row by itself. */
    private void inside(Maths maths) {
        if (maths instanceof Maths.Row(List<Maths> parts)) {
            parts.forEach(this::maths);
        } else {
            maths(maths);
        }
    }

    private void maths(Maths maths) {
        switch (maths) {
            case Maths.Name(String text, boolean upright) ->
                element(upright || text.length() > 1 ? 'N' : 'i', () -> to.append(text));
            case Maths.Number(String text) -> element('n', () -> to.append(text));
            case Maths.Sign sign -> element(letter(sign.role()), () -> to.append(sign.text()));
            case Maths.Said(String text) -> element('t', () -> to.append(text));
            case Maths.Row _ -> element('w', () -> inside(maths));
            case Maths.Fraction(Maths over, Maths under, boolean bar) ->
                element(bar ? 'f' : 'F', () -> {
                    maths(over);
                    maths(under);
                });
            case Maths.Root(Maths of, Optional<Maths> degree) ->
                degree.ifPresentOrElse(
                        root -> element('k', () -> {
                            maths(of);
                            maths(root);
                        }),
                        () -> element('q', () -> inside(of)));
            case Maths.Script script -> script(script);
            case Maths.Accent(Maths base, String accent) ->
                element('a', () -> {
                    maths(base);
                    element('o', () -> to.append(accent));
                });
            case Maths.Table(List<List<Maths>> rows) ->
                element(
                        'T',
                        () -> rows.forEach(row ->
                                element('R', () -> row.forEach(cell -> element('D', () -> inside(cell))))));
        }
    }

    private void script(Maths.Script script) {
        boolean both = script.low().isPresent() && script.high().isPresent();
        char one = script.low().isPresent() ? (script.stacked() ? 'u' : 'y') : (script.stacked() ? 'v' : 'x');
        element(both ? (script.stacked() ? 'b' : 'z') : one, () -> {
            maths(script.base());
            script.low().ifPresent(this::maths);
            script.high().ifPresent(this::maths);
        });
    }

    private static char letter(Maths.Role role) {
        return switch (role) {
            case OPERATOR, RELATION, OPEN, CLOSE, LARGE, COMMA -> 'o';
            case TIGHT -> 'p';
            case SPACE -> 't';
        };
    }

    private void element(char letter, Runnable inside) {
        to.append(Texts.OPEN).append(letter);
        inside.run();
        to.append(Texts.CLOSE);
    }
}
