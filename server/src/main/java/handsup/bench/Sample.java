package handsup.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * Some measurements of one thing: their median and their spread.
 *
 * @param runs how many there were
 */
record Sample(double median, double least, double most, int runs) {

    static Sample of(double... values) {
        if (values.length == 0) {
            return new Sample(0, 0, 0, 0);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Sample(median, sorted[0], sorted[sorted.length - 1], sorted.length);
    }

    String words(String unit) {
        if (runs == 1) {
            return number(median) + " " + unit;
        }
        return String.format(Locale.ROOT, "%s %s (%s to %s)", number(median), unit, number(least), number(most));
    }

    static String number(double value) {
        return String.format(
                Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : Math.abs(value) < 100 ? "%.1f" : "%.0f", value);
    }
}
