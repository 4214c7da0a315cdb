package handsup.simulate;

import java.util.List;
import java.util.Optional;

/** Plays simulated games and says what came of them. */
public final class Simulation {

    /**
     * What one game came to.
     *
     * @param failure what did not hold; empty when everything did
     * @param under what befell the smallest game that still fails so
     * @param trace what happened last in that game, a line each
     */
    public record Outcome(
            long seed,
            Optional<String> failure,
            String under,
            List<String> trace,
            int rooms,
            int students,
            int saved,
            int kills,
            int failedCommits,
            int mostKept,
            long steps,
            long millis) {}

    private static final int LINES = 60;

    private Simulation() {}

    /** Plays the game of a seed. */
    public static Outcome play(long seed) {
        return play(seed, Tampering.NONE);
    }

    static Outcome play(long seed, Tampering tampering) {
        Outcome outcome = play(seed, Scenario.ALL, tampering, false);
        return outcome.failure().isEmpty() ? outcome : smallest(seed, outcome, tampering);
    }

    /** Leaves out what the failure does not need, and plays what is left once more with a trace. */
    private static Outcome smallest(long seed, Outcome found, Tampering tampering) {
        Scenario smallest = Scenario.ALL;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Scenario less : smallest.smaller()) {
                if (!less.equals(smallest)
                        && play(seed, less, tampering, false)
                                .failure()
                                .filter(why -> alike(why, found.failure().orElseThrow()))
                                .isPresent()) {
                    smallest = less;
                    smaller = true;
                    break;
                }
            }
        }
        return play(seed, smallest, tampering, true);
    }

    /** Whether two failures are of one kind: the same words, whatever the numbers and names. */
    private static boolean alike(String one, String other) {
        return kind(one).equals(kind(other));
    }

    private static String kind(String why) {
        String first = why.split(" ", 4).length > 3 ? why.split(" ", 4)[0] + why.replaceAll("[^a-z ]", "") : why;
        return first.length() > 24 ? first.substring(0, 12) : first;
    }

    private static Outcome play(long seed, Scenario scenario, Tampering tampering, boolean tracing) {
        Game game = new Game(seed, scenario, tampering, tracing);
        Optional<String> failure = Optional.empty();
        try {
            game.play();
        } catch (RuntimeException broken) {
            failure = Optional.of(why(broken));
        }
        List<String> trace = game.world().trace();
        return new Outcome(
                seed,
                failure,
                scenario.toString(),
                trace.subList(Math.max(0, trace.size() - LINES), trace.size()),
                game.rooms(),
                game.students(),
                game.judge().saved(),
                game.kills(),
                game.failedCommits(),
                game.judge().mostKept(),
                game.world().steps(),
                game.world().millis());
    }

    private static String why(RuntimeException broken) {
        Throwable cause = broken;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof Violation violation) {
            return String.valueOf(violation.getMessage());
        }
        StackTraceElement[] at = cause.getStackTrace();
        return "a bug: " + cause + (at.length > 0 ? " at " + at[0] : "");
    }
}
