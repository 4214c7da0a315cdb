package handsup.domain.text;

import handsup.domain.text.Span.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a text written with a small part of Markdown and with mathematics between dollars. It never throws: what has no meaning becomes a {@link
 * Fault}, and stands in the text as it was written.
 *
 * <p>Of a text longer than {@link #LONGEST} nothing is read. Styles lie within each other at most {@link #DEEPEST} deep.
 */
public final class Markup {

    private static final int DEEPEST = 6;

    private static final int LONGEST = 4_000;

    /** Characters that mean something, and that a backslash makes mean themselves. */
    private static final String MARKS = "*`$^~\\";

    private static final Pattern ITEM = Pattern.compile("(?:([-+*])|([0-9]{1,2})[.)])[ \\t]+");
    private static final Pattern HTML = Pattern.compile(
            "(?i)<(?:/?(?:a|abbr|b|big|blockquote|body|br|button|center|code|div|em|embed|font|form|frame|h[1-6]|hr|html|i|iframe|img|input|"
                + "kbd|li|link|math|meta|object|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|template|th|tr|tt|u|"
                + "ul|video)\\b[^<>]{0,500}>|!--)");
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\[\\]]{0,200}\\]\\([^()\\s]{0,500}[^()]{0,100}\\)");

    /** What reading gave. */
    public record Reading(List<Span> spans, List<Fault> faults) {

        public Reading {
            spans = List.copyOf(spans);
            faults = List.copyOf(faults);
        }
    }

    private final String text;
    private final boolean lists;
    private final List<Fault> faults = new ArrayList<>();

    private Markup(String text, boolean lists) {
        this.text = text;
        this.lists = lists;
    }

    /** Reads what an author wrote. */
    public static Reading read(String written) {
        return new Markup(written, true).read();
    }

    /** Reads what stands where there is no room for a list, such as a stem or an option. A line that begins like an item is a line. */
    public static Reading line(String written) {
        return new Markup(written, false).read();
    }

    private Reading read() {
        if (text.length() > LONGEST) {
            return new Reading(
                    List.of(new Span.Words(text)),
                    List.of(new Fault(
                            LONGEST,
                            "the text has " + text.length() + " characters, expected " + LONGEST
                                    + " at most; shorten it")));
        }
        List<Span> spans = lines();
        strangers(
                HTML,
                "HTML is not read and would stand there as it is; **strong**, *emphasis* and lists of lines that begin"
                        + " with “- ” are");
        strangers(
                LINK, "links and pictures are not read, for nobody leaves the room in a lesson; write the words alone");
        return new Reading(spans, faults);
    }

    private void strangers(Pattern pattern, String remedy) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            String shown = found.group().length() > 30 ? found.group().substring(0, 30) + "…" : found.group();
            faults.add(new Fault(found.start(), "“" + shown + "”: " + remedy));
        }
    }

    /** Line by line: neighbouring items are one list, and between other lines there is a break. */
    private List<Span> lines() {
        List<Span> spans = new ArrayList<>();
        List<List<Span>> items = new ArrayList<>();
        boolean numbered = false;
        boolean fresh = true;
        int from = 0;
        while (from <= text.length()) {
            int newline = text.indexOf('\n', from);
            int end = newline < 0 ? text.length() : newline;
            Matcher item = ITEM.matcher(text).region(from, end);
            if (lists && item.lookingAt()) {
                boolean counts = item.group(2) != null;
                if (!items.isEmpty() && counts != numbered) {
                    spans.add(new Span.Items(numbered, items));
                    items.clear();
                }
                numbered = counts;
                items.add(inline(item.end(), end));
            } else if (from < end) {
                if (!items.isEmpty()) {
                    spans.add(new Span.Items(numbered, items));
                    items.clear();
                } else if (!fresh) {
                    spans.add(new Span.Break());
                }
                spans.addAll(inline(from, end));
                fresh = false;
            }
            from = end + 1;
        }
        if (!items.isEmpty()) {
            spans.add(new Span.Items(numbered, items));
        }
        return spans;
    }

    private List<Span> inline(int from, int to) {
        return new Line(to).spans(from, to, 0);
    }

    /** One line. @param end where it ends */
    private final class Line {

        private final int end;
        private final Map<Long, Integer> closings = new HashMap<>();
        private final Set<Integer> told = new HashSet<>();

        private Line(int end) {
            this.end = end;
        }

        private List<Span> spans(int from, int to, int depth) {
            List<Span> spans = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            int at = from;
            while (at < to) {
                char c = text.charAt(at);
                if (c == '\\' && at + 1 < to && MARKS.indexOf(text.charAt(at + 1)) >= 0) {
                    words.append(text.charAt(at + 1));
                    at += 2;
                    continue;
                }
                int closing = MARKS.indexOf(c) < 0 || c == '\\' ? -1 : closing(at, to);
                if (closing < 0) {
                    int length = marker(at, to).length();
                    words.append(text, at, at + length);
                    at += length;
                    continue;
                }
                String marker = marker(at, to);
                Optional<Span> span = span(marker, at + marker.length(), closing, depth);
                if (span.isPresent()) {
                    flush(words, spans);
                    spans.add(span.get());
                } else {
                    words.append(text, at, closing + marker.length());
                }
                at = closing + marker.length();
            }
            flush(words, spans);
            return spans;
        }

        private static void flush(StringBuilder words, List<Span> spans) {
            if (!words.isEmpty()) {
                spans.add(new Span.Words(words.toString()));
                words.setLength(0);
            }
        }

        private String marker(int at, int to) {
            return text.startsWith("**", at) && at + 1 < to ? "**" : text.substring(at, at + 1);
        }

        /** Where the marker that stands here is closed; −1 when it marks nothing. It is looked for once, so no text takes long to read. */
        private int closing(int at, int to) {
            long place = ((long) at << Integer.SIZE) | to;
            Integer known = closings.get(place);
            int found = known == null ? seek(at, to) : known;
            closings.put(place, found);
            return found;
        }

        /** That a marker marks something and is not closed is a fault. */
        private int seek(int at, int to) {
            String marker = marker(at, to);
            int inside = at + marker.length();
            if (inside >= to || Character.isWhitespace(text.charAt(inside))) {
                return -1;
            }
            for (int next = inside; next < to; next++) {
                char c = text.charAt(next);
                if (c == '\\' && !marker.equals("`")) {
                    next++;
                } else if (closes(marker, inside, next, to)) {
                    return next;
                } else if ((c == '$' || c == '`') && marker.startsWith("*")) {
                    int other = closing(next, to);
                    next = other < 0 ? next : other;
                } else if (marker.equals("*") && text.startsWith("**", next) && next + 1 < to) {
                    next++;
                } else if (Character.isWhitespace(c) && (marker.equals("^") || marker.equals("~"))) {
                    break;
                }
            }
            if (told.add(at)) {
                faults.add(new Fault(
                        at,
                        "“" + marker + "” is not closed on its line; write “" + marker + "” where it ends, or “\\"
                                + marker.charAt(0) + "” for the sign itself"));
            }
            return -1;
        }

        private boolean closes(String marker, int inside, int at, int to) {
            if (at == inside || !text.startsWith(marker, at) || at + marker.length() > to) {
                return false;
            }
            return switch (marker) {
                case "$" ->
                    !Character.isWhitespace(text.charAt(at - 1))
                            && (at + 1 >= end || !Character.isDigit(text.charAt(at + 1)));
                case "*" -> !Character.isWhitespace(text.charAt(at - 1)) && !(text.startsWith("**", at) && at + 1 < to);
                case "**" -> !Character.isWhitespace(text.charAt(at - 1));
                default -> true;
            };
        }

        private Optional<Span> span(String marker, int from, int to, int depth) {
            if (marker.equals("$")) {
                Tex.Reading reading = Tex.read(text.substring(from, to));
                reading.fault().ifPresent(fault -> faults.add(new Fault(from + fault.at(), fault.text())));
                return reading.fault().isPresent() ? Optional.empty() : Optional.of(new Span.Formula(reading.maths()));
            }
            if (marker.equals("`")) {
                return Optional.of(new Span.Styled(Style.CODE, List.of(new Span.Words(text.substring(from, to)))));
            }
            if (depth >= DEEPEST) {
                faults.add(new Fault(from, "styles lie more than " + DEEPEST + " deep in each other; take some out"));
                return Optional.empty();
            }
            Style style = switch (marker) {
                case "**" -> Style.STRONG;
                case "*" -> Style.EMPHASIS;
                case "^" -> Style.RAISED;
                default -> Style.LOWERED;
            };
            return Optional.of(new Span.Styled(style, spans(from, to, depth + 1)));
        }
    }
}
