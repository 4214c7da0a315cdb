package handsup.faults;

/**
 * What a network does to what passes through it.
 *
 * @param up from the one who connects to the server
 * @param down back again
 */
public record Network(Way up, Way down) {

    /**
     * One direction. Bytes never overtake each other, so one held piece holds all behind it, as TCP does after a loss.
     *
     * @param delayMillis what every piece takes
     * @param jitterMillis what it may take more or less, evenly spread
     * @param heldChance the share of pieces that are held, 0 to 1: lost, and sent again later
     * @param heldMillis how long those are held
     * @param bytesPerSecond how much passes; 0 for as much as there is
     */
    public record Way(double delayMillis, double jitterMillis, double heldChance, long heldMillis, int bytesPerSecond) {

        public static final Way CLEAR = new Way(0, 0, 0, 0, 0);

        public Way slow(int bytes) {
            return new Way(delayMillis, jitterMillis, heldChance, heldMillis, bytes);
        }

        public Way holding(double chance, long millis) {
            return new Way(delayMillis, jitterMillis, chance, millis, bytesPerSecond);
        }
    }

    public static final Network CLEAR = new Network(Way.CLEAR, Way.CLEAR);

    /** A round trip takes {@code millis}, give or take {@code jitter}, half of both in each direction. */
    public static Network roundTrip(double millis, double jitter) {
        Way way = new Way(millis / 2, jitter / 2, 0, 0, 0);
        return new Network(way, way);
    }

    /** The same, and this share of pieces is held for so long, in both directions. */
    public Network holding(double chance, long millis) {
        return new Network(up.holding(chance, millis), down.holding(chance, millis));
    }

    /** The same, and no more than so much comes down in a second. */
    public Network drainingSlowly(int bytesPerSecond) {
        return new Network(up, down.slow(bytesPerSecond));
    }
}
