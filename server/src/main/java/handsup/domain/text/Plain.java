package handsup.domain.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says texts and formulas in plain words: {@code x² + 1}, {@code (a + b)/2}, {@code √(x + 1)}. */
final class Plain {

    private static final String LOW = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊−₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓ";
    private static final String HIGH = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺−⁻=⁼(⁽)⁾nⁿiⁱ";

    private Plain() {}

    static String of(List<Span> spans) {
        StringBuilder plain = new StringBuilder();
        spans.forEach(span -> add(plain, span));
        return plain.toString().strip();
    }

    private static void add(StringBuilder plain, Span span) {
        switch (span) {
            case Span.Words(String text) -> plain.append(text);
            case Span.Styled(Span.Style style, List<Span> spans) -> {
                String inside = of(spans);
                switch (style) {
                    case RAISED -> plain.append(small(inside, HIGH, "^"));
                    case LOWERED -> plain.append(small(inside, LOW, "_"));
                    case EMPHASIS, STRONG, CODE -> plain.append(inside);
                }
            }
            case Span.Break _ -> plain.append(' ');
            case Span.Items(boolean numbered, List<List<Span>> items) ->
                plain.append(IntStream.range(0, items.size())
                        .mapToObj(item -> (numbered ? item + 1 + ". " : "") + of(items.get(item)))
                        .collect(Collectors.joining("; ", " ", " ")));
            case Span.Formula(Maths maths) -> plain.append(of(maths));
        }
    }

    static String of(Maths maths) {
        return say(maths).replaceAll(" {2,}", " ").strip();
    }

    private static String say(Maths maths) {
        return switch (maths) {
            case Maths.Name(String text, boolean _) -> text;
            case Maths.Number(String text) -> text;
            case Maths.Said(String text) -> text;
            case Maths.Sign(String text, Maths.Role role) ->
                switch (role) {
                    case OPERATOR, RELATION -> " " + text + " ";
                    case COMMA -> text + " ";
                    case OPEN, CLOSE, LARGE, TIGHT -> text;
                    case SPACE -> text.isEmpty() ? "" : " ";
                };
            case Maths.Row(List<Maths> parts) -> row(parts);
            case Maths.Fraction(Maths over, Maths under, boolean bar) ->
                bar ? whole(over) + "/" + whole(under) : of(over) + " choose " + of(under);
            case Maths.Root(Maths of, Optional<Maths> degree) ->
                degree.map(root -> switch (of(root)) {
                                    case "2" -> "√";
                                    case "3" -> "∛";
                                    case "4" -> "∜";
                                    default -> small(of(root), HIGH, "") + "√";
                                })
                                .orElse("√")
                        + whole(of);
            case Maths.Script(Maths base, Optional<Maths> low, Optional<Maths> high, boolean stacked) ->
                stacked
                        ? of(base) + range(low, high)
                        : base(base)
                                + low.map(index -> small(of(index), LOW, "_")).orElse("")
                                + high.map(power -> small(of(power), HIGH, "^")).orElse("");
            case Maths.Accent(Maths base, String accent) ->
                whole(base)
                        + switch (accent) {
                            case "→" -> "\u20d7";
                            case "^" -> "\u0302";
                            case "~" -> "\u0303";
                            case "˙" -> "\u0307";
                            case "¨" -> "\u0308";
                            default -> "\u0305";
                        };
            case Maths.Table(List<List<Maths>> rows) ->
                rows.stream()
                        .map(row -> row.stream().map(Plain::of).collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "));
        };
    }

    private static String range(Optional<Maths> low, Optional<Maths> high) {
        return "(" + low.map(Plain::of).orElse("")
                + high.map(to -> " … " + of(to)).orElse("") + ") ";
    }

    /** Side by side; a sign that has nothing before it to add to or to take from stands close to what follows. */
    private static String row(List<Maths> parts) {
        StringBuilder said = new StringBuilder();
        boolean alone = true;
        Maths before = new Maths.Row(List.of());
        for (Maths part : parts) {
            boolean operator = part instanceof Maths.Sign(String _, Maths.Role role) && role == Maths.Role.OPERATOR;
            if (operator && alone) {
                said.append(say(part).strip());
            } else {
                said.append(apart(before, part) ? " " : "").append(say(part));
            }
            alone = part instanceof Maths.Sign(String _, Maths.Role role)
                    && (role == Maths.Role.OPERATOR
                            || role == Maths.Role.RELATION
                            || role == Maths.Role.OPEN
                            || role == Maths.Role.COMMA);
            before = part;
        }
        return said.toString();
    }

    /** Names of functions keep off what stands beside them. */
    private static boolean apart(Maths before, Maths part) {
        return large(before)
                || word(before) && !(part instanceof Maths.Sign)
                || word(part)
                        && (before instanceof Maths.Name
                                || before instanceof Maths.Number
                                || before instanceof Maths.Script);
    }

    private static boolean large(Maths maths) {
        return maths instanceof Maths.Script script
                && script.base() instanceof Maths.Sign(String _, Maths.Role role)
                && role == Maths.Role.LARGE;
    }

    private static boolean word(Maths maths) {
        return switch (maths) {
            case Maths.Name name -> name.text().length() > 1;
            case Maths.Script script -> word(script.base());
            default -> false;
        };
    }

    /** In brackets unless it is one thing. */
    private static String whole(Maths maths) {
        String said = of(maths);
        return said.codePointCount(0, said.length()) <= 1 || single(maths) ? said : "(" + said + ")";
    }

    private static boolean single(Maths maths) {
        return switch (maths) {
            case Maths.Name _, Maths.Number _, Maths.Said _, Maths.Root _, Maths.Accent _ -> true;
            case Maths.Script script -> !script.stacked() && single(script.base());
            case Maths.Row(List<Maths> parts) ->
                parts.size() > 1
                        && parts.getFirst() instanceof Maths.Sign(String _, Maths.Role open)
                        && open == Maths.Role.OPEN
                        && parts.getLast() instanceof Maths.Sign(String _, Maths.Role close)
                        && close == Maths.Role.CLOSE;
            case Maths.Sign _, Maths.Fraction _, Maths.Table _ -> false;
        };
    }

    /** What has an index or a power: a row of several parts is in brackets. */
    private static String base(Maths base) {
        return base instanceof Maths.Fraction || base instanceof Maths.Root
                ? "(" + of(base) + ")"
                : base instanceof Maths.Row ? whole(base) : say(base);
    }

    /** In small figures where Unicode has them all, and after a sign otherwise. */
    private static String small(String text, String pairs, String otherwise) {
        String bare = text.replace(" ", "");
        boolean all = !bare.isEmpty() && bare.chars().allMatch(c -> at(pairs, c) >= 0);
        if (all) {
            StringBuilder small = new StringBuilder();
            bare.chars().forEach(c -> small.append(pairs.charAt(at(pairs, c) + 1)));
            return small.toString();
        }
        if (text.equals("°") || text.equals("′")) {
            return text;
        }
        return otherwise + (text.codePointCount(0, text.length()) == 1 ? text : "(" + text + ")");
    }

    private static int at(String pairs, int c) {
        int at = pairs.indexOf(c);
        return at >= 0 && at % 2 == 0 ? at : -1;
    }
}
