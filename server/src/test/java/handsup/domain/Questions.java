package handsup.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Questions for tests. */
public final class Questions {

    /** In every explanation; no student or projector may see it before the reveal. */
    public static final String CANARY_EXPLANATION = "canary-explanation";

    private static final Card CARD = new Card("4", "Farming");

    private Questions() {}

    /** Choose one of four, the second is right; 20 s. */
    public static Question single(String id) {
        return question(id, new Choosing.Single(List.of("One", "Two", "Three", "Four"), 1));
    }

    /** Choose two of five: the first and the last. */
    public static Question multi(String id) {
        return question(id, new Choosing.Multi(List.of("One", "Two", "Three", "Four", "Five"), Set.of(0, 4)));
    }

    /** True. */
    public static Question trueFalse(String id) {
        return question(id, new Choosing.TrueFalse(true));
    }

    /** A poll, in which two may be chosen. */
    public static Question poll(String id) {
        return question(id, new Unscored.Poll(List.of("Tea", "Coffee", "Neither"), 2));
    }

    /** From 1 to 5. */
    public static Question scale(String id) {
        return question(id, new Unscored.Scale(1, 5, "Not at all", "Very"));
    }

    /** A word or two, up to two of them. */
    public static Question wordCloud(String id) {
        return question(id, new Unscored.WordCloud(2));
    }

    /** A sentence. */
    public static Question open(String id) {
        return question(id, new Unscored.Open(200));
    }

    /** Something to read. */
    public static Question slide(String id) {
        return new Question(
                id,
                List.of(CARD),
                Difficulty.EASY,
                "About " + id,
                Optional.empty(),
                new Unscored.Slide("To be **read**"),
                "",
                0);
    }

    /** q1 to qN: single, multi, true or false, and again. */
    public static List<Question> several(int count) {
        List<Question> questions = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            String id = "q" + number;
            questions.add(
                    switch (number % 3) {
                        case 1 -> single(id);
                        case 2 -> multi(id);
                        default -> trueFalse(id);
                    });
        }
        return questions;
    }

    /** As {@link #single}, about an image. */
    public static Question pictured(String id) {
        return single(
                id,
                Optional.of(new Picture("large.png", "small.png", 1_600, 900, "Two discs", Optional.empty())),
                false);
    }

    /** As {@link #single}, with options that may stand in any order. */
    public static Question movable(String id) {
        return single(id, Optional.empty(), true);
    }

    private static Question single(String id, Optional<Picture> picture, boolean movable) {
        Question plain = single(id);
        return new Question(
                id,
                plain.cards(),
                plain.difficulty(),
                plain.stem(),
                plain.passage(),
                picture,
                plain.task(),
                plain.explanation(),
                plain.seconds(),
                movable);
    }

    private static Question question(String id, Task task) {
        return new Question(
                id,
                List.of(CARD),
                Difficulty.MEDIUM,
                "What about " + id + "?",
                Optional.empty(),
                task,
                CANARY_EXPLANATION + " of " + id,
                20);
    }
}
