package handsup.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A task whose answer is a number: a year, a count, a share.
 *
 * <p>Marked 1 within {@code full}, 0 at {@code zero} and beyond, and between them by a share that falls in a straight line; without bands the number
 * itself earns 1 and any other nothing.
 *
 * @param unit what is counted; empty for a bare number
 * @param full what earns the full mark
 * @param zero from where on nothing is earned; there when {@code full} is
 * @param range the least and the most that can be answered, shown to everybody
 */
public record Estimating(double answer, String unit, Optional<Span> full, Optional<Span> zero, Span range)
        implements Task {

    private static final double SAME = 1e-9;

    /** Two numbers, the smaller first. */
    public record Span(double from, double to) {

        public boolean holds(double value) {
            return from <= value && value <= to;
        }
    }

    public Estimating {
        if (full.isPresent() != zero.isPresent() || !range.holds(answer)) {
            throw new IllegalArgumentException(
                    "answer " + answer + " in " + range + " with " + full + " and " + zero + ", expected both bands");
        }
    }

    /** What somebody typed has to be a number, and within the range. */
    @Override
    public boolean fits(Response response) {
        return response instanceof Response.Number number && value(number).isPresent();
    }

    /** What was meant; of two readings of a comma, the one within the range. */
    public OptionalDouble value(Response.Number number) {
        return Numerals.readings(number.typed(), unit).stream()
                .mapToDouble(Double::doubleValue)
                .filter(range::holds)
                .findFirst();
    }

    @Override
    public double mark(Response response) {
        OptionalDouble value = response instanceof Response.Number number ? value(number) : OptionalDouble.empty();
        return value.isPresent() ? mark(value.getAsDouble()) : 0;
    }

    private double mark(double value) {
        if (Math.abs(value - answer) <= SAME * Math.max(1, Math.abs(answer))
                || full.filter(band -> band.holds(value)).isPresent()) {
            return 1;
        }
        if (full.isEmpty() || zero.isEmpty()) {
            return 0;
        }
        double inner =
                value < full.get().from() ? full.get().from() : full.get().to();
        double outer =
                value < full.get().from() ? zero.get().from() : zero.get().to();
        return inner == outer ? 0 : Math.clamp((value - outer) / (inner - outer), 0, 1);
    }

    /** The bands keep their widths and move along. */
    @Override
    public Optional<Task> keyed(Response key) {
        OptionalDouble value = key instanceof Response.Number number ? value(number) : OptionalDouble.empty();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        double by = value.getAsDouble() - answer;
        return Optional.of(new Estimating(
                value.getAsDouble(),
                unit,
                full.map(band -> new Span(band.from() + by, band.to() + by)),
                zero.map(band -> new Span(band.from() + by, band.to() + by)),
                range));
    }

    @Override
    public boolean alike(Response one, Response other) {
        return one instanceof Response.Number a
                && other instanceof Response.Number b
                && value(a).isPresent()
                && value(a).equals(value(b));
    }

    /** Every number given, ascending, and how many gave it. */
    @Override
    public Tally tally(Collection<? extends Response> responses) {
        Map<Double, Integer> counts = new TreeMap<>();
        for (Response response : responses) {
            if (response instanceof Response.Number number) {
                value(number).ifPresent(value -> counts.merge(value, 1, Integer::sum));
            }
        }
        return new Tally.Values(counts.entrySet().stream()
                .map(entry -> new Tally.Value(entry.getKey(), entry.getValue()))
                .toList());
    }
}
