package handsup.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One question as it was played in a room: who answered what. Changed only by {@link RoomState#apply}. */
public final class Round {

    /**
     * A saved answer.
     *
     * @param ids ids of every answer that was saved, the one that counts last
     * @param thought τ, in ms
     * @param terms how that came about; empty where it was the time of arrival
     */
    public record Answer(List<String> ids, Response response, long thought, Optional<Fairness.Terms> terms) {

        public Answer {
            ids = List.copyOf(ids);
        }

        /** All credit in it, in ms. */
        public long credit() {
            return terms.map(Fairness.Terms::credit).orElse(0L);
        }

        private Answer after(Answer before) {
            return new Answer(Stream.concat(before.ids.stream(), ids.stream()).toList(), response, thought, terms);
        }
    }

    /** What an answer earned. @param mark 0 to 1 */
    public record Earned(double mark, int points) {}

    private final int index;
    private final Map<Integer, Answer> answers = new LinkedHashMap<>();
    private final Map<Integer, Earned> earned = new LinkedHashMap<>();
    private long limit;
    private int present;
    private int right;
    private boolean skipped;

    Round(int index, long limit) {
        this.index = index;
        this.limit = limit;
    }

    public int index() {
        return index;
    }

    /** Saved answers by seat, in the order they came. */
    public Map<Integer, Answer> answers() {
        return Collections.unmodifiableMap(answers);
    }

    /** What a seat earned; empty before the reveal, and for a seat that did not answer. */
    public Optional<Earned> earned(int seat) {
        return Optional.ofNullable(earned.get(seat));
    }

    /** Whether it was left out. */
    public boolean skipped() {
        return skipped;
    }

    /** How many had it wholly right; 0 before the reveal. */
    public int right() {
        return right;
    }

    /** How many seats were taken at the reveal. */
    public int present() {
        return present;
    }

    /** Whether there was a limit to the time. */
    public boolean limited() {
        return limit != Phase.NEVER;
    }

    /** D, in ms, or {@link Phase#NEVER}. */
    long limit() {
        return limit;
    }

    void limit(long next) {
        limit = next;
    }

    void save(int seat, Answer answer) {
        answers.merge(seat, answer, (before, next) -> next.after(before));
    }

    /** A seat was given up before the reveal: its answer counts no longer. */
    void withdraw(int seat) {
        answers.remove(seat);
    }

    void earned(int seat, Earned gained) {
        earned.put(seat, gained);
        right += gained.mark() == 1 ? 1 : 0;
    }

    void revealed(int seats) {
        present = seats;
    }

    void skip() {
        skipped = true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Round that && describe().equals(that.describe());
    }

    @Override
    public int hashCode() {
        return index;
    }

    private List<Object> describe() {
        return List.of(index, answers, earned, limit, present, right, skipped);
    }
}
