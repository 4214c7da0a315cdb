package handsup.rehearse;

import handsup.protocol.Move;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A whole rehearsal in this process: students come in, play until the podium or until time is up, and are asked what they noted. */
public final class Rehearsal {

    private static final Duration LONGEST_JOIN = Duration.ofMinutes(5);
    private static final Duration LONGEST_STEP = Duration.ofMinutes(6);

    /**
     * @param perSecond joins a second; 0 for as fast as they get in
     * @param most when it ends in any case
     * @param key of the teacher, where the rehearsal is to steer the room itself
     * @param pause how long it then looks at each screen
     */
    public record Plan(Crowd.Plan crowd, double perSecond, Duration most, Optional<String> key, Duration pause) {}

    private final Network network;
    private final Plan plan;
    private final Consumer<String> progress;
    private final BooleanSupplier stopped;

    /** @param progress hears in a line each what happens @param stopped whether to end early */
    public Rehearsal(Network network, Plan plan, Consumer<String> progress, BooleanSupplier stopped) {
        this.network = network;
        this.plan = plan;
        this.progress = progress;
        this.stopped = stopped;
    }

    /** Holds it. Blocks until it is over. @param everybodyIn hears when all of this process have a seat, and may wait for others */
    public Findings hold(Runnable everybodyIn) {
        long end = System.nanoTime() + plan.most().toNanos();
        try (Crowd crowd = new Crowd(network, plan.crowd())) {
            crowd.joins(plan.perSecond());
            Crowd.await(shorter(LONGEST_JOIN, end), () -> crowd.allDecided() || stopped.getAsBoolean());
            progress.accept(crowd.counts().seated() + " of " + crowd.students() + " have a seat");
            everybodyIn.run();
            if (crowd.counts().seated() > 0) {
                plan.key()
                        .ifPresentOrElse(
                                key -> steer(key, end),
                                () -> Crowd.await(left(end), () -> over(crowd) || stopped.getAsBoolean()));
            }
            Crowd.await(shorter(Duration.ofSeconds(2), end), () -> over(crowd));
            return crowd.findings();
        }
    }

    private static boolean over(Crowd crowd) {
        Counts counts = crowd.counts();
        return counts.finished.sum() + counts.failed.sum() >= crowd.students();
    }

    private void steer(String key, long end) {
        try (Lead lead = Lead.of(network, plan.crowd().code(), key)) {
            if (!lead.awaits(shorter(Duration.ofSeconds(10), end), scene -> !scene.isEmpty())) {
                progress.accept("the teacher's place could not be taken");
                return;
            }
            int question = 0;
            while (System.nanoTime() < end && !stopped.getAsBoolean()) {
                String now = lead.scene();
                if (now.equals("podium")) {
                    return;
                }
                Optional<Move> next = Lead.next(now);
                if (next.isPresent()) {
                    Move move = next.get();
                    if (move == Move.START || now.equals("question revealed")) {
                        progress.accept(
                                move == Move.START ? "question 1" : "answers of question " + ++question + " are in");
                    }
                    Crowd.await(shorter(plan.pause(), end), stopped);
                    lead.moves(move);
                }
                lead.awaits(shorter(LONGEST_STEP, end), scene -> !scene.equals(now) || stopped.getAsBoolean());
            }
        }
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    private static Duration shorter(Duration one, long end) {
        Duration left = left(end);
        return one.compareTo(left) < 0 ? one : left;
    }
}
