package handsup.rehearse;

import handsup.protocol.ClientMessage;
import handsup.protocol.Reason;
import handsup.protocol.ServerMessage;
import handsup.protocol.StudentView;
import handsup.protocol.Sureness;
import handsup.protocol.Wire;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One simulated student: joins, answers, loses the connection and returns, and keeps to the protocol as the browser does; an answer is sent again until
 * it is saved. Of its row's thread.
 */
final class Pupil implements Socket.Ear {

    private static final byte[] PICTURE = Glance.ascii("\"picture\":{");
    private static final byte[] SAVED = Glance.ascii("\"saved\":");
    private static final int MOST_RETURN_MILLIS = 4_000;
    private static final int LEAST_RETURN_MILLIS = 400;

    /** Whoever has no seat yet gives up after so many tries. */
    private static final int MOST_TRIES = 5;

    /** A page tries for ever to come back to its seat; a rehearsal has to end, so this is a minute or two. */
    private static final int MOST_RETURNS = 40;

    private final Row row;
    private final Crowd crowd;
    private final int number;
    private String token;
    private int seat;
    private @Nullable Socket socket;
    private boolean here;
    private long startedAt;
    private int tries;
    private int answers;
    private volatile boolean done;
    private volatile long seatedAt;

    /** The answer that is on its way, or was saved last. */
    private ClientMessage.@Nullable Answer answer;

    private long answerSentAt;
    private boolean answerSaved;
    private boolean told;

    /** What the screen shows. */
    private @Nullable Moment screen;

    /** The question that was last thought about. */
    private @Nullable Moment pondered;

    /** Whether the next view is the one that goes with a seat just taken, and says nothing of how fast the class is told. */
    private boolean catchingUp;

