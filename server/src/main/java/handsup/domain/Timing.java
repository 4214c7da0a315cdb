package handsup.domain;

/** The arithmetic of time and points. All times are ms on the server's clock, which only ever grows. */
public final class Timing {

    /**
     * How long before T0 options may leave the server at the earliest, in ms, so that every screen can show them at the same instant. For whom they
     * leave when depends on the way there, see {@link Fairness#lead}.
     */
    public static final long LEAD_MILLIS = Fairness.MOST_LEAD + 20;

    /** How long a question waits for devices that do not have its image yet, in ms. One that never answers holds a class up no longer. */
    public static final long MOST_AWAITED_MILLIS = 5_000;

    /** The most a student's time is multiplied by. */
    public static final double MOST_EXTRA = 4;

    private static final long GRACE_MILLIS = 1_000;

    private static final double JUST_MISSED = 1e-9;

    /** How long answers that are half made may still come after the teacher has closed a question, in ms. */
    public static final long LAST_CALL_MILLIS = 1_500;

    private Timing() {}

    /** D of a student: the question's limit times their factor. */
    public static long own(long limit, double factor) {
        return limit == Phase.NEVER ? Phase.NEVER : Math.round(limit * factor);
    }

    /**
     * How long after screens lock an answer that was given in time may still arrive, in ms: the longest way that is believed, and a second.
     *
     * @param limit D, in ms, or {@link Phase#NEVER}
     */
    public static long grace(long limit) {
        return Fairness.mostCredit(limit) + GRACE_MILLIS;
    }

    /**
     * Points for an answer: {@code full × mark × (1 − ½ τ/D)} with speed, {@code full × mark} without it, rounded half up; a half that binary
     * fractions just miss (two thirds of something) is one.
     *
     * @param mark 0 to 1
     * @param thought τ, in ms, see {@link Fairness}
     * @param limit D, in ms, or {@link Phase#NEVER}, where speed does not count
     */
    public static int points(Settings.Points mode, double mark, long thought, long limit) {
        return mode == Settings.Points.UNSCORED
                ? 0
                : (int) Math.round(Question.FULL_POINTS * mark * speed(mode, thought, limit) + JUST_MISSED);
    }

    /**
     * Points for an answer of which its student said how sure they are: {@code full × (mark × gain × (1 − ½ τ/D) − (1 − mark) × loss)}, rounded half
     * up. Being quick makes a right answer worth more and a wrong one no cheaper.
     */
    public static int points(Settings.Points mode, double mark, long thought, long limit, Confidence confidence) {
        double worth = mark * confidence.gain() * speed(mode, thought, limit) - (1 - mark) * confidence.loss();
        return mode == Settings.Points.UNSCORED ? 0 : (int) Math.round(Question.FULL_POINTS * worth + JUST_MISSED);
    }

    private static double speed(Settings.Points mode, long thought, long limit) {
        return mode == Settings.Points.SPEED && limit != Phase.NEVER ? 1 - 0.5 * thought / limit : 1;
    }
}
