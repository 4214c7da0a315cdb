package handsup.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A task in which tiles are put in order.
 *
 * <p>Marked by pairs: (pairs in the right order − pairs in the wrong one) ÷ all pairs, not below 0. For a finished order that is
 * {@code max(0, 2p − 1)} with p the share of right pairs, Kendall's τ cut off at nothing. A tile that was not placed is in no pair.
 *
 * @param tiles in the order in which everybody sees them at first
 * @param order indexes of the tiles, in their right order
 */
public record Ordering(List<Tile> tiles, List<Integer> order) implements Task {

    /** @param at what places it, shown at the reveal: a date, most often */
    public record Tile(String text, String at) {}

    public Ordering {
        tiles = List.copyOf(tiles);
        order = List.copyOf(order);
        if (tiles.size() < 2 || order.size() != tiles.size() || !distinct(order, tiles.size())) {
            throw new IllegalArgumentException("order " + order + ", expected every index below " + tiles.size());
        }
    }

    /** An order may be unfinished; nothing at all is no answer. */
    @Override
    public boolean fits(Response response) {
        return response instanceof Response.Order(List<Integer> placed)
                && !placed.isEmpty()
                && distinct(placed, tiles.size());
    }

    private static boolean distinct(List<Integer> indexes, int below) {
        return new HashSet<>(indexes).size() == indexes.size()
                && indexes.stream().allMatch(index -> index >= 0 && index < below);
    }

    @Override
    public double mark(Response response) {
        if (!(response instanceof Response.Order(List<Integer> placed))) {
            return 0;
        }
        int balance = 0;
        for (int later = 1; later < placed.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                balance += place(placed.get(earlier)) < place(placed.get(later)) ? 1 : -1;
            }
        }
        int pairs = tiles.size() * (tiles.size() - 1) / 2;
        return Math.max(0, (double) balance / pairs);
    }

    @Override
    public Optional<Task> keyed(Response key) {
        return key instanceof Response.Order(List<Integer> placed) && placed.size() == tiles.size() && fits(key)
                ? Optional.of(new Ordering(tiles, placed))
                : Optional.empty();
    }

    /** A tile's right place, from 0. */
    public int place(int tile) {
        return order.indexOf(tile);
    }

    /** How many put each tile at each place. */
    @Override
    public Tally tally(Collection<? extends Response> responses) {
        int[][] counts = new int[tiles.size()][tiles.size()];
        for (Response response : responses) {
            if (response instanceof Response.Order(List<Integer> placed)) {
                IntStream.range(0, placed.size()).forEach(place -> counts[placed.get(place)][place]++);
            }
        }
        return Tally.Grid.of(counts);
    }
}
