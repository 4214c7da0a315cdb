package handsup.fairness;

import handsup.protocol.ClientMessage;
import handsup.protocol.Reason;
import handsup.protocol.Reply;
import handsup.protocol.ServerMessage;
import handsup.protocol.StudentView;
import handsup.protocol.Wire;
import handsup.room.Tokens;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * A student whose thinking time is known exactly. Learns the server's clock as the page does, shows options at T0 or when they come, thinks, taps, and
 * says how long that took, or lies about it. Of its socket's reading thread.
 */
final class Subject implements AutoCloseable {

    /** What somebody claims. */
    enum Manner {
        HONEST,
        /** Says that every answer was instant. */
        INSTANT
    }

    /**
     * One answer. All in ms.
     *
     * @param thought from the first sight of the options to the tap
     * @param took what the server scored
     * @param credit what the server took off
     * @param shownLate how long after T0 the options were on the screen, by a clock that is right
     */
    record Answered(double thought, long took, long credit, double shownLate) {

        /** What scoring the time of receipt would have made of it. */
        long naive() {
            return took + credit;
        }
    }

    private static final JsonMapper READER = JsonMapper.builder().build();
    /** As net/clock.ts and net/connection.ts have it. */
    private static final int CLOCKS = 8;

    private static final long[] FIRST_QUESTIONS = {0, 150, 400, 900};
    private static final long ASK_EVERY = 5_000;
    private static final SecureRandom SECRETS = new SecureRandom();

    private final String code;
    private final String name;
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final Manner manner;
    private final ScheduledExecutorService later;
    private final SplittableRandom random;
    private final RawSocket socket;
    private final List<Answered> answers = new CopyOnWriteArrayList<>();
    private final List<double[]> clocks = new ArrayList<>();
    private volatile double truth = Double.NaN;
    private volatile boolean seated;
    private volatile boolean clocked;
    private String asked = "";
    private volatile Optional<double[]> given = Optional.empty();
    private String pending = "";

    Subject(
            URI server,
            String code,
            String name,
            Manner manner,
            long pongDelay,
            ScheduledExecutorService later,
            long seed) {
        this.code = code;
        this.name = name;
        this.manner = manner;
        this.later = later;
        this.random = new SplittableRandom(seed);
        this.socket = new RawSocket(server, this::hear, later, pongDelay);
        say(new ClientMessage.Join(code, name, new Tokens(SECRETS).secret()));
    }

    /** Now, on a clock all subjects and nobody else share, in ms. */
    static double now() {
        return System.nanoTime() / 1e6;
    }

    /** @param offset what is to be added to {@link #now} for the server's true time */
    void truth(double offset) {
        truth = offset;
    }

    boolean isReady() {
        return seated && clocked;
    }

    List<Answered> answers() {
        return answers;
    }

    /** What is to be added to {@link #now} for the server's time, as far as this one knows. */
    double offset() {
        double[] quickest =
                clocks.stream().reduce((a, b) -> b[0] < a[0] ? b : a).orElseThrow();
        return quickest[1];
    }

    private void askTime() {
        say(new ClientMessage.Clock(now()));
    }

    private void say(ClientMessage message) {
        socket.says(Wire.write(message).text());
    }

    private void hear(String text) {
        switch (READER.readValue(text, ServerMessage.class)) {
            case ServerMessage.Seated _ -> {
                seated = true;
                for (long delay : FIRST_QUESTIONS) {
                    var unused = later.schedule(this::askTime, delay, TimeUnit.MILLISECONDS);
                }
                var unused = later.scheduleAtFixedRate(this::askTime, ASK_EVERY, ASK_EVERY, TimeUnit.MILLISECONDS);
            }
            case ServerMessage.Time(double sent, long server) -> {
                double trip = now() - sent;
                // The server's clock has whole ms: half of one is lost on average.
                clocks.add(new double[] {trip, server + 0.5 - (sent + trip / 2)});
                if (clocks.size() > CLOCKS) {
                    clocks.removeFirst();
                }
                clocked = clocked || clocks.size() == FIRST_QUESTIONS.length;
            }
            case StudentView view -> see(view);
            case ServerMessage.Refused(String id, Reason why) -> refusals.add(name + " " + id + ": " + why);
            default -> {}
        }
    }

    /** What the server would not have. */
    List<String> refusals() {
        return refusals;
    }

    @Override
    public String toString() {
        return name + (seated ? " seated" : "") + (clocked ? " clocked" : "") + refusals;
    }

    private void see(StudentView view) {
        if (view.scene() instanceof StudentView.Scene.Answering open
                && !asked.equals(open.face().id())) {
            asked = open.face().id();
            double arrived = now();
            double paint = Math.max(arrived, open.opensAt() - offset());
            double thinks = 700 + random.nextDouble(2_600);
            pending = open.face().id();
            long wait = (long) ((paint + thinks - arrived) * 1e6);
            var unused = later.schedule(() -> tap(open, paint), wait, TimeUnit.NANOSECONDS);
        } else if (view.scene() instanceof StudentView.Scene.Revealed revealed
                && pending.equals(revealed.face().id())) {
            StudentView.Result result = view.me().result();
            double[] gave = given.orElse(null);
            if (gave != null && result != null && result.thought() != null && result.credit() != null) {
                answers.add(new Answered(gave[0], result.thought(), result.credit(), gave[1]));
            }
            given = Optional.empty();
            pending = "";
        }
    }

    private void tap(StudentView.Scene.Answering open, double paint) {
        double thought = now() - paint;
        given = Optional.of(new double[] {thought, paint + truth - open.opensAt()});
        long claim = manner == Manner.HONEST ? Math.round(thought) : 0;
        say(new ClientMessage.Answer(
                UUID.randomUUID().toString(), open.face().id(), new Reply.Choice(List.of(0)), claim));
    }

    @Override
    public void close() {
        socket.close();
    }
}
