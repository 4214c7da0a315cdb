package handsup.torture;

import handsup.journal.Journal;
import handsup.protocol.Api;
import handsup.protocol.Move;
import handsup.rehearse.Crowd;
import handsup.rehearse.Lead;
import handsup.rehearse.Manner;
import handsup.rehearse.Network;
import handsup.rehearse.Target;
import handsup.rehearse.Times;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * One large room whose connections break in the same instant while a question is open: first a tenth of them, then all; and then some students stop
 * reading. Of one thread.
 */
public final class Storm {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** How long a question's answers are spread over, in ms, where nothing else is asked for. */
    public static final int SPREAD_MILLIS = 16_000;

    /** When of that time the blow falls. */
    private static final double WHEN = 0.3;

    /** Long enough for the slowest answer and for everybody to return. */
    private static final double TIME = 3;

    private static final int QUESTIONS = 4;

    /**
     * @param command what starts a server, up to its own options
     * @param data an empty folder
     * @param students in the room
     * @param stopped how many of them stop reading in the end
     * @param spreadMillis how long a question's answers are spread over
     */
    public record Plan(List<String> command, Path data, int students, int stopped, int spreadMillis, long seed) {

        private long untilBlow() {
            return Math.round(spreadMillis * WHEN) * 1_000_000;
        }

        private long afterBlow() {
            return (spreadMillis + 1_000) * 1_000_000L - untilBlow();
        }
    }

    /**
     * What one blow did.
     *
     * @param name such as {@code 10 % cut}
     * @param hit how many connections it hit
     * @param back until everybody was seated again, in ms; -1 when they were not within two minutes
     * @param before acknowledgements of this question's answers until then
     * @param during acknowledgements from then until everybody was back, or until the question's end where nobody was cut
     */
    public record Blow(String name, long hit, long back, Times before, Times during) {

        String words() {
            return "| %s | %,d | %s | %.1f / %.1f | %.1f / %.1f |\n"
                    .formatted(
                            name,
                            hit,
                            hit == 0 || name.contains("read") ? "" : "%,d".formatted(back),
                            before.median(),
                            before.millis(0.99),
                            during.median(),
                            during.millis(0.99));
        }
    }

    /**
     * What it came to.
     *
     * @param blows in their order
     * @param residentBefore the server's memory before some stopped reading, in bytes
     * @param residentAfter and at the end of that question
     */
    public record Toll(
            int students,
            List<Blow> blows,
            int promised,
            Audit audit,
            boolean everybodyBack,
            long residentBefore,
            long residentAfter) {

        /** Whether nothing was lost and everybody came back. */
        public boolean good() {
            return everybodyBack && audit.clean();
        }

        /** For the person at the terminal. */
        public String words() {
            StringBuilder words = new StringBuilder("""
                %,d students in one room. Acknowledgements: median / 99 %% within, in ms.
                | question | hit | all back after, ms | before | from then on |
                | --- | --- | --- | --- | --- |
                """.formatted(students));
            blows.forEach(blow -> words.append(blow.words()));
            return words.append("""
                %,d answers were acknowledged: %d lost, %d changed, %d counted twice.
                Resident memory before some stopped reading %.1f MB, at the end of that question %.1f MB.
                """.formatted(
                                    promised,
                                    audit.lost(),
                                    audit.changed(),
                                    audit.twice(),
                                    residentBefore / 1e6,
                                    residentAfter / 1e6))
                    .toString();
        }
    }

    private final Plan plan;
    private final Consumer<String> progress;
    private final List<Blow> blows = new ArrayList<>();
    private boolean everybodyBack = true;
    private int asked;

