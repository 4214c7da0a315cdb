package handsup.room;

import handsup.domain.Journey;
import handsup.protocol.ClientMessage;
import handsup.protocol.CloseCode;
import handsup.protocol.Encoded;
import handsup.protocol.HostView;
import handsup.protocol.Move;
import handsup.protocol.ProjectorView;
import handsup.protocol.Reason;
import handsup.protocol.Reply;
import handsup.protocol.ServerMessage;
import handsup.protocol.StudentView;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a browser, without the browser: says things to a reception and remembers all that was said back. */
abstract class Player implements Peer {

    private static final JsonMapper READER = JsonMapper.builder().build();

    final SchoolRoom school;
    final List<Encoded> frames = new ArrayList<>();
    private Reception.Visitor visitor;
    private Optional<CloseCode> closed = Optional.empty();
    private int ids;

    /** When the latest view had been shown, in ms. */
    long shownAt;

    /** What asks the loop for a turn at the moment when the next view is shown. */
    Optional<Runnable> turn = Optional.empty();

    /** How long the loop is busy with each view of this one, in ms. */
    long viewTakes;

    /** What the edge would have measured. */
    Journey journey = Journey.UNKNOWN;

    Player(SchoolRoom school) {
        this.school = school;
        this.visitor = school.rooms.welcome(this);
    }

    /** A new connection: what the old one heard is kept. */
    void connectAgain() {
        closed = Optional.empty();
        visitor = school.rooms.welcome(this);
    }

    void cut() {
        visitor.gone();
        school.loop.settle();
    }

    void says(ClientMessage message) {
        visitor.says(message, school.loop.now());
        school.loop.settle();
    }

    /** Says something that is heard when the loop comes to it. */
    void saysLater(ClientMessage message) {
        visitor.says(message, school.loop.now());
    }

    /** Says several things before any of them is heard. */
    void saysAtOnce(ClientMessage... messages) {
        for (ClientMessage message : messages) {
            visitor.says(message, school.loop.now());
        }
        school.loop.settle();
    }

    String newId() {
        return getClass().getSimpleName() + "-id-" + ++ids;
    }

    @Override
    public void tell(Encoded message) {
        frames.add(message);
    }

    @Override
    public void show(Encoded view) {
        frames.add(view);
        school.loop.takes(viewTakes);
        shownAt = school.loop.now();
        turn.ifPresent(school.loop::execute);
        turn = Optional.empty();
    }

    @Override
    public Journey journey() {
        return journey;
    }

    @Override
    public void close(CloseCode code) {
        closed = Optional.of(code);
        visitor.gone();
    }

    Optional<CloseCode> closed() {
        return closed;
    }

    Stream<ServerMessage> heard() {
        return frames.stream().map(frame -> READER.readValue(frame.bytes(), ServerMessage.class));
    }

    <T extends ServerMessage> Optional<T> last(Class<T> type) {
        return heard().filter(type::isInstance).map(type::cast).reduce((_, newer) -> newer);
    }

    Optional<Reason> refusal() {
        return last(ServerMessage.Refused.class).map(ServerMessage.Refused::reason);
    }

    static final class Student extends Player {

        private final String firstToken = new Tokens(new SecureRandom()).secret();

        Student(SchoolRoom school) {
            super(school);
        }

        /** On a network of which the server has measured this. */
        Student at(Journey measured) {
            journey = measured;
            return this;
        }

        Student joins(String name) {
            return joins(school.code, name);
        }

        Student joins(String code, String name) {
            says(new ClientMessage.Join(code, name, firstToken));
            return this;
        }

        Student resumes() {
            connectAgain();
            ServerMessage.Seated seat = seat();
            says(new ClientMessage.Resume(seat.code(), seat.seat(), seat.token()));
            return this;
        }

        ServerMessage.Seated seat() {
            return last(ServerMessage.Seated.class).orElseThrow();
        }

        StudentView view() {
            return last(StudentView.class).orElseThrow();
        }

        StudentView.Me me() {
            return view().me();
        }

        /** @return the answer's id */
        String answers(Integer... options) {
            String id = newId();
            answers(id, options);
            return id;
        }

        void answers(String id, Integer... options) {
            says(new ClientMessage.Answer(id, questionId(), new Reply.Choice(List.of(options)), 0));
        }

        void replies(String question, Reply reply) {
            says(new ClientMessage.Answer(newId(), question, reply, 0));
        }

        String questionId() {
            return ((StudentView.Scene.Answering) view().scene()).face().id();
        }

        List<String> saved() {
            return heard().filter(ServerMessage.Saved.class::isInstance)
                    .map(saved -> ((ServerMessage.Saved) saved).id())
                    .toList();
        }
    }

    static final class Teacher extends Player {

        Teacher(SchoolRoom school) {
            super(school);
            says(new ClientMessage.Host(school.code, SchoolRoom.KEY));
        }

        HostView view() {
            return last(HostView.class).orElseThrow();
        }

        Teacher moves(Move move) {
            says(new ClientMessage.Steer(newId(), move));
            return this;
        }

        HostView.Pupil pupil(String name) {
            return view().pupils().stream()
                    .filter(pupil -> pupil.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static final class Screen extends Player {

        Screen(SchoolRoom school) {
            super(school);
            says(new ClientMessage.Project(school.code));
        }

        ProjectorView view() {
            return last(ProjectorView.class).orElseThrow();
        }
    }
}
