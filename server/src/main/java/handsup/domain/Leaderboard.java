package handsup.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;

/** The seats of a room by points, made once per reveal in O(n log n); a seat's own standing is then O(1). */
public final class Leaderboard {

    private final List<Seat> order;
    private final Map<Integer, Integer> positions;

    private Leaderboard(List<Seat> order) {
        this.order = order;
        this.positions = HashMap.newHashMap(order.size());
        for (int position = 0; position < order.size(); position++) {
            positions.put(order.get(position).id(), position);
        }
    }

    static Leaderboard of(Iterable<Seat> seats) {
        List<Seat> order = new ArrayList<>();
        seats.forEach(seat -> {
            if (!seat.gone()) {
                order.add(seat);
            }
        });
        order.sort(Comparator.comparingInt(Seat::points).reversed().thenComparingInt(Seat::id));
        return new Leaderboard(List.copyOf(order));
    }

    /** All ranked seats, most points first; of equal ones, who came first. */
    public List<Seat> order() {
        return order;
    }

    /** The first seats, at most {@code most}. */
    public List<Seat> top(int most) {
        return order.subList(0, Math.min(most, order.size()));
    }

    /** The seat that gained most places at the last reveal, if any did. */
    public Optional<Seat> climber() {
        return order.stream().max(Comparator.comparingInt(Seat::moved)).filter(seat -> seat.moved() > 0);
    }

    /** A seat's standing; empty for one that is not ranked. */
    public Optional<Standing> of(Seat seat) {
        Integer position = positions.get(seat.id());
        if (position == null) {
            return Optional.empty();
        }
        int place = seat.place();
        boolean tied = (position > 0 && order.get(position - 1).points() == seat.points())
                || (position + 1 < order.size() && order.get(position + 1).points() == seat.points());
        Optional<Seat> ahead = place > 1 ? Optional.of(order.get(place - 2)) : Optional.empty();
        int behind = ahead.map(next -> next.points() - seat.points()).orElse(0);
        return Optional.of(new Standing(place, order.size(), tied, seat.moved(), behind, ahead));
    }

    /** Tells every seat its place: one more than how many have more points. */
    void eachPlace(ObjIntConsumer<Seat> told) {
        int place = 0;
        for (int position = 0; position < order.size(); position++) {
            Seat seat = order.get(position);
            if (position == 0 || order.get(position - 1).points() != seat.points()) {
                place = position + 1;
            }
            told.accept(seat, place);
        }
    }
}
