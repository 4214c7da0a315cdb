package handsup.simulate.client;

import handsup.protocol.ClientMessage;
import handsup.protocol.CloseCode;
import handsup.protocol.Reason;
import handsup.protocol.Reply;
import handsup.protocol.ServerMessage;
import handsup.protocol.StudentView;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A student's time in one room: the seat, the newest view, and the answer on its way. Follows {@code student/session.ts}. */
public final class StudentSession {

    /** What the server last said about an answer: that it is saved, or why not. */
    public sealed interface Verdict {

        record Saved(String question, Reply reply) implements Verdict {}

        record Refused(String question, Reason reason) implements Verdict {}
    }

    private final Browser browser;
    private final Store passing;
    private final SeatKeeper seats;
    private final Connection connection;
    private final Latest<StudentView> views = new Latest<>();
    private String code = "";
    private String name = "";
    private Connection.State link = Connection.State.IDLE;
    private Optional<Reason> refusal = Optional.empty();
    private OptionalInt gone = OptionalInt.empty();
    private Optional<ClientMessage.Answer> pending = Optional.empty();
    private Optional<Verdict> answered = Optional.empty();
    private @Nullable AnswerPost post;
    private boolean seated;
    private final Ahead ahead;

    /** @param lasting shared by all tabs @param passing of this tab, kept through a reload */
    public StudentSession(Browser browser, Store lasting, Store passing) {
        this.browser = browser;
        this.passing = passing;
        this.seats = new SeatKeeper(lasting, browser);
        this.ahead = new Ahead(browser, this::says);
        this.connection = new Connection(browser, new Connection.Listener() {
            @Override
            public ClientMessage first() {
                return StudentSession.this.first();
            }

            @Override
            public void hears(ServerMessage message) {
                hear(message);
            }

            @Override
            public void is(Connection.State state, OptionalInt closed) {
                onState(state, closed);
            }
        });
    }

    public Connection.State link() {
        return link;
    }

    public Optional<Reason> refusal() {
        return refusal;
    }

    /** The close code that ended it. */
    public OptionalInt gone() {
        return gone;
    }

    public Optional<ClientMessage.Answer> pending() {
        return pending;
    }

    public Optional<Verdict> answered() {
        return answered;
    }

    public Optional<StudentView> view() {
        return views.view();
    }

    public ServerTime clock() {
        return connection.clock();
    }

    /** The seat this browser has in a room. */
    public Optional<SeatKeeper.Seat> seat(String ofCode) {
        return seats.get(ofCode);
    }

    /** Goes back to a seat this browser has. @return whether there is one */
    public boolean resume(String ofCode) {
        Optional<SeatKeeper.Seat> seat = seats.get(ofCode);
        seat.ifPresent(held -> enter(held.code()));
        return seat.isPresent();
    }

    /** Takes a seat. @param wanted empty asks for a made-up name */
    public void join(String ofCode, String wanted) {
        name = wanted;
        enter(ofCode);
    }

    private void enter(String ofCode) {
        connection.stop();
        code = ofCode;
        refusal = Optional.empty();
        gone = OptionalInt.empty();
        views.clear();
        seated = false;
        if (post != null) {
            post.page();
        }
        post = new AnswerPost(browser, passing, ofCode, answer -> {
            if (seated) {
                connection.say(answer);
            }
        });
        pending = post.pending();
        connection.start();
    }

    private ClientMessage first() {
        return seats.get(code)
                .<ClientMessage>map(seat -> new ClientMessage.Resume(code, seat.seat(), seat.token()))
                .orElseGet(() -> new ClientMessage.Join(code, name, seats.joining(code)));
    }

