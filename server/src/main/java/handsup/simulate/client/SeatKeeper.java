package handsup.simulate.client;

import handsup.protocol.ServerMessage;
import java.util.Optional;

/** The seat a browser has, in storage that all its tabs share. Follows {@code net/seat.ts}. */
public final class SeatKeeper {

    private static final String SEAT = "handsup.seat";
    private static final String JOINING = "handsup.joining";
    private static final int SECRET_BYTES = 32;

    /** A seat in a room, and the newest secret that opens it. @param turn at which that was given out */
    public record Seat(String code, int seat, String token, int turn) {}

    private record Joining(String code, String token) {}

    private final Store store;
    private final Browser browser;

    SeatKeeper(Store store, Browser browser) {
        this.store = store;
        this.browser = browser;
    }

    Optional<Seat> get(String code) {
        return store.get(SEAT, Seat.class).filter(seat -> seat.code().equals(code));
    }

    String joining(String code) {
        Optional<Joining> begun = store.get(JOINING, Joining.class);
        if (begun.isPresent() && begun.get().code().equals(code)) {
            return begun.get().token();
        }
        String token = browser.secret(SECRET_BYTES);
        store.set(JOINING, new Joining(code, token));
        return token;
    }

    void took(ServerMessage.Seated seated) {
        boolean late = get(seated.code())
                .filter(seat -> seat.seat() == seated.seat() && seat.turn() > seated.turn())
                .isPresent();
        if (!late) {
            store.set(SEAT, new Seat(seated.code(), seated.seat(), seated.token(), seated.turn()));
        }
        store.remove(JOINING);
    }

    void forget() {
        store.remove(SEAT);
        store.remove(JOINING);
    }
}
