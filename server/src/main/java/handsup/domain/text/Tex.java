package handsup.domain.text;

import handsup.domain.text.Maths.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a formula written in a subset of TeX. It never throws: the first thing that has no meaning ends the reading and becomes a {@link Fault}.
 *
 * <p>It goes down one level for each brace, and no deeper than {@link #DEEPEST}, so no text can exhaust the stack.
 */
final class Tex {

    /** How deep braces, fractions, roots and scripts may lie within each other. */
    static final int DEEPEST = 20;

    /** How many signs and names a formula may have. */
    static final int LONGEST = 200;

    static final Set<String> COMMANDS = Set.of(
            "frac", "dfrac", "tfrac", "binom", "sqrt", "text", "mathrm", "mathbf", "mathbb", "left", "right", "begin",
            "end");

    private static final Set<String> TABLES = Set.of("matrix", "pmatrix", "bmatrix", "vmatrix", "cases");
    private static final String BLACKBOARD = "CℂNℕPℙQℚRℝZℤ";
    /** A comma that is part of a number: {@code 1{,}000}. */
    private static final String COMMA = "{,}";

    private static final Maths NOTHING = new Maths.Row(List.of());

    /** What reading gave. @param fault where it ended early */
    record Reading(Maths maths, Optional<Fault> fault) {}

    private final String tex;
    private int at;
    private int signs;
    private Optional<Fault> fault = Optional.empty();

    private Tex(String tex) {
        this.tex = tex;
    }

    static Reading read(String tex) {
        Tex reader = new Tex(tex);
        Maths maths = reader.row(0, "");
        if (reader.fault.isEmpty() && reader.at < tex.length()) {
            reader.wrong(
                    reader.at, "“" + reader.rest() + "” has nothing that it closes; take it out, or open it before");
        }
        if (reader.fault.isEmpty() && maths.equals(NOTHING)) {
            reader.wrong(0, "there is nothing between the two $; write \\$ for the sign itself");
        }
        return new Reading(maths, reader.fault);
    }

    /** Parts up to the end, a closing brace, a column, a line or the command given. */
    private Maths row(int depth, String until) {
        List<Maths> parts = new ArrayList<>();
        if (depth > DEEPEST) {
            wrong(at, "this lies more than " + DEEPEST + " levels deep; write it in several formulas");
        }
        while (going() && !ends(until)) {
            int before = at;
            part(depth).ifPresent(part -> parts.add(scripts(part, depth)));
            if (at == before) {
                wrong(at, "“" + rest() + "” has no meaning in a formula");
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new Maths.Row(parts);
    }

    private boolean going() {
        while (fault.isEmpty() && at < tex.length() && Character.isWhitespace(tex.charAt(at))) {
            at++;
        }
        return fault.isEmpty() && at < tex.length();
    }

    private boolean ends(String until) {
        char c = tex.charAt(at);
        return c == '}'
                || (c == ']' && until.equals("]"))
                || c == '&'
                || tex.startsWith("\\\\", at)
                || command("right")
                || command("end");
    }

    private boolean command(String name) {
        int end = at + 1 + name.length();
        return tex.startsWith("\\" + name, at) && (end >= tex.length() || !letter(tex.charAt(end)));
    }

    /** One part without its scripts; nothing for an empty group. */
    private Optional<Maths> part(int depth) {
        if (++signs > LONGEST) {
            wrong(at, "the formula has more than " + LONGEST + " signs; write it in several");
            return Optional.empty();
        }
        char c = tex.charAt(at);
        if (c == '{') {
            return Optional.of(group(depth));
        }
        if (c == '\\') {
            return Optional.of(backslash(depth));
        }
        if (c >= '0' && c <= '9') {
            return Optional.of(number());
        }
        if (c == '^' || c == '_') {
            return Optional.of(NOTHING);
        }
        int point = tex.codePointAt(at);
        at += Character.charCount(point);
        String text = Character.toString(point);
        return Optional.of(Character.isLetter(point) ? new Maths.Name(text, false) : sign(text));
    }

    private static Maths sign(String text) {
        return switch (text) {
            case "-" -> new Maths.Sign("−", Role.OPERATOR);
            case "*" -> new Maths.Sign("∗", Role.OPERATOR);
            case "+", "±", "×", "÷", "·", "−" -> new Maths.Sign(text, Role.OPERATOR);
            case "=", "<", ">", "≤", "≥", "≠", "≈", ":" -> new Maths.Sign(text, Role.RELATION);
            case "(", "[" -> new Maths.Sign(text, Role.OPEN);
            case ")", "]" -> new Maths.Sign(text, Role.CLOSE);
            case ",", ";" -> new Maths.Sign(text, Role.COMMA);
            case "'" -> new Maths.Sign("′", Role.TIGHT);
            case "~" -> new Maths.Sign("\u00a0", Role.SPACE);
            default -> new Maths.Sign(text, Role.TIGHT);
        };
    }

    private Maths number() {
        int from = at;
        while (digit(at) || inNumber() > 0) {
            at += Math.max(1, inNumber());
        }
        return new Maths.Number(tex.substring(from, at).replace(COMMA, ","));
    }

    /** How many characters of a point or a comma within a number stand here. */
    private int inNumber() {
        if (tex.startsWith(COMMA, at)) {
            return digit(at + COMMA.length()) ? COMMA.length() : 0;
        }
        return (tex.startsWith(".", at) && digit(at + 1)) || (tex.startsWith(",", at) && thousands()) ? 1 : 0;
    }

    /** Whether the comma here stands before just three digits: 1,000 is a number, and (1,2) a pair. */
    private boolean thousands() {
        return digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4);
    }

    private boolean digit(int index) {
        return index < tex.length() && tex.charAt(index) >= '0' && tex.charAt(index) <= '9';
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Index and power of a part, in either order. */
    private Maths scripts(Maths base, int depth) {
        Optional<Maths> low = Optional.empty();
        Optional<Maths> high = Optional.empty();
        while (going() && (tex.charAt(at) == '^' || tex.charAt(at) == '_')) {
            boolean power = tex.charAt(at) == '^';
            if ((power ? high : low).isPresent()) {
                wrong(
                        at,
                        "there are two " + (power ? "powers" : "indices")
                                + " on one base; put braces around what belongs together");
                break;
            }
            int sign = at++;
            Maths script = argument(depth, sign, "“" + tex.charAt(sign) + "”");
            if (power) {
                high = Optional.of(script);
            } else {
                low = Optional.of(script);
            }
        }
        return low.isEmpty() && high.isEmpty() ? base : new Maths.Script(base, low, high, Signs.stacks(base));
    }

    /** What a command or a script applies to: a group, or the one part that follows. */
    private Maths argument(int depth, int owner, String name) {
        if (!going() || ends("") || tex.charAt(at) == '^' || tex.charAt(at) == '_') {
            wrong(owner, name + " applies to nothing; write what it applies to in braces after it");
            return NOTHING;
        }
        if (depth >= DEEPEST) {
            wrong(owner, "this lies more than " + DEEPEST + " levels deep; write it in several formulas");
            return NOTHING;
        }
        if (digit(at)) {
            return new Maths.Number(tex.substring(at, ++at));
        }
        return part(depth + 1).orElse(NOTHING);
    }

    private Maths group(int depth) {
        int open = at++;
        Maths inside = row(depth + 1, "");
        close(open, '}', "{");
        return inside;
    }

    private void close(int open, char with, String opened) {
        if (fault.isPresent()) {
            return;
        }
        if (at < tex.length() && tex.charAt(at) == with) {
            at++;
        } else {
            wrong(open, "“" + opened + "” is not closed; put “" + with + "” where it ends");
        }
    }

    private Maths backslash(int depth) {
        int from = at++;
        if (at >= tex.length()) {
            wrong(from, "a backslash ends the formula; take it out");
            return NOTHING;
        }
        int end = at;
        while (end < tex.length() && letter(tex.charAt(end))) {
            end++;
        }
        String name = end > at ? tex.substring(at, end) : Character.toString(tex.codePointAt(at));
        at += name.length();
        Optional<Maths> sign = Signs.of(name);
        if (sign.isPresent()) {
            return sign.get();
        }
        Optional<String> accent = Signs.accent(name);
        if (accent.isPresent()) {
            return new Maths.Accent(argument(depth, from, "\\" + name), accent.get());
        }
        return switch (name) {
            case "frac", "dfrac", "tfrac" -> fraction(depth, from, name, true);
            case "binom" ->
                new Maths.Row(List.of(
                        new Maths.Sign("(", Role.OPEN),
                        fraction(depth, from, name, false),
                        new Maths.Sign(")", Role.CLOSE)));
            case "sqrt" -> root(depth, from);
            case "text" -> new Maths.Said(words(from, name));
            case "mathrm", "mathbf" -> new Maths.Name(letters(from, name), true);
            case "mathbb" -> new Maths.Name(blackboard(letters(from, name)), true);
            case "left" -> fenced(depth, from);
            case "begin" -> table(depth, from);
            default -> {
                wrong(
                        from,
                        "“\\" + name + "” is no command that is read here"
                                + Signs.like(name)
                                        .map(like -> "; is it \\" + like + "?")
                                        .orElse("; \\text{…} sets words"));
                yield NOTHING;
            }
        };
    }

    private Maths fraction(int depth, int from, String name, boolean bar) {
        Maths over = argument(depth, from, "\\" + name);
        return new Maths.Fraction(over, argument(depth, from, "\\" + name), bar);
    }

    private Maths root(int depth, int from) {
        Optional<Maths> degree = Optional.empty();
        if (going() && tex.charAt(at) == '[') {
            int open = at++;
            degree = Optional.of(row(depth + 1, "]"));
            close(open, ']', "[");
        }
        return new Maths.Root(argument(depth, from, "\\sqrt"), degree);
    }

    /** What stands in braces, letter by letter. */
    private String words(int from, String name) {
        int end = at < tex.length() && tex.charAt(at) == '{' ? tex.indexOf('}', at) : -1;
        if (end < 0) {
            wrong(from, "\\" + name + " wants its words in braces: \\" + name + "{…}");
            return "";
        }
        String words = tex.substring(at + 1, end);
        at = end + 1;
        return words;
    }

    /** Words without anything that means something. */
    private String letters(int from, String name) {
        String words = words(from, name);
        if (words.chars().anyMatch(c -> "\\_^{".indexOf(c) >= 0)) {
            wrong(
                    from,
                    "\\" + name + " takes letters only; write indices and powers after it: \\mathrm{H}_2\\mathrm{O}");
        }
        return words;
    }

    private static String blackboard(String letters) {
        int found = letters.length() == 1 ? BLACKBOARD.indexOf(letters) : -1;
        return found >= 0 && found % 2 == 0 ? BLACKBOARD.substring(found + 1, found + 2) : letters;
    }

    private Maths fenced(int depth, int from) {
        Optional<Maths> open = delimiter(Role.OPEN);
        Maths inside = row(depth + 1, "");
        if (fault.isEmpty() && !command("right")) {
            wrong(from, "\\left has no \\right; write \\right) where it ends, or \\right. for nothing there");
            return NOTHING;
        }
        at += "\\right".length();
        Optional<Maths> close = fault.isPresent() ? Optional.empty() : delimiter(Role.CLOSE);
        List<Maths> parts = new ArrayList<>();
        open.ifPresent(parts::add);
        parts.add(inside);
        close.ifPresent(parts::add);
        return new Maths.Row(parts);
    }

    private Optional<Maths> delimiter(Role role) {
        if (!going()) {
            wrong(Math.max(0, at - 1), "a bracket is missing after \\left or \\right; a full stop means none");
            return Optional.empty();
        }
        char c = tex.charAt(at);
        if (c == '\\' && at + 1 < tex.length()) {
            int from = at++;
            int end = at;
            while (end < tex.length() && letter(tex.charAt(end))) {
                end++;
            }
            String name = end > at ? tex.substring(at, end) : tex.substring(at, at + 1);
            at += name.length();
            if (Signs.of(name).orElse(NOTHING) instanceof Maths.Sign sign) {
                return Optional.of(new Maths.Sign(sign.text(), role));
            }
            wrong(from, "“\\" + name + "” is no bracket");
            return Optional.empty();
        }
        if ("()[]|./<>".indexOf(c) < 0) {
            wrong(at, "“" + c + "” is no bracket; expected one of ( ) [ ] | \\{ \\} or a full stop for none");
            return Optional.empty();
        }
        at++;
        return c == '.' ? Optional.empty() : Optional.of(new Maths.Sign(String.valueOf(c), role));
    }

    private Maths table(int depth, int from) {
        String kind = words(from, "begin");
        if (fault.isEmpty() && !TABLES.contains(kind)) {
            wrong(
                    from,
                    "“\\begin{" + kind + "}” is not read here; expected one of "
                            + String.join(", ", TABLES.stream().sorted().toList()));
        }
        List<List<Maths>> rows = new ArrayList<>();
        List<Maths> row = new ArrayList<>();
        boolean more = fault.isEmpty();
        while (more) {
            row.add(row(depth + 1, ""));
            more = going() && !command("end") && !command("right") && tex.charAt(at) != '}';
            if (more && tex.charAt(at) == '&') {
                at++;
            } else if (more) {
                at += 2;
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        if (!row.equals(List.of(NOTHING))) {
            rows.add(row);
        }
        if (fault.isEmpty() && !(command("end") && tex.startsWith("\\end{" + kind + "}", at))) {
            wrong(from, "“\\begin{" + kind + "}” has no end; write \\end{" + kind + "} there");
        }
        if (fault.isPresent()) {
            return NOTHING;
        }
        at += "\\end{}".length() + kind.length();
        return bracketed(kind, new Maths.Table(rows));
    }

    private static Maths bracketed(String kind, Maths.Table table) {
        return switch (kind) {
            case "pmatrix" -> between("(", table, ")");
            case "bmatrix" -> between("[", table, "]");
            case "vmatrix" -> between("|", table, "|");
            case "cases" -> new Maths.Row(List.of(new Maths.Sign("{", Role.OPEN), table));
            default -> table;
        };
    }

    private static Maths between(String open, Maths table, String close) {
        return new Maths.Row(List.of(new Maths.Sign(open, Role.OPEN), table, new Maths.Sign(close, Role.CLOSE)));
    }

    private String rest() {
        String rest = tex.substring(Math.min(at, tex.length()));
        return rest.length() > 12 ? rest.substring(0, 12) + "…" : rest;
    }

    private void wrong(int where, String text) {
        if (fault.isEmpty()) {
            fault = Optional.of(new Fault(where, text));
        }
    }
}
