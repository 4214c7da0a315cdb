package handsup.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import handsup.faults.FaultProxy;
import handsup.faults.Network;
import handsup.live.Program;
import handsup.protocol.ClientMessage;
import handsup.protocol.HostView;
import handsup.protocol.Move;
import handsup.protocol.ServerMessage;
import handsup.protocol.Wire;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of FAIRNESS.md: students whose thinking is known answer over networks of all kinds, and what the real program scores is compared with it.
 *
 * <p>Small in every build, with bounds that hold on a busy machine; in full with
 * {@code mvn verify -Dit.test=FairnessIT -Dfairness.students=15 -Dfairness.questions=16}.
 */
@Tag("alone")
class FairnessIT {

    private static final int STUDENTS = Integer.getInteger("fairness.students", 4);
    private static final int QUESTIONS = Integer.getInteger("fairness.questions", 3);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Pattern CODE = Pattern.compile("\"code\":\"([0-9A-Z]{6})\"");
    private static final JsonMapper READER = JsonMapper.builder().build();

    /** A kind of network and who is on it. */
    private record Cohort(String name, Network network, Subject.Manner manner, long pongDelay) {

        static Cohort honest(String name, Network network) {
            return new Cohort(name, network, Subject.Manner.HONEST, 0);
        }
    }

    private static final List<Cohort> HONEST = List.of(
            Cohort.honest("5 ms", Network.roundTrip(5, 0)),
            Cohort.honest("40 ms", Network.roundTrip(40, 0)),
            Cohort.honest("100 ± 25 ms", Network.roundTrip(100, 25)),
            Cohort.honest("200 ± 40 ms", Network.roundTrip(200, 40)),
            Cohort.honest("650 ms", Network.roundTrip(650, 0)),
            Cohort.honest("40 ms, 5 % held 3 s", Network.roundTrip(40, 0).holding(0.05, 3_000)));

    /** How many of them have networks that are the same at any time. */
    private static final int STEADY = 5;

    private static final List<Cohort> LIARS = List.of(
            new Cohort("claims instant answers", Network.roundTrip(5, 0), Subject.Manner.INSTANT, 0),
            new Cohort("and delays its pongs by 300 ms", Network.roundTrip(5, 0), Subject.Manner.INSTANT, 300));

    /** What came of a cohort. */
    private record Outcome(Cohort cohort, List<Subject.Answered> answers) {

        double[] errors(ToDoubleFunction<Subject.Answered> scored) {
            return answers.stream()
                    .mapToDouble(one -> Math.abs(scored.applyAsDouble(one) - Math.max(400, one.thought())))
                    .sorted()
                    .toArray();
        }

        /** Pairs more than 100 ms apart that are scored in the wrong order, of all such pairs. */
        long wrongPairs() {
            long wrong = 0;
            for (Subject.Answered one : answers) {
                for (Subject.Answered other : answers) {
                    if (Math.max(400, one.thought()) + 100 < Math.max(400, other.thought())
                            && one.took() >= other.took()) {
                        wrong++;
                    }
                }
            }
            return wrong;
        }

        /** How much earlier answers count than they were, on average. */
        double gain() {
            return answers.stream()
                    .mapToDouble(one -> Math.max(400, one.thought()) - one.took())
                    .average()
                    .orElseThrow();
        }
    }

    @Test
    void thinkingIsScoredAndNotTheNetwork(@TempDir Path data) throws IOException {
        long seed = System.nanoTime();
        writeDeck(data.resolve("decks/fair"));
        List<Outcome> outcomes = play(data, seed);
        System.out.println(table(outcomes, seed));

        for (Outcome outcome : outcomes) {
            String name = outcome.cohort().name() + ", seed " + seed;
            assertThat(outcome.answers()).as(name).hasSizeGreaterThanOrEqualTo(STUDENTS * QUESTIONS * 3 / 4);
            if (outcomes.indexOf(outcome) < STEADY) {
                assertThat(at(0.5, outcome.errors(Subject.Answered::took)))
                        .as(name)
                        .isLessThan(30);
            }
        }
        for (int far : new int[] {2, 3, 4}) {
            Outcome outcome = outcomes.get(far);
            assertThat(at(0.5, outcome.errors(Subject.Answered::naive)))
                    .as("the time of receipt punishes " + outcome.cohort().name() + ", seed " + seed)
                    .isGreaterThan(40);
        }
        assertThat(outcomes.get(6).gain()).as("a liar, seed %d", seed).isLessThan(300);
        assertThat(outcomes.get(7).gain()).as("a liar, seed %d", seed).isLessThan(600);
    }