    Pupil(Row row, int number) {
        this.row = row;
        this.crowd = row.crowd;
        this.number = number;
        byte[] secret = new byte[32];
        row.random.nextBytes(secret);
        this.token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    int number() {
        return number;
    }

    /** Whether it has taken its seat since a time of {@code System.nanoTime()}, or needs it no more. Any thread. */
    boolean isBackSince(long time) {
        return done || seatedAt - time > 0;
    }

    Row row() {
        return row;
    }

    void connects() {
        startedAt = System.nanoTime();
        crowd.connect(this);
    }

    @Override
    public void opened(Socket on) {
        socket = on;
        ClientMessage hello = seat == 0
                ? new ClientMessage.Join(crowd.code(), crowd.nameOf(number), token)
                : new ClientMessage.Resume(crowd.code(), seat, token);
        say(hello);
    }

    private void say(ClientMessage message) {
        Socket on = socket;
        if (on != null) {
            on.say(Wire.write(message).bytes());
        }
    }

    @Override
    public void heard(ByteBuf text) {
        crowd.counts().frames.increment();
        Glance.Kind kind = Glance.kind(text);
        switch (kind) {
            case SEATED -> seated(text);
            case SAVED -> saved(text);
            case REFUSED -> refused(text);
            case TIME -> {
                ServerMessage.Time time = row.message(text, ServerMessage.Time.class);
                if (time != null) {
                    row.learnsTime(time.sent(), time.now());
                }
            }
            case LOBBY, OTHER -> catchingUp = catchingUp && Glance.version(text) < 0;
            case READING -> {
                sees(kind, text);
                ready(text);
            }
            case CLOSED, BOARD -> sees(kind, text);
            case ANSWERING -> {
                sees(kind, text);
                open();
            }
            case REVEALED -> {
                sees(kind, text);
                revealed(text);
            }
            case PODIUM -> {
                sees(kind, text);
                finished(text);
            }
        }
    }

    private void sees(Glance.Kind kind, ByteBuf text) {
        screen = row.sees(kind, text, screen, !catchingUp);
        catchingUp = false;
    }

    private void seated(ByteBuf text) {
        ServerMessage.Seated is = row.message(text, ServerMessage.Seated.class);
        if (is == null) {
            return;
        }
        long took = System.nanoTime() - startedAt;
        token = is.token();
        tries = 0;
        seatedAt = System.nanoTime();
        here = true;
        catchingUp = true;
        crowd.counts().here.increment();
        if (seat == 0) {
            seat = is.seat();
            row.joins.addNanos(took);
            crowd.counts().seated.increment();
            row.arrived();
        } else {
            row.returns.addNanos(took);
            crowd.counts().back.increment();
        }
        told = false;
        say(new ClientMessage.Clock(System.nanoTime() / 1_000_000.0));
    }

    /** Nobody here looks at images: they say at once that they have them, as a class on a good network nearly does. */
    private void ready(ByteBuf text) {
        if (Socket.indexOf(text, PICTURE) < 0) {
            return;
        }
        StudentView view = row.message(text, StudentView.class);
        if (view != null && view.scene() instanceof StudentView.Scene.Reading reading) {
            say(new ClientMessage.Ready(reading.face().id(), true));
        }
    }

    // ---- Answers ------------------------------------------------------------------------------------------------

    private void open() {
        Row.Open question = row.open();
        if (question == null) {
            return;
        }
        ClientMessage.Answer before = answer;
        if (before != null && before.question().equals(question.scene().face().id())) {
            if (!answerSaved && answerSentAt != 0) {
                send(before);
            }
            return;
        }
        if (pondered == question.shown()) {
            return;
        }
        pondered = question.shown();
        answer = null;
        answerSaved = false;
        answerSentAt = 0;
        told = false;
        long thinks = crowd.manner().thinks(question.limit(), row.random);
        long untilOpen = Math.max(0, question.opensAt() - System.nanoTime());
        if (thinks >= 0) {
            ClientMessage.Answer next = new ClientMessage.Answer(
                    "r" + Integer.toString(number, 36) + "-answer-" + ++answers,
                    question.scene().face().id(),
                    Guess.at(question.scene().ask(), row.random),
                    thinks);
            answer = next;
            row.loop.schedule(
                    () -> {
                        if (answer == next) {
                            crowd.counts().sent.increment();
                            send(next);
                        }
                    },
                    untilOpen + thinks * 1_000_000,
                    TimeUnit.NANOSECONDS);
        }
        if (row.random.nextDouble() < crowd.manner().cut()) {
            long most = crowd.manner().breaksWithin(question.limit());
            row.loop.schedule(
                    this::losesConnection, untilOpen / 1_000_000 + row.random.nextLong(most), TimeUnit.MILLISECONDS);
        }
    }

    private void send(ClientMessage.Answer message) {
        answerSentAt = System.nanoTime();
        say(message);
    }

    private void saved(ByteBuf text) {
        ClientMessage.Answer waiting = answer;
        if (waiting != null && !answerSaved && Glance.hasId(text, waiting.id().getBytes(StandardCharsets.US_ASCII))) {
            answerSaved = true;
            row.acks.addNanos(System.nanoTime() - answerSentAt);
            crowd.counts().saved.increment();
            crowd.witness().saved(seat, waiting);
            Row.Open question = row.open();
            if (question != null && question.asksHowSure()) {
                Sureness[] levels = Sureness.values();
                say(new ClientMessage.Confide(waiting.question(), levels[row.random.nextInt(levels.length)]));
            }
        }
    }

    /** What was acknowledged must be in the view: everything else would be a broken promise. */
    private void revealed(ByteBuf text) {
        ClientMessage.Answer given = answer;
        if (given == null || answerSentAt == 0 || told) {
            return;
        }
        told = true;
        if (!answerSaved) {
            send(given);
        } else if (Socket.lastIndexOf(text, SAVED) < 0) {
            crowd.counts().missing.increment();
        }
    }

    private void refused(ByteBuf text) {
        ServerMessage.Refused no = row.message(text, ServerMessage.Refused.class);
        if (no == null) {
            return;
        }
        String reason = no.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Row.count(
                row.refusals,
                (no.id().equals("join") || no.id().equals("resume") ? no.id() + ": " : "answer: ") + reason);
        boolean later = no.reason() == Reason.SLOW_DOWN || no.reason() == Reason.TROUBLED;
        if (no.id().equals("join") || (no.id().equals("resume") && !later)) {
            givesUp();
        }
    }

    // ---- Losing the connection and returning ----------------------------------------------------------------------

    /** Hears nothing any more, as a phone that was put away with its page open. */
    void stopsReading() {
        Socket on = socket;
        if (on != null) {
            on.stopsReading();
        }
    }

    void losesConnection() {
        Socket on = socket;
        if (on != null && !done) {
            crowd.counts().cut.increment();
            on.cut();
        }
    }

    @Override
    public void gone(int code) {
        socket = null;
        if (here) {
            here = false;
            crowd.counts().here.decrement();
        }
        if (done || crowd.isClosing()) {
            return;
        }
        if (code != 1006) {
            Row.count(row.closes, code);
        }
        if (code >= 4500 && code < 5000) {
            givesUp();
            return;
        }
        again();
    }

    /** The connection could not be made. */
    void unreachable() {
        again();
    }

    private void again() {
        tries++;
        if (tries > (seat == 0 ? MOST_TRIES : MOST_RETURNS)) {
            givesUp();
            return;
        }
        int wait = row.random.nextInt(LEAST_RETURN_MILLIS, MOST_RETURN_MILLIS);
        row.loop.schedule(this::returns, wait, TimeUnit.MILLISECONDS);
    }

    private void returns() {
        if (!done && !crowd.isClosing()) {
            connects();
        }
    }

    private void givesUp() {
        if (!done) {
            done = true;
            crowd.counts().failed.increment();
            if (seat == 0) {
                row.arrived();
            }
            leaves();
        }
    }

    private void finished(ByteBuf text) {
        if (!done) {
            done = true;
            if (crowd.witness().wantsPoints()) {
                StudentView view = row.message(text, StudentView.class);
                Integer points = view == null ? null : view.me().points();
                if (points != null) {
                    crowd.witness().ended(seat, points);
                }
            }
            crowd.counts().finished.increment();
        }
    }

    /** Goes home. */
    void leaves() {
        done = true;
        Socket on = socket;
        if (on != null) {
            on.cut();
        }
    }
}
