package handsup.live;

import static org.awaitility.Awaitility.await;

import handsup.protocol.HostView;
import handsup.protocol.Move;
import handsup.protocol.Outcome;
import java.util.List;

/**
 * A room for one student in a browser: the teacher plays on a socket, and so does a second student who never answers, so that a question stays open
 * until the teacher closes it.
 */
public final class Lesson implements AutoCloseable {

    private final String code;
    private final HostLine teacher;
    private final Pupil silent;

    /** Opens a room with questions of which one option is right, with double time. */
    public Lesson(Program program, int questions) {
        this.code = HostLine.opensRoom(program, "khrushchev", "\"single\"", questions, false, 2);
        this.teacher = new HostLine(program, code);
        this.silent = new Pupil(program.address(), code, "Silent");
    }

    public String code() {
        return code;
    }

    public void starts() {
        await().until(() -> teacher.view().pupils().size() == 2);
        teacher.moves(Move.START);
    }

    /** The right answer to a question that is open. */
    public List<String> right(int number) {
        HostView.Scene.Question question = teacher.seesStep(number, HostView.Step.ANSWERING);
        return ((Outcome.Choice) question.outcome())
                .options().stream()
                        .filter(Outcome.Option::right)
                        .map(Outcome.Option::text)
                        .toList();
    }

    /** Closes a question and shows its answer. */
    public void reveals(int number) {
        teacher.moves(Move.CLOSE);
        teacher.seesStep(number, HostView.Step.CLOSED);
        teacher.moves(Move.REVEAL);
        teacher.seesStep(number, HostView.Step.REVEALED);
    }

    public void goesOn() {
        teacher.moves(Move.NEXT);
    }

    /** Waits until both are connected, each in the one seat they have. */
    public void bothAreInTheirSeats() {
        await().until(() ->
                teacher.view().pupils().stream().filter(HostView.Pupil::here).count() == 2);
        if (teacher.view().pupils().size() != 2) {
            throw new AssertionError(
                    "somebody took a second seat: " + teacher.view().pupils());
        }
    }

    @Override
    public void close() {
        silent.close();
        teacher.close();
    }
}
