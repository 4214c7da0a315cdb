package handsup.domain;

import java.util.List;
import java.util.Optional;

/**
 * A source a question is about, shown above its stem.
 *
 * @param text the passage itself
 * @param credit who said it, and when
 * @param seconds time of its own for reading it, in s, before the first of several questions about it; 0 where one question is about it, whose time is meant for both
 */
public record Passage(String text, String credit, int seconds) {

    /** Of one question. */
    public Passage(String text, String credit) {
        this(text, credit, 0);
    }

    /** Whether several questions may be about it. */
    public boolean shared() {
        return seconds > 0;
    }

    /** Where a question stands among those about its passage. @param number from 1 @param of how many there are; 1 where it is alone */
    public record Part(int number, int of) {}

    /** Questions share a passage where they follow each other directly. */
    public static Part part(List<Question> questions, int index) {
        Optional<Passage> passage = questions.get(index).passage().filter(Passage::shared);
        if (passage.isEmpty()) {
            return new Part(1, 1);
        }
        int from = index;
        while (from > 0 && questions.get(from - 1).passage().equals(passage)) {
            from--;
        }
        int to = index + 1;
        while (to < questions.size() && questions.get(to).passage().equals(passage)) {
            to++;
        }
        return new Part(index - from + 1, to - from);
    }
}
