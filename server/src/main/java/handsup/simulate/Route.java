package handsup.simulate;

/** The way between one device and the server: how slow it is, and what is wrong with it just now. */
final class Route {

    private final World world;
    private final Dice dice;
    private final double delayMillis;
    private final double jitterMillis;
    private final double spikes;
    private final boolean slowReader;
    private boolean calm;
    private boolean away;

    /** Counts the times everything on its way was lost without a word. */
    private int lost;

    Route(World world, Dice dice, double delayMillis, double jitterMillis, double spikes, boolean slowReader) {
        this.world = world;
        this.dice = dice;
        this.delayMillis = delayMillis;
        this.jitterMillis = jitterMillis;
        this.spikes = spikes;
        this.slowReader = slowReader;
    }

    /** One way, in µs. A lost packet is sent again by TCP, which costs a pause. */
    long delay() {
        double millis = delayMillis + dice.upTo(jitterMillis);
        if (!calm && dice.chance(spikes)) {
            millis += 200 + dice.around(700);
        }
        return (long) (millis * 1_000) + 20;
    }

    /** How long {@code bytes} take to be read, in µs. */
    long reading(int bytes) {
        return slowReader && !calm ? bytes * 1_500L : bytes / 10L;
    }

    /** Everything under way is lost, neither side hears of it, and nothing gets through until {@link #returns}. */
    void vanish() {
        lost++;
        away = true;
    }

    void returns() {
        away = false;
    }

    boolean away() {
        return away;
    }

    int lost() {
        return lost;
    }

    /** From now on nothing goes wrong any more. */
    void calm() {
        calm = true;
        away = false;
    }

    long now() {
        return world.now();
    }
}