    private static List<Outcome> play(Path data, long seed) {
        List<Subject> all = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        List<FaultProxy> proxies = new ArrayList<>();
        try (Program program = Program.in(data);
                ScheduledExecutorService later = Executors.newScheduledThreadPool(2)) {
            String code = opensRoom(program);
            Teacher teacher = new Teacher(program, code, later);
            double truth = trueOffset(program.address(), code, later);
            List<Cohort> cohorts = new ArrayList<>(HONEST);
            cohorts.addAll(LIARS);
            for (Cohort cohort : cohorts) {
                // Nothing is held while people come in: whoever waits six seconds to say who they are is sent away.
                FaultProxy proxy = FaultProxy.to(program.address(), seed + cohorts.indexOf(cohort))
                        .like(cohort.network().holding(0, 0));
                proxies.add(proxy);
                for (int student = 0; student < STUDENTS; student++) {
                    String name = "S" + cohorts.indexOf(cohort) + " " + student;
                    Subject subject = new Subject(
                            proxy.address(),
                            code,
                            name,
                            cohort.manner(),
                            cohort.pongDelay(),
                            later,
                            seed * 1_000 + all.size());
                    subject.truth(truth);
                    all.add(subject);
                }
            }
            await().atMost(PATIENCE)
                    .until(() -> all.stream().filter(one -> !one.isReady()).toList(), List::isEmpty);
            for (int i = 0; i < cohorts.size(); i++) {
                proxies.get(i).like(cohorts.get(i).network());
            }
            teacher.leadsTheGame();
            for (Cohort cohort : cohorts) {
                int first = cohorts.indexOf(cohort) * STUDENTS;
                outcomes.add(new Outcome(
                        cohort,
                        all.subList(first, first + STUDENTS).stream()
                                .flatMap(subject -> subject.answers().stream())
                                .toList()));
            }
            all.forEach(Subject::close);
            proxies.forEach(FaultProxy::close);
            later.shutdownNow();
        }
        return outcomes;
    }

    /** The server's clock, learnt over no network at all. */
    private static double trueOffset(URI server, String code, ScheduledExecutorService later) {
        try (Subject near = new Subject(server, code, "Clock", Subject.Manner.HONEST, 0, later, 1)) {
            await().atMost(PATIENCE).until(near::isReady);
            return near.offset();
        }
    }

    /** Steers the game as soon as it can be steered. */
    private static final class Teacher {

        private final RawSocket line;
        private final AtomicReference<HostView> view = new AtomicReference<>();

        Teacher(Program program, String code, ScheduledExecutorService later) {
            line = new RawSocket(program.address(), this::hear, later, 0);
            line.says(Wire.write(new ClientMessage.Host(code, program.key())).text());
        }

        private void hear(String text) {
            if (READER.readValue(text, ServerMessage.class) instanceof HostView newer) {
                view.set(newer);
            }
        }

        private void moves(Move move) {
            line.says(Wire.write(new ClientMessage.Steer(UUID.randomUUID().toString(), move))
                    .text());
        }

        private boolean isAt(int number, HostView.Step step) {
            return view.get() != null
                    && view.get().scene() instanceof HostView.Scene.Question question
                    && question.face().number() == number
                    && question.step() == step;
        }

