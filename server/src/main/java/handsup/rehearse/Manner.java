package handsup.rehearse;

import java.util.random.RandomGenerator;

/**
 * How simulated students behave.
 *
 * @param burstMillis everybody answers at some moment of this long after the options open; 0 to think as people do
 * @param silent share of students who let a question pass, 0 to 1; nobody does in a burst
 * @param cut share of students whose connection breaks during a question, 0 to 1
 */
public record Manner(int burstMillis, double silent, double cut) {

    /** As a class does: some think long, a few not at all, and in a building somebody's connection always breaks. */
    public static Manner ofPeople(double cut) {
        return new Manner(0, 0.03, cut);
    }

    /** Everybody at once. */
    public static Manner burst(int millis, double cut) {
        return new Manner(millis, 0, cut);
    }

    /** Within what time of the options' opening a connection breaks that is to break, in ms. @param limit time there is to answer, in ms, or 0 for no limit */
    long breaksWithin(long limit) {
        if (burstMillis > 0) {
            return burstMillis;
        }
        return limit > 0 ? limit : NO_LIMIT_MILLIS;
    }

    private static final long NO_LIMIT_MILLIS = 30_000;
    private static final long QUICKEST_MILLIS = 600;

    /** How long to think, in ms; -1 for not answering at all. @param limit time there is, in ms, or 0 for no limit */
    long thinks(long limit, RandomGenerator random) {
        if (burstMillis > 0) {
            return random.nextLong(burstMillis);
        }
        if (random.nextDouble() < silent) {
            return -1;
        }
        long time = limit > 0 ? limit : NO_LIMIT_MILLIS;
        double thought = 0.3 * time * Math.exp(0.5 * random.nextGaussian());
        return Math.clamp((long) thought, Math.min(QUICKEST_MILLIS, time / 2), time * 97 / 100);
    }
}
