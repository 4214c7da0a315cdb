package handsup.domain;

/** The arithmetic of time and points. All times are ms on the server's clock, which only ever grows. */
public final class Timing {

    /** How long before T0 options leave the server, so that every screen can show them at the same instant, in ms. */
    public static final long LEAD_MILLIS = 150;

    private static final long GRACE_MILLIS = 1_000;

    private Timing() {}

    /**
     * How long after screens lock an answer that was given in time may still arrive, in ms: the longest way that is believed, and a second.
     *
     * @param limit D, in ms, or {@link Phase#NEVER}
     */
    public static long grace(long limit) {
        return Fairness.mostCredit(limit) + GRACE_MILLIS;
    }

    /**
     * Points for an answer: {@code full × mark × (1 − ½ τ/D)} with speed, {@code full × mark} without it, rounded half up.
     *
     * @param mark 0 to 1
     * @param thought τ, in ms, see {@link Fairness}
     * @param limit D, in ms, or {@link Phase#NEVER}, where speed does not count
     */
    public static int points(Settings.Points mode, double mark, long thought, long limit) {
        double speed = mode == Settings.Points.SPEED && limit != Phase.NEVER ? 1 - 0.5 * thought / limit : 1;
        return mode == Settings.Points.UNSCORED ? 0 : (int) Math.round(Question.FULL_POINTS * mark * speed);
    }
}
