package handsup.live;

import static org.awaitility.Awaitility.await;

import handsup.protocol.ClientMessage;
import handsup.protocol.HostView;
import handsup.protocol.Move;
import handsup.protocol.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A teacher on a real socket. */
final class HostLine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern CODE = Pattern.compile("\"code\":\"([0-9A-Z]{6})\"");

    private static final String CHOICES = "\"single\",\"cause\"";

    private final Program program;
    private final String code;
    private Line line;

    HostLine(Program program, String code) {
        this.program = program;
        this.code = code;
        this.line = Line.to(program.address());
        comesBack();
    }

    /** Opens a room on the Khrushchev deck. @return its code */
    static String opensRoom(Program program, int questions) {
        return opensRoom(program, "khrushchev", CHOICES, questions, true, 1);
    }

    /** Opens a room on a deck, in which the teacher shows each answer. @return its code */
    static String opensRoom(Program program, String deck, int questions) {
        return opensRoom(program, deck, CHOICES, questions, false, 1);
    }

    /** Each student has an order of options of their own there. @param types of questions, each in quotes; empty for all @param time what each question's time is multiplied by */
    static String opensRoom(
            Program program, String deck, String types, int questions, boolean autoReveal, double time) {
        String body = """
            {"draw":{"deck":"%s","cards":[],"types":[%s],"difficulties":[],"count":%d,"seed":7},
             "rules":{"readingSeconds":0,"timeFactor":%s,"points":"speed","leaderboard":%s,"standings":true,
             "givenNames":false,"mayChange":false,"autoReveal":%s,"capacity":60,"confidence":false,"order":"each"},"host":"Ms Okafor"}\
            """.formatted(deck, types, questions, time, autoReveal, autoReveal);
        String answer = program.post("/api/rooms", body).body();
        Matcher found = CODE.matcher(answer);
        if (!found.find()) {
            throw new AssertionError("no room was opened: " + answer);
        }
        return found.group(1);
    }

    void cut() {
        line.cut();
    }

    void comesBack() {
        line.cut();
        line = Line.to(program.address());
        line.says(new ClientMessage.Host(code, program.key()));
    }

    void moves(Move move) {
        line.says(new ClientMessage.Steer(UUID.randomUUID().toString(), move));
    }

    HostView view() {
        return await().atMost(PATIENCE).until(() -> line.last(HostView.class).orElse(null), v -> v != null);
    }

    /** Whether the teacher was ever told that answers cannot be saved: the room may have found its disk again since, only to lose it once more. */
    boolean wasTroubled() {
        return line.frames().stream().anyMatch(frame -> frame.contains("\"troubled\":true"));
    }

    HostView.Scene sees(Predicate<HostView.Scene> wanted) {
        return await().atMost(PATIENCE).until(() -> view().scene(), wanted);
    }

    HostView.Scene.Question seesStep(int number, HostView.Step step) {
        return (HostView.Scene.Question) sees(scene -> scene instanceof HostView.Scene.Question question
                && question.face().number() == number
                && question.step() == step);
    }

    /** The right options of the question on the screen. */
    List<Integer> key() {
        HostView.Scene.Question question =
                (HostView.Scene.Question) sees(scene -> scene instanceof HostView.Scene.Question);
        List<Integer> right = new ArrayList<>();
        List<Outcome.Option> options = ((Outcome.Choice) question.outcome()).options();
        for (int option = 0; option < options.size(); option++) {
            if (options.get(option).right()) {
                right.add(option);
            }
        }
        return right;
    }

    @Override
    public void close() {
        line.close();
    }
}
