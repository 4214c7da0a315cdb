package handsup.domain;

import java.util.ArrayList;
import java.util.List;

/** A student's place in a room and what they have earned there. Changed only by {@link RoomState#apply}, on its room's own thread. */
public final class Seat {

    private static final int MOST_HASHES = 16;

    private final int id;
    private Name name;

    /** Of the secret last shown, and of those given out since: the browser holds one of them, and replies get lost. */
    private final List<String> hashes = new ArrayList<>();

    /** How often somebody has come back to it. */
    private int turn;

    private boolean gone;
    private double factor = 1;
    private double doubt = Fairness.FIRST_DOUBT;

    /** Open questions during which the connection went, and what was taken off the times of those answers for it, in ms. */
    private int cuts;

    private long cutMillis;
    private int lastCut = -1;

    private int points;
    private int run;
    private int bestRun;
    private int right;
    private int marked;
    private int place;
    private int placeBefore;

    Seat(int id, Name name, String tokenHash) {
        this.id = id;
        this.name = name;
        this.hashes.add(tokenHash);
    }

    /** The public id, from 1, never used twice in a room. */
    public int id() {
        return id;
    }

    public Name name() {
        return name;
    }

    /** Whether the seat was given up or taken away. */
    public boolean gone() {
        return gone;
    }

    /** What this student's time to answer is multiplied by; 1 for most. */
    public double factor() {
        return factor;
    }

    void factor(double next) {
        factor = next;
    }

    /** What its bucket of doubt holds, see {@link Fairness}. */
    double doubt() {
        return doubt;
    }

    /** During how many questions, while they were open, this seat's connection went before its answer came. */
    public int cuts() {
        return cuts;
    }

    /** What was taken off the times of those answers for having been away, in ms. */
    public long cutMillis() {
        return cutMillis;
    }

    /** Points of all revealed questions. */
    public int points() {
        return points;
    }

    /** Wholly right answers in a row, up to the last reveal. */
    public int run() {
        return run;
    }

    public int bestRun() {
        return bestRun;
    }

    /** How many revealed questions were wholly right. */
    public int right() {
        return right;
    }

    /** How many revealed questions this seat was there for. */
    public int marked() {
        return marked;
    }

    /** Place in the leaderboard from 1, or 0 before the first reveal. */
    public int place() {
        return place;
    }

    /** Places gained since the reveal before; 0 at the first. */
    public int moved() {
        return placeBefore == 0 ? 0 : placeBefore - place;
    }

    /** Whether a secret with this hash may take the seat: the one last shown, or one given out since. */
    boolean opensWith(String hash) {
        return hashes.contains(hash);
    }

    /** How often somebody has come back to it: of two secrets the one given out at the higher turn is newer. */
    public int turn() {
        return turn;
    }

    String newestHash() {
        return hashes.getLast();
    }

    /** Those before the one shown are good no longer: whoever shows it has it. */
    void resumed(String shownHash, String nextHash) {
        hashes.subList(0, Math.max(0, hashes.indexOf(shownHash))).clear();
        if (hashes.size() == MOST_HASHES) {
            hashes.remove(1);
        }
        hashes.add(nextHash);
        turn++;
    }

    void trustAgain() {
        doubt = Fairness.refilled(doubt);
    }

    /** @param millis of a question of {@code limit} */
    void trusted(long millis, long limit) {
        doubt = Fairness.drained(doubt, millis, limit);
    }

    /** An answer came, from a connection that had been gone for a part of its question. An answer that was changed is one. */
    void cut(int index, long credit) {
        cuts += index == lastCut ? 0 : 1;
        lastCut = index;
        cutMillis += credit;
    }

    void renamed(Name next) {
        name = next;
    }

    void leave() {
        gone = true;
    }

    /** A wrong answer of which somebody was sure costs points, and nobody has less than none. */
    void marked(double mark, int gained) {
        marked++;
        points = Math.max(0, points + gained);
        run = mark == 1 ? run + 1 : 0;
        right += mark == 1 ? 1 : 0;
        bestRun = Math.max(bestRun, run);
    }

    /** All of it is counted anew. */
    void reset() {
        points = 0;
        run = 0;
        bestRun = 0;
        right = 0;
        marked = 0;
        place = 0;
        placeBefore = 0;
    }

    void placed(int next) {
        placeBefore = place;
        place = next;
    }

    /** Somebody left: the place closes up, and that is no movement. */
    void closedUp(int next) {
        placeBefore = placeBefore == 0 ? 0 : Math.max(1, placeBefore - (place - next));
        place = next;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Seat that && describe().equals(that.describe());
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return "Seat " + id;
    }

    private List<Object> describe() {
        return List.of(
                id,
                name,
                hashes,
                turn,
                gone,
                factor,
                doubt,
                cuts,
                cutMillis,
                points,
                run,
                bestRun,
                right,
                marked,
                place,
                placeBefore);
    }
}
