package handsup.app;

import handsup.rehearse.Scratch;
import handsup.torture.Storm;
import handsup.torture.Toll;
import handsup.torture.Torture;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code handsup torture}: kills a server in the middle of its questions, and looks what is left. */
@Command(
        name = "torture",
        description = {
            "Start a server of its own, have simulated classes play on it over real sockets, and kill it with kill -9"
                + " in the middle of question after question. Every answer a student was told is saved must be on the"
                + " disk afterwards, as it was given and once; and everybody must be back in their seats with the"
                + " points they earned.",
            "Some ten seconds a kill. It listens on 127.0.0.1 only, has data of its own, and touches no other server."
        },
        sortOptions = false,
        usageHelpAutoWidth = true,
        footer = {"", "Exit codes: 0 nothing was lost; 1 something was; 2 it could not be played."})
final class TortureCommand implements Callable<Integer> {

    @Option(
            names = {"-k", "--kills"},
            paramLabel = "N",
            defaultValue = "5",
            description = "How often to kill it (default: ${DEFAULT-VALUE}).")
    private int kills;

    @Option(
            names = "--rooms",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many classes play at once (default: ${DEFAULT-VALUE}).")
    private int rooms;

    @Option(
            names = {"-n", "--students"},
            paramLabel = "N",
            defaultValue = "100",
            description = "Students in each (default: ${DEFAULT-VALUE}).")
    private int students;

    @Option(
            names = "--questions",
            paramLabel = "N",
            defaultValue = "20",
            description = "Questions in a game; there are as many games as it takes (default: ${DEFAULT-VALUE}).")
    private int questions;

    @Option(
            names = "--storm",
            paramLabel = "N",
            description =
                    "Instead of killing it, break the connections of N students in one room: a tenth of them in the"
                            + " same instant, then all; then let some stop reading.")
    private @Nullable Integer storm;

    @Option(
            names = "--stopped",
            paramLabel = "N",
            description = "How many stop reading in a storm (default: 15 of a hundred).")
    private @Nullable Integer stopped;

    @Option(
            names = {"-s", "--seed"},
            paramLabel = "S",
            description = "Seed of the instants and the students; the machine adds its own chance (default: any).")
    private @Nullable Long seed;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("not started by picocli");
        }
        within("--kills", kills, 1, 10_000);
        within("--rooms", rooms, 1, 100);
        within("--students", students, 1, 5_000);
        within("--questions", questions, 1, 50);
        if (storm != null) {
            within("--storm", storm, 10, 18_000);
            within("--stopped", stopped(storm), 0, storm);
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        long dice = seed != null ? seed : new SecureRandom().nextLong(1, 1_000_000_000);
        out.println("Seed " + dice);
        out.flush();
        List<String> command = new ArrayList<>(Self.command());
        command.add("serve");
        Consumer<String> progress = line -> {
            err.println("  " + line);
            err.flush();
        };
        try (Scratch scratch = Scratch.named("handsup-torture")) {
            Path data = scratch.folder();
            boolean good;
            if (storm != null) {
                Storm.Toll toll = new Storm(
                                new Storm.Plan(command, data, storm, stopped(storm), Storm.SPREAD_MILLIS, dice),
                                progress)
                        .rages();
                out.print(toll.words());
                good = toll.good();
            } else {
                Toll toll = new Torture(
                                new Torture.Plan(
                                        command, data, kills, rooms, students, questions, Torture.LONGEST, dice),
                                progress)
                        .inflict();
                out.print(toll.words());
                good = toll.good();
            }
            out.flush();
            return good ? 0 : 1;
        } catch (IllegalStateException cannot) {
            err.println("handsup: " + cannot.getMessage());
            return 2;
        }
    }

    private int stopped(int students) {
        return stopped != null ? stopped : students * 15 / 100;
    }

    private void within(String name, int value, int least, int most) {
        if (spec != null && (value < least || value > most)) {
            throw new ParameterException(
                    spec.commandLine(), name + " is " + value + ", expected " + least + " to " + most);
        }
    }
}
