package handsup.app;

import handsup.simulate.Simulation;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code handsup simulate}: whole games on simulated time, networks and disks, each from a seed. */
@Command(
        name = "simulate",
        description = {
            "Play whole games with the real rules and rooms on a simulated clock, network and disk: connections are"
                + " cut, commits fail, the server is killed, students cheat. What must always hold is checked at every"
                + " step.",
            "A failure prints its seed; the same seed fails again."
        },
        sortOptions = false,
        usageHelpAutoWidth = true,
        footer = {"", "Exit codes: 0 everything held; 1 something did not."})
final class SimulateCommand implements Callable<Integer> {

    private static final int MOST_GAMES = 100_000_000;

    @Option(
            names = {"-n", "--games"},
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many games (default: ${DEFAULT-VALUE}).")
    private int games;

    @Option(
            names = {"-s", "--seed"},
            paramLabel = "S",
            description = "Seed of the first game; the others follow on (default: any).")
    private @Nullable Long seed;

    @Option(names = "--verbose", description = "A line for each game.")
    private boolean verbose;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("not started by picocli");
        }
        if (games < 1 || games > MOST_GAMES) {
            throw new ParameterException(spec.commandLine(), "--games is " + games + ", expected 1 to " + MOST_GAMES);
        }
        PrintWriter out = spec.commandLine().getOut();
        long first = seed != null ? seed : new SecureRandom().nextLong(1, 1_000_000_000);
        out.println("Seeds " + first + " to " + (first + games - 1));
        out.flush();
        long began = System.nanoTime();
        long rooms = 0;
        long students = 0;
        long saved = 0;
        long kills = 0;
        long failed = 0;
        long millis = 0;
        int kept = 0;
        for (long one = first; one < first + games; one++) {
            Simulation.Outcome outcome = Simulation.play(one);
            if (outcome.failure().isPresent()) {
                report(outcome, one - first + 1, out);
                return 1;
            }
            rooms += outcome.rooms();
            students += outcome.students();
            saved += outcome.saved();
            kills += outcome.kills();
            failed += outcome.failedCommits();
            millis += outcome.millis();
            kept = Math.max(kept, outcome.mostKept());
            if (verbose) {
                out.println("seed %d: %d rooms, %d students, %d answers saved, %d kills, %d failed commits, %.1f s"
                        .formatted(
                                one,
                                outcome.rooms(),
                                outcome.students(),
                                outcome.saved(),
                                outcome.kills(),
                                outcome.failedCommits(),
                                outcome.millis() / 1e3));
                out.flush();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        out.println(
                "%,d games held, in %.1f s (%,.0f a minute): %,d rooms, %,d students, %,d answers saved, %,d kills, %,d failed commits."
                        .formatted(games, seconds, games / seconds * 60, rooms, students, saved, kills, failed));
        out.println("%,.1f hours of lessons; at most %,d bytes were kept for one connection."
                .formatted(millis / 3.6e6, kept));
        out.flush();
        return 0;
    }

    private static void report(Simulation.Outcome outcome, long games, PrintWriter out) {
        out.println("Seed " + outcome.seed() + " failed, game " + games + ": "
                + outcome.failure().orElseThrow());
        out.println("It still fails with: " + outcome.under());
        outcome.trace().forEach(out::println);
        out.println("Again: handsup simulate --games 1 --seed " + outcome.seed());
        out.flush();
    }
}
