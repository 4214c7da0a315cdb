package handsup.domain;

/**
 * How a room is played; fixed when it opens.
 *
 * @param readingMillis how long the stem stands alone before the options open, in ms, 0 to 60 000
 * @param timeFactor what every question's seconds are multiplied by, 0.5 to 3; 0 for no limit at all
 * @param points how answers earn points
 * @param leaderboard whether a leaderboard follows each reveal
 * @param standings whether students see points, places and gaps, or only right or not
 * @param names where names come from
 * @param mayChange whether an answer may be changed until the close; the last one saved then counts
 * @param autoReveal whether the answer is shown as soon as a question closes
 * @param capacity how many seats the room has, 1 to 20 000
 * @param confidence whether students are asked how sure they are, and marked by it, see {@link Confidence}
 * @param order in which order students see options
 */
public record Settings(
        int readingMillis,
        double timeFactor,
        Points points,
        boolean leaderboard,
        boolean standings,
        Names names,
        boolean mayChange,
        boolean autoReveal,
        int capacity,
        boolean confidence,
        Order order) {

    /** How answers earn points. */
    public enum Points {
        /** A full mark earns all points at once, and half of them at the last moment. */
        SPEED,
        /** A full mark earns all points whenever it comes. */
        ACCURACY,
        /** No points and no runs. */
        UNSCORED
    }

    /** Where names come from. */
    public enum Names {
        /** Students type one; who leaves it empty is given one. */
        OWN,
        /** Everybody is given one. */
        GENERATED
    }

    /** In which order students see the options of a question. */
    public enum Order {
        /** All of them in the one that was drawn. */
        SAME,
        /** Each in one of their own, where the order means nothing, see {@link Question#movable}. */
        EACH
    }

    public static final int MOST_SEATS = 20_000;

    public static final Settings DEFAULT = new Settings(4_000, 1, Points.SPEED, true, true, Names.OWN, false, true, 60);

    /** Without asking how sure anybody is, and with the same order for all. */
    public Settings(
            int readingMillis,
            double timeFactor,
            Points points,
            boolean leaderboard,
            boolean standings,
            Names names,
            boolean mayChange,
            boolean autoReveal,
            int capacity) {
        this(
                readingMillis,
                timeFactor,
                points,
                leaderboard,
                standings,
                names,
                mayChange,
                autoReveal,
                capacity,
                false,
                Order.SAME);
    }

    public Settings {
        require(readingMillis >= 0 && readingMillis <= 60_000, "readingMillis", readingMillis, "0 to 60000");
        require(timeFactor == 0 || (timeFactor >= 0.5 && timeFactor <= 3), "timeFactor", timeFactor, "0, or 0.5 to 3");
        require(capacity >= 1 && capacity <= MOST_SEATS, "capacity", capacity, "1 to " + MOST_SEATS);
    }

    /** Whether questions have a time limit. */
    public boolean timed() {
        return timeFactor > 0;
    }

    /** Time to answer a question in ms, or {@link Phase#NEVER} where there is no limit. */
    public long limitMillis(Question question) {
        return timed() ? Math.round(question.seconds() * 1000 * timeFactor) : Phase.NEVER;
    }

    private static void require(boolean holds, String name, Object value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is " + value + ", expected " + expected);
        }
    }
}
