package handsup.room;

import handsup.domain.Question;
import handsup.protocol.Face;
import handsup.protocol.Lesson;
import handsup.protocol.Outcome;
import java.util.List;
import java.util.Optional;

/** A question as a teacher sees it before a game: its key shown, nobody's answers counted. */
public final class Previews {

    private Previews() {}

    public static Outcome outcome(Question question) {
        return Faces.hostOutcome(question.task(), List.of());
    }

    public static Lesson lesson(Question question) {
        return Faces.lesson(question);
    }

    public static Optional<Face.Source> source(Question question) {
        return question.passage().map(Faces::source);
    }
}
