package handsup.domain;

/** The arithmetic of time and points. All times are ms on the server's clock, which only ever grows. */
public final class Timing {

    /** How long before T0 options leave the server, so that every screen can show them at the same instant, in ms. */
    public static final long LEAD_MILLIS = 150;

    /** How long after the close an answer that was given in time may still arrive, in ms. */
    public static final long GRACE_MILLIS = 1_000;

    private static final long MOST_FLOOR_MILLIS = 400;

    private Timing() {}

    /**
     * The time that is scored, τ, in ms: the time from T0 to the answer's arrival, at least {@code min(400, 5 % of limit)} and at most the
     * limit, so that an answer sent at the last moment is not punished for its journey.
     *
     * @param opensAt T0
     * @param arrivedAt when the answer's first bytes came
     * @param limit time to answer, or {@link Phase#NEVER}
     */
    public static long scored(long opensAt, long arrivedAt, long limit) {
        long elapsed = Math.max(0, arrivedAt - opensAt);
        if (limit == Phase.NEVER) {
            return elapsed;
        }
        long floor = Math.min(MOST_FLOOR_MILLIS, limit / 20);
        return Math.clamp(elapsed, floor, limit);
    }

    /**
     * Points for an answer: {@code full × mark × (1 − ½ τ/D)} with speed, {@code full × mark} without it, rounded half up.
     *
     * @param mark 0 to 1
     * @param thought τ, in ms
     * @param limit D, in ms, or {@link Phase#NEVER}, where speed does not count
     */
    public static int points(Settings.Points mode, double mark, long thought, long limit) {
        double speed = mode == Settings.Points.SPEED && limit != Phase.NEVER ? 1 - 0.5 * thought / limit : 1;
        return mode == Settings.Points.UNSCORED ? 0 : (int) Math.round(Question.FULL_POINTS * mark * speed);
    }
}
