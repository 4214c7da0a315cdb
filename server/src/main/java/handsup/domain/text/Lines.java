package handsup.domain.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a text of many lines, such as a slide: what begins a line (a heading, an item, a quotation, the cells of a table) stays as it was written, for
 * {@code client-web/src/ui/Prose.tsx} draws that. What follows it may have emphasis and mathematics, as {@link Markup#line} reads them.
 */
public final class Lines {

    private static final Pattern BEGIN = Pattern.compile("[ \\t]*(?:#{1,4} +|> ?|[-*] +|[0-9]+[.)] +)?");

    /** What reading gave. @param text each run of words with markup as {@link Texts} has it */
    public record Reading(String text, List<Fault> faults) {

        public Reading {
            faults = List.copyOf(faults);
        }
    }

    private final List<Fault> faults = new ArrayList<>();

    private Lines() {}

    /** Reads what an author wrote. It never throws. */
    public static Reading read(String written) {
        Lines lines = new Lines();
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (from <= written.length()) {
            int newline = written.indexOf('\n', from);
            int end = newline < 0 ? written.length() : newline;
            text.append(lines.line(written.substring(from, end), from));
            if (newline >= 0) {
                text.append('\n');
            }
            from = end + 1;
        }
        return new Reading(text.toString(), lines.faults);
    }

    private String line(String line, int at) {
        Matcher begin = BEGIN.matcher(line);
        int start = begin.lookingAt() ? begin.end() : 0;
        String rest = line.substring(start);
        if (!rest.startsWith("|") || !rest.stripTrailing().endsWith("|")) {
            return line.substring(0, start) + words(rest, at + start);
        }
        int[] next = {at + start};
        return line.substring(0, start)
                + Arrays.stream(rest.split("\\|", -1))
                        .map(cell -> {
                            String drawn = words(cell, next[0]);
                            next[0] += cell.length() + 1;
                            return drawn;
                        })
                        .collect(Collectors.joining("|"));
    }

    private String words(String written, int at) {
        Markup.Reading reading = Markup.line(written);
        reading.faults().forEach(fault -> faults.add(new Fault(at + fault.at(), fault.text())));
        return Texts.of(reading.spans());
    }
}
