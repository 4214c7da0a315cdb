package handsup.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sheet as comma-separated values: RFC 4180, with the byte order mark without which spreadsheets do not see that it is UTF-8.
 *
 * <p>A spreadsheet runs a cell that begins with =, +, - or @ as a formula, and names come from children. Such a text gets an apostrophe in front;
 * numbers of our own do not.
 */
public final class Csv {

    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final StringBuilder text = new StringBuilder(MARK);
    private final List<String> line = new ArrayList<>();

    Csv text(String cell) {
        String first = cell.stripLeading();
        boolean runs = !first.isEmpty() && FORMULA.indexOf(first.charAt(0)) >= 0
                || !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
        line.add(quoted(runs ? "'" + cell : cell));
        return this;
    }

    Csv number(long cell) {
        line.add(Long.toString(cell));
        return this;
    }

    Csv empty() {
        line.add("");
        return this;
    }

    Csv end() {
        text.append(line.stream().collect(Collectors.joining(","))).append("\r\n");
        line.clear();
        return this;
    }

    private static String quoted(String cell) {
        boolean needed = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                || !cell.equals(cell.strip());
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
