package handsup.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The arithmetic that scores the thinking and not the network. All values are ms; all times are on the server's clock, which only ever grows.
 *
 * <p>The browser says how long the student thought, and the server decides how much of that it believes:
 *
 * <pre>
 * E       A − T0                                    elapsed, as the server saw it
 * L       clamp(E − claim, 0, E)                    what the browser says was not thinking
 * Cmax    min(600, 8 % of D)
 * jit     clamp(spread, 15, 120)
 * B       min(Cmax, 0.6 R + jit)                    what the way there and back explains
 * steady  min(L, B)
 * outage  min(L − steady, away)                     the server itself saw the student gone so long
 * doubt   min(L − steady − outage, bucket)          a little is believed unproved, and not again and again
 * τ       max(floor, E − steady − outage − doubt), at most D
 * floor   min(400, 5 % of D)
 * K       clamp(R / 2 + spread + 30, 60, Cmax + 30)  so long before T0 the options leave for this student
 * </pre>
 *
 * The bucket holds 150 at first and gains 30 a question up to 300, all times D / 20 s. R is the quickest round trip of late, so 0.6 R covers the way
 * here with a margin for a way there that is quicker than the way back. Times less than 50 ms apart are the same, see {@link #alike}.
 *
 * <p>Where there is no limit, speed does not count and nothing is believed.
 */
public final class Fairness {

    /** Times this close together are the same time: no network and no finger is more exact. In ms. */
    public static final long SAME_MILLIS = 50;

    /** What a seat's bucket of doubt holds at first, at a limit of {@link #SCALE_MILLIS}, in ms. */
    public static final double FIRST_DOUBT = 150;

    static final double MOST_DOUBT = 300;
    static final double MORE_DOUBT = 30;
    static final double SCALE_MILLIS = 20_000;

    private static final long MOST_FLOOR = 400;
    private static final long MOST_CREDIT = 600;
    private static final long LEAST_LEAD = 60;
    private static final long LEAD_MARGIN = 30;

    /** The longest any options are under way before T0, in ms. */
    static final long MOST_LEAD = MOST_CREDIT + LEAD_MARGIN;

    private static final double SHARE_OF_TRIP = 0.6;
    private static final long LEAST_JITTER = 15;
    private static final long MOST_JITTER = 120;

    private Fairness() {}

    /**
     * What is known of an answer's way.
     *
     * @param arrivedAt A
     * @param claim how long the student thought, as the browser says
     * @param journey R and its spread
     * @param away how long of the time since T0 the student had no connection, as the server saw it
     */
    public record Heard(long arrivedAt, long claim, Journey journey, long away) {

        public Heard {
            claim = Math.max(0, claim);
        }

        /** Of an answer of which nothing is known but when it came. */
        public static Heard at(long arrivedAt) {
            return new Heard(arrivedAt, Long.MAX_VALUE, Journey.UNKNOWN, 0);
        }
    }

    /**
     * How a time came about: enough to compute it again.
     *
     * @param elapsed E
     * @param claim as said
     * @param roundTrip R
     * @param spread of R
     * @param away as seen
     * @param steady credit for the way
     * @param outage credit for having been cut off
     * @param doubt credit on trust
     */
    public record Terms(
            long elapsed, long claim, long roundTrip, long spread, long away, long steady, long outage, long doubt) {

        /** All credit, in ms. */
        public long credit() {
            return steady + outage + doubt;
        }
    }

    /** A time as it is scored. @param thought τ */
    public record Timed(long thought, Terms terms) {}

    /** Cmax: the most that the way of an answer can explain. @param limit D, or {@link Phase#NEVER} */
    public static long mostCredit(long limit) {
        return limit == Phase.NEVER ? 0 : Math.min(MOST_CREDIT, limit * 8 / 100);
    }

    /** The least time that is scored. @param limit D, or {@link Phase#NEVER} */
    public static long floor(long limit) {
        return limit == Phase.NEVER ? 0 : Math.min(MOST_FLOOR, limit / 20);
    }

    /**
     * The time of an answer.
     *
     * @param opensAt T0
     * @param limit D, the student's own, or {@link Phase#NEVER}
     * @param bucket what the seat's bucket of doubt holds, at a limit of 20 s
     */
    public static Timed time(long opensAt, Heard heard, long limit, double bucket) {
        long elapsed = Math.max(0, heard.arrivedAt() - opensAt);
        boolean counts = limit != Phase.NEVER;
        long notThinking = counts ? Math.clamp(elapsed - heard.claim(), 0, elapsed) : 0;
        long steady = Math.min(notThinking, believable(heard.journey(), limit));
        long outage = Math.clamp(heard.away(), 0, notThinking - steady);
        long doubt = Math.min(notThinking - steady - outage, (long) (bucket * limit / SCALE_MILLIS));
        Terms terms = new Terms(
                elapsed,
                heard.claim(),
                heard.journey().roundTrip(),
                heard.journey().spread(),
                heard.away(),
                steady,
                outage,
                doubt);
        return new Timed(counts ? Math.clamp(elapsed - terms.credit(), floor(limit), limit) : elapsed, terms);
    }

    private static long believable(Journey journey, long limit) {
        long jitter = Math.clamp(journey.spread(), LEAST_JITTER, MOST_JITTER);
        return Math.min(mostCredit(limit), Math.round(SHARE_OF_TRIP * journey.roundTrip()) + jitter);
    }

    /** K. */
    public static long lead(Journey journey, long limit) {
        long most = limit == Phase.NEVER ? MOST_LEAD : Math.max(LEAST_LEAD, mostCredit(limit) + LEAD_MARGIN);
        return Math.clamp(journey.roundTrip() / 2 + journey.spread() + LEAD_MARGIN, LEAST_LEAD, most);
    }

    /**
     * Times by seat, each as early as the first of its group. Being less than 50 ms apart links everybody with everybody in the end, so groups begin with
     * their earliest: nobody loses by it, nobody gains 50 ms, and no boundary falls between two who are alike and first.
     */
    static Map<Integer, Long> alike(Map<Integer, Long> times) {
        List<Map.Entry<Integer, Long>> order = new ArrayList<>(times.entrySet());
        order.sort(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        Map<Integer, Long> shared = HashMap.newHashMap(order.size());
        long first = Long.MIN_VALUE / 2;
        for (Map.Entry<Integer, Long> one : order) {
            if (one.getValue() - first >= SAME_MILLIS) {
                first = one.getValue();
            }
            shared.put(one.getKey(), first);
        }
        return shared;
    }

    /** What a bucket holds once another question has opened. */
    static double refilled(double bucket) {
        return Math.min(MOST_DOUBT, bucket + MORE_DOUBT);
    }

    /** What a bucket holds once some of it was believed. @param doubt in ms of a question of {@code limit} */
    static double drained(double bucket, long doubt, long limit) {
        return limit == Phase.NEVER ? bucket : Math.max(0, bucket - doubt * SCALE_MILLIS / limit);
    }
}
