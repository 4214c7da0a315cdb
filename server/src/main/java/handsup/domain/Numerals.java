package handsup.domain;

import java.util.List;
import java.util.Locale;

/** Reads numbers as people type them: digits of any script, a comma or a point, spaces between thousands, the unit behind it. */
final class Numerals {

    private static final int MOST_DIGITS = 15;
    private static final int THOUSAND = 3;

    private Numerals() {}

    /** What a text may mean as a number, the likeliest first; empty when it is none. Two readings where one separator may be either kind. */
    static List<Double> readings(String typed, String unit) {
        String plain = plain(bare(typed, unit));
        boolean negative = plain.startsWith("-");
        String body = negative || plain.startsWith("+") ? plain.substring(1) : plain;
        long digits = body.chars().filter(Character::isDigit).count();
        if (digits == 0
                || digits > MOST_DIGITS
                || !body.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',')) {
            return List.of();
        }
        return separated(body).stream()
                .map(Double::parseDouble)
                .map(value -> negative ? -value : value)
                .toList();
    }

    private static String bare(String typed, String unit) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        List<String> units = unit.equals("%")
                ? List.of("%", "٪", "％", "percent", "per cent")
                : List.of(unit.toLowerCase(Locale.ROOT));
        for (String word : units) {
            if (!word.isEmpty() && text.endsWith(word)) {
                return text.substring(0, text.length() - word.length()).strip();
            }
            if (!word.isEmpty() && text.startsWith(word)) {
                return text.substring(word.length()).strip();
            }
        }
        return text;
    }

    /** Digits as 0 to 9, one kind of point, comma and minus, and nothing between thousands. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else if (!Character.isSpaceChar(c) && !Character.isWhitespace(c)) {
                plain.appendCodePoint(
                        switch (c) {
                            case '−', '–', '‒', '—', '－', '﹣' -> '-';
                            case '．', '٫' -> '.';
                            case '，', '،', '、' -> ',';
                            default -> c;
                        });
            }
        });
        return plain.toString().replaceAll("(?<=[0-9])['’_٬](?=[0-9]{3})", "");
    }

    /** The texts, with a point for a decimal separator and none between thousands, that a run of digits and separators may stand for. */
    private static List<String> separated(String body) {
        int point = body.lastIndexOf('.');
        int comma = body.lastIndexOf(',');
        if (point < 0 && comma < 0) {
            return List.of(body);
        }
        if (point >= 0 && comma >= 0) {
            char decimal = point > comma ? '.' : ',';
            char group = point > comma ? ',' : '.';
            boolean once = body.indexOf(decimal) == body.lastIndexOf(decimal)
                    && body.indexOf(decimal) > body.lastIndexOf(group);
            return once ? decimal(body.replace(String.valueOf(group), ""), decimal) : List.of();
        }
        char only = point >= 0 ? '.' : ',';
        String joined = body.replace(String.valueOf(only), "");
        boolean grouped = body.matches("[1-9][0-9]{0,2}([.,][0-9]{" + THOUSAND + "})+");
        if (body.indexOf(only) != body.lastIndexOf(only)) {
            return grouped ? List.of(joined) : List.of();
        }
        List<String> decimal = decimal(body, only);
        if (!grouped) {
            return decimal;
        }
        return only == ',' ? List.of(joined, decimal.getFirst()) : List.of(decimal.getFirst(), joined);
    }

    private static List<String> decimal(String body, char separator) {
        String text = body.replace(separator, '.');
        String whole = text.startsWith(".") ? "0" + text : text;
        return List.of(whole.endsWith(".") ? whole.substring(0, whole.length() - 1) : whole);
    }
}
