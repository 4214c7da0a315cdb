package handsup.domain.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** What {@code client-web/src/ui/rich.tsx} makes of a text, attributes left out. */
final class MathMl {

    static final Map<Character, String> ELEMENTS = Map.ofEntries(
            Map.entry('e', "em"),
            Map.entry('s', "strong"),
            Map.entry('c', "code"),
            Map.entry('h', "sup"),
            Map.entry('l', "sub"),
            Map.entry('r', "br"),
            Map.entry('O', "ol"),
            Map.entry('U', "ul"),
            Map.entry('I', "li"),
            Map.entry('m', "math"),
            Map.entry('i', "mi"),
            Map.entry('N', "mi"),
            Map.entry('n', "mn"),
            Map.entry('o', "mo"),
            Map.entry('p', "mo"),
            Map.entry('t', "mtext"),
            Map.entry('w', "mrow"),
            Map.entry('f', "mfrac"),
            Map.entry('F', "mfrac"),
            Map.entry('q', "msqrt"),
            Map.entry('k', "mroot"),
            Map.entry('x', "msup"),
            Map.entry('y', "msub"),
            Map.entry('z', "msubsup"),
            Map.entry('u', "munder"),
            Map.entry('v', "mover"),
            Map.entry('b', "munderover"),
            Map.entry('a', "mover"),
            Map.entry('T', "mtable"),
            Map.entry('R', "mtr"),
            Map.entry('D', "mtd"));

    private MathMl() {}

    /** @throws AssertionError where elements are unknown, or not closed in the order they were opened */
    static String of(String text) {
        if (!Texts.marked(text)) {
            return text;
        }
        StringBuilder html = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        String body = text.substring(text.indexOf(Texts.BODY) + 1);
        for (int at = 0; at < body.length(); at++) {
            char c = body.charAt(at);
            if (c == Texts.OPEN) {
                String name = ELEMENTS.get(body.charAt(++at));
                if (name == null) {
                    throw new AssertionError("no element is called " + body.charAt(at));
                }
                open.push(name);
                html.append('<').append(name).append('>');
            } else if (c == Texts.CLOSE) {
                html.append("</").append(open.pop()).append('>');
            } else if (c == Texts.MARKED || c == Texts.BODY) {
                throw new AssertionError("a mark within the body: " + (int) c);
            } else {
                html.append(c);
            }
        }
        if (!open.isEmpty()) {
            throw new AssertionError("not closed: " + open);
        }
        return html.toString();
    }
}
