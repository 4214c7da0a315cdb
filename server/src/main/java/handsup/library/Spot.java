package handsup.library;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column from 1
 */
record Spot(int line, int column) {

    /**
     * Where a character of a value stands in its file. YAML folds white space, so value and file are read side by side, each white space of the one being
     * any of the other.
     *
     * @param written the value without white space around it
     * @param at index of the character in it
     */
    static Spot of(String file, Node value, String written, int at) {
        int raw = value.getStartMark()
                .map(mark ->
                        file.offsetByCodePoints(0, Math.min(mark.getIndex(), file.codePointCount(0, file.length()))))
                .orElse(0);
        if (value instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED)) {
            raw = Math.max(raw, file.indexOf('\n', raw));
        }
        for (int i = 0; i <= at && i < written.length(); i++) {
            char c = written.charAt(i);
            int from = raw;
            while (raw < file.length()
                    && (Character.isWhitespace(c) ? Character.isWhitespace(file.charAt(raw)) : file.charAt(raw) != c)) {
                raw++;
            }
            if (Character.isWhitespace(c)) {
                raw = i == at ? from : raw;
            } else if (i < at) {
                raw++;
            }
        }
        String before = file.substring(0, Math.min(raw, file.length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Spot(line, before.length() - before.lastIndexOf('\n'));
    }
}