    private void hear(ServerMessage message) {
        switch (message) {
            case ServerMessage.Seated taken -> {
                seats.took(taken);
                seated = true;
                ahead.anew();
                post().again();
            }
            case StudentView view -> {
                if (views.offer(view, view.epoch(), view.version())) {
                    tidy(view);
                    ahead.shows(view.scene() instanceof StudentView.Scene.Reading reading ? reading.face() : null);
                }
            }
            case ServerMessage.Saved saved ->
                settle(saved.id())
                        .ifPresent(
                                answer -> answered = Optional.of(new Verdict.Saved(saved.question(), answer.reply())));
            case ServerMessage.Refused(String id, Reason reason) -> refused(id, reason);
            default -> {}
        }
    }

    private void tidy(StudentView view) {
        String on = question(view.scene()).orElse("");
        pending.ifPresent(answer -> {
            if (!answer.question().equals(on) || view.scene() instanceof StudentView.Scene.Revealed) {
                post().stop();
                pending = Optional.empty();
            }
        });
        answered = answered.filter(verdict -> question(verdict).equals(on));
    }

    /** The question on a screen. */
    public static Optional<String> question(StudentView.Scene scene) {
        return switch (scene) {
            case StudentView.Scene.Reading reading -> Optional.of(reading.face().id());
            case StudentView.Scene.Answering answering ->
                Optional.of(answering.face().id());
            case StudentView.Scene.Closed closed -> Optional.of(closed.face().id());
            case StudentView.Scene.Revealed revealed ->
                Optional.of(revealed.face().id());
            default -> Optional.empty();
        };
    }

    private static String question(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Saved saved -> saved.question();
            case Verdict.Refused refused -> refused.question();
        };
    }

    private Optional<ClientMessage.Answer> settle(String id) {
        Optional<ClientMessage.Answer> answer = post().settled(id);
        answer.ifPresent(_ -> pending = Optional.empty());
        return answer;
    }

    private void refused(String id, Reason reason) {
        if (id.equals("join") || id.equals("resume")) {
            connection.stop();
            if (id.equals("resume") && reason != Reason.SLOW_DOWN && reason != Reason.TROUBLED) {
                seats.forget();
            }
            link = Connection.State.IDLE;
            views.clear();
            refusal = Optional.of(reason);
            return;
        }
        settle(id).ifPresent(answer -> answered = Optional.of(new Verdict.Refused(answer.question(), reason)));
    }

    private void onState(Connection.State state, OptionalInt closed) {
        link = state;
        if (state != Connection.State.OPEN) {
            seated = false;
        }
        if (state == Connection.State.CLOSED && closed.isPresent()) {
            int number = closed.getAsInt();
            if (number == CloseCode.REMOVED.number()
                    || number == CloseCode.OVER.number()
                    || number == CloseCode.LEFT.number()) {
                seats.forget();
            }
            gone = closed;
        }
    }

    /** Sends an answer and keeps sending until the server has it. */
    public void answer(String question, Reply reply, long thought, boolean mayChange) {
        if (post == null
                || (!mayChange
                        && pending.filter(one -> one.question().equals(question))
                                .isPresent())) {
            return;
        }
        answered = Optional.empty();
        pending = Optional.of(post.send(question, reply, Math.max(0, thought)));
    }

    public void raiseHand() {
        connection.say(new ClientMessage.Hand());
    }

    /** Gives the seat up. */
    public void leave() {
        if (!connection.say(new ClientMessage.Leave())) {
            reset();
        }
    }

    /** Takes the seat back from another tab. */
    public void again() {
        enter(code);
    }

    /** Back to the door, with nothing in hand. */
    public void reset() {
        connection.stop();
        seats.forget();
        link = Connection.State.IDLE;
        gone = OptionalInt.empty();
        refusal = Optional.empty();
        views.clear();
    }

    /** The device woke up, or the network came back. */
    public void wake() {
        connection.wake();
    }

    /** Says something that no page of ours would; for those who play with a console. */
    public boolean says(ClientMessage message) {
        return connection.say(message);
    }

    /** The page is closed or reloaded: what it knew is gone, what it stored stays. */
    public void unload() {
        connection.stop();
        if (post != null) {
            post.page();
        }
    }

    private AnswerPost post() {
        if (post == null) {
            throw new IllegalStateException("in no room");
        }
        return post;
    }
}