    public Storm(Plan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** Lets it break loose. @throws IllegalStateException when the server cannot be started, or a step of the game takes too long */
    public Toll rages() {
        Promises promises = new Promises();
        long before;
        long after;
        String code;
        List<Journal.Stored> left;
        try (Victim victim = new Victim(plan.command(), plan.data())) {
            victim.starts();
            Target target = victim.target();
            String key = target.key().orElseThrow();
            code = opens(target, key);
            try (Network network = new Network(target, 1);
                    Crowd crowd = new Crowd(
                            network,
                            new Crowd.Plan(code, plan.students(), 0, Manner.burst(plan.spreadMillis(), 0), plan.seed()),
                            promises);
                    Lead lead = Lead.of(network, code, key)) {
                crowd.joins(0);
                must(
                        "everybody joins",
                        Crowd.await(PATIENCE, crowd::allDecided)
                                && crowd.counts().failed() == 0);
                question(crowd, lead, "calm", 0);
                question(crowd, lead, "a tenth is cut", 0.1);
                question(crowd, lead, "all are cut", 1);
                before = victim.resident();
                stopped(crowd, lead);
                after = victim.resident();
            }
            victim.dies();
            left = victim.leaves();
        }
        Audit audit = left.stream()
                .filter(stored -> stored.room().equals(code))
                .findFirst()
                .map(stored -> Audit.of(stored.events(), promises.answers(), promises.points()))
                .orElseGet(() -> new Audit(promises.answers().size(), 0, 0, 0));
        return new Toll(plan.students(), blows, promises.answers().size(), audit, everybodyBack, before, after);
    }

    private String opens(Target target, String key) {
        Api.OpenRequest request = new Api.OpenRequest(
                new Api.DrawRequest("khrushchev", List.of(), List.of("single"), List.of(), QUESTIONS, plan.seed()),
                new Api.Rules(0, TIME, Api.Points.SPEED, false, true, false, false, false, plan.students()),
                "Storm");
        return switch (Lead.open(target, key, request)) {
            case Lead.Refused(String why) -> throw new IllegalStateException(why);
            case Lead.Opened(String code) -> code;
        };
    }

    private void question(Crowd crowd, Lead lead, String name, double share) {
        asks(lead);
        LockSupport.parkNanos(plan.untilBlow());
        long hit = share == 0 ? 0 : Math.round(plan.students() * share);
        Times before = crowd.takeAcks();
        long returned = crowd.counts().back();
        long began = System.nanoTime();
        crowd.cuts(share);
        boolean back = hit == 0 || Crowd.await(PATIENCE, () -> crowd.counts().back() - returned >= hit);
        everybodyBack &= back;
        long took = back ? (System.nanoTime() - began) / 1_000_000 : -1;
        if (hit == 0) {
            answered(crowd, plan.students());
        }
        blows.add(new Blow(name, hit, took, before, crowd.takeAcks()));
        answered(crowd, plan.students());
        crowd.takeAcks();
        closes(lead);
        progress.accept(name);
    }

    private void stopped(Crowd crowd, Lead lead) {
        asks(lead);
        LockSupport.parkNanos(plan.untilBlow());
        Times before = crowd.takeAcks();
        crowd.stopReading((double) plan.stopped() / plan.students());
        LockSupport.parkNanos(plan.afterBlow());
        blows.add(new Blow("some stop reading", plan.stopped(), 0, before, crowd.takeAcks()));
        closes(lead);
        progress.accept("some stop reading");
    }

    /** Until all have answered this question and those before it. */
    private void answered(Crowd crowd, int students) {
        long due = (long) asked * students;
        must(
                "everybody's answer is saved",
                Crowd.await(PATIENCE, () -> crowd.counts().saved() >= due));
    }

    private void asks(Lead lead) {
        asked++;
        must("the teacher is there", lead.awaits(PATIENCE, scene -> !scene.isEmpty()));
        lead.moves(asked == 1 ? Move.START : Move.NEXT);
        must("question " + asked + " opens", lead.awaits(PATIENCE, scene -> scene.equals("question answering")));
    }

    private static void closes(Lead lead) {
        lead.moves(Move.CLOSE);
        must("the question closes", lead.awaits(PATIENCE, scene -> scene.equals("question closed")));
        lead.moves(Move.REVEAL);
        must("the answer is shown", lead.awaits(PATIENCE, scene -> scene.equals("question revealed")));
    }

    private static void must(String what, boolean came) {
        if (!came) {
            throw new IllegalStateException("this did not come about within two minutes: " + what);
        }
    }
}
