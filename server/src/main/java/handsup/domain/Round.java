package handsup.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
     * @param factor what the student's time was multiplied by
     */
    public record Answer(
            List<String> ids, Response response, long thought, Optional<Fairness.Terms> terms, double factor) {

        public Answer {
            ids = List.copyOf(ids);
        }

        /** All credit in it, in ms. */
        public long credit() {
            return terms.map(Fairness.Terms::credit).orElse(0L);
        }

        /** τ as it would be with the time that others have. */
        long pace() {
            return factor == 1 ? thought : Math.round(thought / factor);
        }

        private Answer after(Answer before) {
            List<String> all = Stream.concat(before.ids.stream(), ids.stream()).toList();
            return new Answer(all, response, thought, terms, factor);
        }
    }

    /** An answer that came late. @param after how long after the question's options opened, in ms */
    public record Late(Answer answer, long after) {}

    /** What an answer earned. @param mark 0 to 1 */
    public record Earned(double mark, int points) {}

    /** A mending as it happened. @param at in ms on the server's clock */
    public record Mended(Mending mending, long at) {}

    private final int index;
    private final Map<Integer, Answer> answers = new LinkedHashMap<>();
    private final Map<Integer, Earned> earned = new LinkedHashMap<>();
    private final Map<Integer, Confidence> confidences = new LinkedHashMap<>();
    private final Map<Integer, Late> late = new LinkedHashMap<>();
    private final List<Mended> mendings = new ArrayList<>();

    /** What answers had earned before it was marked again, while that is news. */
    private final Map<Integer, Earned> before = new LinkedHashMap<>();

    /** Seats that were taken at the reveal. */
    private final BitSet roster = new BitSet();

    private final Moderation moderation = new Moderation();
    private Marking marking;
    private boolean news;
    private boolean countedBefore = true;
    private boolean revealed;
    private boolean held;
    private boolean awaited;
    private final long shownAt;
    private long opensAt = Phase.NEVER;

    /** The newest seat at the close. */
    private int lastSeat = Integer.MAX_VALUE;

    private long limit;
    private int present;
    private int right;
    private boolean skipped;

    Round(int index, long shownAt, Marking marking, long limit) {
        this.index = index;
        this.shownAt = shownAt;
        this.marking = marking;
        this.limit = limit;
    }

    public int index() {
        return index;
    }

    /** Saved answers by seat, in the order they came. */
    public Map<Integer, Answer> answers() {
        return Collections.unmodifiableMap(answers);
    }

    /** How sure students said they were of the answers that count, by seat. */
    public Map<Integer, Confidence> confidences() {
        return Collections.unmodifiableMap(confidences);
    }

    /** Answers that came late and do not count, by seat. */
    public Map<Integer, Late> late() {
        return Collections.unmodifiableMap(late);
    }

    /** When its stem appeared, in ms on the server's clock. */
    public long shownAt() {
        return shownAt;
    }

    /** Whether its times were moved while its options were out already. */
    public boolean wasHeld() {
        return held;
    }

    /** T0, or {@link Phase#NEVER} before the options opened. */
    long opensAt() {
        return opensAt;
    }

    /** Whether somebody had a seat before it closed. */
    boolean concerned(int seat) {
        return seat <= lastSeat;
    }

    /** Whether its options waited for devices that did not have its image. */
    public boolean wasAwaited() {
        return awaited;
    }

    void await() {
        awaited = true;
    }

    void opened(long at) {
        opensAt = at;
    }

    /** Screens lock: whoever takes a seat from now on is not concerned. */
    void closed(int newestSeat) {
        lastSeat = Math.min(lastSeat, newestSeat);
    }

    void held(long millis) {
        held = true;
        opensAt += millis;
    }

    void cameLate(int seat, Answer answer, long at) {
        late.put(seat, new Late(answer, at - opensAt));
    }

    void acceptLate(int seat) {
        Late one = Objects.requireNonNull(late.remove(seat), () -> "no answer of seat " + seat + " came late");
        answers.put(seat, one.answer());
    }

    /** What a seat earned; empty before the reveal, and for a seat that did not answer. */
    public Optional<Earned> earned(int seat) {
        return Optional.ofNullable(earned.get(seat));
    }

    /** Whether it was left out. */
    public boolean skipped() {
        return skipped;
    }

    /** Whether the key and everybody's points are out. */
    public boolean revealed() {
        return revealed;
    }

    /** Whether it was revealed, and gives points and counts in runs. */
    public boolean counts() {
        return revealed && marking.counts();
    }

    /** Whether the teacher has let it not count after its reveal. */
    public boolean voided() {
        return revealed && marked() && !marking.counts();
    }

    /** What of answers in people's own words the class may see. */
    public Moderation moderation() {
        return moderation;
    }

    /** Whether answers to it are right or wrong. */
    public boolean marked() {
        return marking.task().scored();
    }

    /** Whether a seat was taken at the reveal. */
    public boolean wasThere(int seat) {
        return roster.get(seat);
    }

    /** How its answers are marked, as it is now. */
    public Marking marking() {
        return marking;
    }

    /** How its marking was put right, in the order it was. */
    public List<Mended> mendings() {
        return Collections.unmodifiableList(mendings);
    }

    /** Whether it was marked again since the last question was shown. */
    public boolean news() {
        return news;
    }

    /** What a seat had earned before it was marked again; empty when it is no news. */
    public Optional<Earned> earnedBefore(int seat) {
        return Optional.ofNullable(before.get(seat));
    }

    /** Whether it counted before it was marked again. */
    public boolean countedBefore() {
        return countedBefore;
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

    void confided(int seat, Confidence confidence) {
        confidences.put(seat, confidence);
    }

    /** What was said of an answer is not said of the one that takes its place. */
    void save(int seat, Answer answer) {
        confidences.remove(seat);
        answers.merge(seat, answer, (before, next) -> next.after(before));
    }

    /** A seat was given up before the reveal: its answer counts no longer. */
    void withdraw(int seat) {
        answers.remove(seat);
        confidences.remove(seat);
        late.remove(seat);
    }

    void earned(Map<Integer, Earned> gained) {
        earned.clear();
        earned.putAll(gained);
        right = (int) gained.values().stream().filter(one -> one.mark() == 1).count();
    }

    void reveal(BitSet seats) {
        revealed = true;
        roster.or(seats);
        present = seats.cardinality();
    }

    /** Its marking changes; what was earned is for the state to say anew. */
    void mend(Mending mending, Marking next, long at) {
        if (!news) {
            news = true;
            countedBefore = marking.counts();
            before.putAll(earned);
        }
        mendings.add(new Mended(mending, at));
        marking = next;
    }

    void noNews() {
        news = false;
        before.clear();
        countedBefore = true;
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
        return List.of(
                index,
                answers,
                confidences,
                late,
                held,
                awaited,
                shownAt,
                opensAt,
                lastSeat,
                earned,
                mendings,
                before,
                roster,
                marking,
                moderation,
                news,
                countedBefore,
                revealed,
                limit,
                present,
                right,
                skipped);
    }
}
