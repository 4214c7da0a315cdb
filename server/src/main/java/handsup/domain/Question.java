package handsup.domain;

import java.util.List;
import java.util.Optional;

/**
 * A question as a room plays it: drawn, its options already in the order in which everybody sees them.
 *
 * @param id stable identity within its deck
 * @param cards the revision cards it belongs to, the first of them named at the reveal; never empty
 * @param difficulty how hard it is meant to be
 * @param stem the question in words
 * @param passage the source it is about
 * @param picture the image it is about
 * @param task what a student does and how it is marked
 * @param explanation why the key is right, shown at the reveal
 * @param seconds time to answer at a time factor of 1, in seconds
 * @param movable whether its options say the same in any order, so that each student may see one of their own
 */
public record Question(
        String id,
        List<Card> cards,
        Difficulty difficulty,
        String stem,
        Optional<Passage> passage,
        Optional<Picture> picture,
        Task task,
        String explanation,
        int seconds,
        boolean movable) {

    /** Points for a full mark at once, before the room's points mode is applied. */
    public static final int FULL_POINTS = 1000;

    /** One without a picture, whose options everybody sees in the same order. */
    public Question(
            String id,
            List<Card> cards,
            Difficulty difficulty,
            String stem,
            Optional<Passage> passage,
            Task task,
            String explanation,
            int seconds) {
        this(id, cards, difficulty, stem, passage, Optional.empty(), task, explanation, seconds, false);
    }

    public Question {
        cards = List.copyOf(cards);
        if (cards.isEmpty()) {
            throw new IllegalArgumentException("question " + id + " belongs to no card");
        }
        if (seconds < (asks(task) ? 1 : 0)) {
            throw new IllegalArgumentException("question " + id + " lasts " + seconds + " s, expected 1 or more");
        }
    }

    /** Whether there is something to answer. What is not to be answered has no number in the game and no time. */
    public boolean asks() {
        return asks(task);
    }

    private static boolean asks(Task task) {
        return !(task instanceof Unscored.Slide);
    }
}