        void leadsTheGame() {
            moves(Move.START);
            for (int number = 1; number <= QUESTIONS; number++) {
                int at = number;
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(50))
                        .until(() -> isAt(at, HostView.Step.REVEALED));
                // The last views are still on their way to whoever is far.
                double until = Subject.now() + 500;
                await().atMost(PATIENCE).until(() -> Subject.now() > until);
                moves(Move.NEXT);
            }
        }
    }

    private static String opensRoom(Program program) {
        String body = """
            {"draw":{"deck":"fair","cards":[],"types":[],"difficulties":[],"count":%d,"seed":7},
             "rules":{"readingSeconds":0,"timeFactor":1,"points":"speed","leaderboard":false,"standings":true,
             "givenNames":false,"mayChange":false,"autoReveal":true,"capacity":500,"confidence":false,"order":"same"},"host":"Ms Okafor"}\
            """.formatted(QUESTIONS);
        String answer = program.post("/api/rooms", body).body();
        Matcher found = CODE.matcher(answer);
        if (!found.find()) {
            throw new AssertionError("no room was opened: " + answer);
        }
        return found.group(1);
    }

    /** As many questions of twenty seconds as wanted. */
    private static void writeDeck(Path folder) throws IOException {
        Files.createDirectories(folder);
        String deck = """
            deck: fair
            title: "Fair"
            subject: "Time"
            level: "All"
            language: en-GB
            licence: Apache-2.0
            about: "Questions of twenty seconds."
            cards:
              - id: "1"
                title: "Time"
                file: time.md
            """;
        StringBuilder questions = new StringBuilder("questions:\n");
        for (int number = 1; number <= QUESTIONS; number++) {
            questions.append("""
                  - id: fair-%02d
                    cards: ["1"]
                    type: single
                    difficulty: easy
                    seconds: 20
                    stem: "What is %d plus one?"
                    options:
                      - text: "%d"
                        key: true
                      - text: "%d"
                      - text: "%d"
                    explanation: "It is the next number. Card 1."
                """.formatted(number, number, number + 1, number + 2, number + 3));
        }
        Files.writeString(folder.resolve("deck.yaml"), deck);
        Files.writeString(folder.resolve("q.yaml"), questions);
        Files.writeString(folder.resolve("time.md"), "# Time\n\nIt passes.\n");
    }

    private static double at(double share, double[] sorted) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static String table(List<Outcome> outcomes, long seed) {
        StringBuilder table = new StringBuilder("\n")
                .append(QUESTIONS + " questions of 20 s, " + STUDENTS + " students on each network, seed " + seed
                        + "\n\n")
                .append("| network | answers | error p50 | p95 | p99 | most | wrong pairs "
                        + "| time of receipt: error p50 | p95 | p99 | options late p50 | p95 |\n")
                .append("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n");
        for (Outcome outcome : outcomes.subList(0, HONEST.size())) {
            double[] ours = outcome.errors(Subject.Answered::took);
            double[] naive = outcome.errors(Subject.Answered::naive);
            double[] late = outcome.answers().stream()
                    .mapToDouble(Subject.Answered::shownLate)
                    .sorted()
                    .toArray();
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.0f | %.0f | %.0f | %.0f | %d | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
                    outcome.cohort().name(),
                    ours.length,
                    at(0.5, ours),
                    at(0.95, ours),
                    at(0.99, ours),
                    ours[ours.length - 1],
                    outcome.wrongPairs(),
                    at(0.5, naive),
                    at(0.95, naive),
                    at(0.99, naive),
                    at(0.5, late),
                    at(0.95, late)));
        }
        table.append("\n| liar on 5 ms | answers | mean gain | time of receipt |\n| --- | --: | --: | --: |\n");
        for (Outcome outcome : outcomes.subList(HONEST.size(), outcomes.size())) {
            double naive = Arrays.stream(outcome.answers().stream()
                            .mapToDouble(one -> Math.max(400, one.thought()) - one.naive())
                            .toArray())
                    .average()
                    .orElseThrow();
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.0f | %.0f |%n",
                    outcome.cohort().name(),
                    outcome.answers().size(),
                    outcome.gain(),
                    naive));
        }
        return table.toString();
    }
}
