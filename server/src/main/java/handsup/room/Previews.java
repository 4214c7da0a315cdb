package handsup.room;

import handsup.domain.Marking;
import handsup.domain.Question;
import handsup.domain.RoomState;
import handsup.domain.Round;
import handsup.protocol.Face;
import handsup.protocol.Lesson;
import handsup.protocol.Outcome;
import java.util.List;
import java.util.Optional;

/** A question as a teacher sees it outside a game: before one with nobody's answers counted, after one with everybody's. */
public final class Previews {

    private Previews() {}

    public static Outcome outcome(Question question) {
        return Faces.hostOutcome(Marking.asAsked(question));
    }

    /** As a question that was played went; without letters where each student had others. */
    public static Outcome outcome(RoomState state, Round round) {
        Outcome outcome = Faces.hostOutcome(round, _ -> false);
        return outcome instanceof Outcome.Choice choice
                        && Faces.mixed(state, state.questions().get(round.index()))
                ? choice.unlettered()
                : outcome;
    }

    public static Lesson lesson(Question question) {
        return Faces.lesson(question);
    }

    /** @param questions of the whole game */
    public static Optional<Face.Source> source(List<Question> questions, int index) {
        return Faces.source(questions, index);
    }

    public static Optional<Face.Picture> picture(Question question) {
        return question.picture().map(Faces::picture);
    }
}
