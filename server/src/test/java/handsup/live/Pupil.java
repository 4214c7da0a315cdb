package handsup.live;

import static org.awaitility.Awaitility.await;

import handsup.protocol.ClientMessage;
import handsup.protocol.Reply;
import handsup.protocol.ServerMessage;
import handsup.protocol.StudentView;
import handsup.room.Tokens;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A student on a real socket. */
public final class Pupil implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI server;
    private final String code;
    private Line line;
    private ServerMessage.Seated seat;

    public Pupil(URI server, String code, String name) {
        this.server = server;
        this.code = code;
        this.line = Line.to(server);
        line.says(new ClientMessage.Join(code, name, new Tokens(new SecureRandom()).secret()));
        this.seat = seated();
    }

    private ServerMessage.Seated seated() {
        return await().atMost(PATIENCE)
                .until(() -> line.last(ServerMessage.Seated.class).orElse(null), s -> s != null);
    }

    void cut() {
        line.cut();
    }

    /** Back in the seat on a new connection. */
    void comesBack() {
        line.cut();
        line = Line.to(server);
        line.says(new ClientMessage.Resume(code, seat.seat(), seat.token()));
        seat = seated();
    }

    StudentView view() {
        return await().atMost(PATIENCE).until(() -> line.last(StudentView.class).orElse(null), v -> v != null);
    }

    /** Waits until the screen shows a scene of a kind. */
    <S extends StudentView.Scene> S sees(Class<S> scene) {
        return scene.cast(await().alias(seat.name() + " sees " + scene.getSimpleName())
                .atMost(PATIENCE)
                .until(() -> view().scene(), scene::isInstance));
    }

    /** Says that the image is here of every question that is read and has one. */
    void ready() {
        if (view().scene() instanceof StudentView.Scene.Reading reading
                && reading.face().picture() != null) {
            line.says(new ClientMessage.Ready(reading.face().id(), true));
        }
    }

    /** Waits until a question with a number is open. */
    StudentView.Scene.Answering seesOpen(int number) {
        return (StudentView.Scene.Answering) await().alias(seat.name() + " sees question " + number)
                .atMost(PATIENCE)
                .until(
                        () -> {
                            ready();
                            return view().scene();
                        },
                        scene -> scene instanceof StudentView.Scene.Answering open
                                && open.face().number() == number);
    }

    /** Answers the open question and waits until that is saved. */
    void answers(List<Integer> options) {
        isSaved(sends(options));
    }

    /** Answers the open question. @return the answer's id */
    String sends(List<Integer> options) {
        return sends(new Reply.Choice(options));
    }

    /** Answers the open question in whatever way it asks for. @return the answer's id */
    String sends(Reply reply) {
        StudentView.Scene.Answering open = sees(StudentView.Scene.Answering.class);
        String id = UUID.randomUUID().toString();
        line.says(new ClientMessage.Answer(id, open.face().id(), reply, 500));
        return id;
    }

    void isSaved(String id) {
        await().alias(seat.name() + " is told that the answer is saved")
                .pollInterval(Duration.ofMillis(10))
                .atMost(PATIENCE)
                .until(() -> line.last(ServerMessage.Saved.class)
                        .map(saved -> saved.id().equals(id))
                        .orElse(false));
    }

    List<String> frames() {
        return line.frames();
    }

    @Override
    public void close() {
        line.close();
    }
}
