package handsup.app;

import handsup.bench.Bench;
import handsup.bench.BenchReport;
import handsup.bench.FloorServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code handsup bench}: how fast this Handsup is on this machine. */
@Command(
        name = "bench",
        description = {
            "Measure this Handsup on this machine, beside bare Netty: servers are started in processes of their own, on"
                    + " 127.0.0.1 and with data of their own, and are gone afterwards. Takes a minute or two a size.",
            "With taskset, servers get one half of the cores and the measuring process the other."
        },
        sortOptions = false,
        usageHelpAutoWidth = true)
final class BenchCommand implements Callable<Integer> {

    private static final int MOST_STUDENTS = 20_000;

    /** A compiler's thread that ends takes its processor time with it. */
    private static final String STEADY_COMPILERS = "-XX:-UseDynamicNumberOfCompilerThreads";

    /** What can be measured. */
    enum What {
        SIZES,
        ROOMS,
        NEIGHBOUR,
        BOOT
    }

    @Option(
            names = {"-n", "--students"},
            paramLabel = "N",
            split = ",",
            defaultValue = "50,300,1000,3000,10000,18000",
            description = "Sizes of rooms (default: ${DEFAULT-VALUE}).")
    private List<Integer> students = new ArrayList<>();

    @Option(
            names = "--only",
            paramLabel = "WHAT",
            split = ",",
            defaultValue = "sizes,rooms,neighbour,boot",
            description =
                    "sizes: one room of each size; rooms: many rooms at once; neighbour: a room of 30 beside one of"
                            + " 10000; boot: starts, and the first question after them (default: all).")
    private List<What> only = new ArrayList<>();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often each thing is measured (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "3",
            description = "Rounds before any counts (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--rooms",
            paramLabel = "N",
            defaultValue = "300",
            description = "How many rooms of 33 play at once (default: ${DEFAULT-VALUE}).")
    private int rooms;

    @Option(
            names = "--hall",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How large the large room beside a small one is (default: ${DEFAULT-VALUE}).")
    private int hall;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (spec == null) {
            throw new IllegalStateException("not started by picocli");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        students.forEach(size -> within("--students", size, 2, MOST_STUDENTS));
        within("--rounds", rounds, 1, 30);
        within("--warm-up", warmUp, 0, 20);
        within("--rooms", rooms, 2, 500);
        within("--hall", hall, 100, 15_000);
        String serverCores = split();
        Bench bench = new Bench(
                new Bench.Plan(rounds, warmUp, serverCores, Self.command(FloorServer.class), BenchCommand::server),
                line -> {
                    err.println("  " + line);
                    err.flush();
                });
        BenchReport report = new BenchReport(serverCores);
        for (What what : only) {
            switch (what) {
                case SIZES -> students.forEach(size -> show(report.add(bench.size(size)), out));
                case ROOMS -> show(report.add(bench.rooms(rooms, 33)), out);
                case NEIGHBOUR -> show(report.add(bench.neighbour(30, hall)), out);
                case BOOT -> show(report.add(bench.boot(1_000)), out);
            }
        }
        if (json) {
            out.println(report.json());
        }
        out.flush();
        return 0;
    }

    private void show(String words, PrintWriter out) {
        if (!json) {
            out.print(words);
            out.flush();
        }
    }

    private void within(String name, int value, int least, int most) {
        if (spec != null && (value < least || value > most)) {
            throw new ParameterException(
                    spec.commandLine(), name + " is " + value + ", expected " + least + " to " + most);
        }
    }

    private static List<String> server(Path data) {
        List<String> command = new ArrayList<>(Self.command());
        command.add(1, STEADY_COMPILERS);
        command.addAll(List.of("serve", "--port=0", "--bind=127.0.0.1", "--data=" + data, "--on-leash"));
        return command;
    }

    /** Keeps this process to the upper half of the cores. @return the lower half, for servers; empty where cores cannot be given out */
    private static String split() throws IOException, InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        if (cores < 2) {
            return "";
        }
        String mine = cores / 2 + "-" + (cores - 1);
        try {
            Process taskset = new ProcessBuilder(
                            "taskset",
                            "-acp",
                            mine,
                            Long.toString(ProcessHandle.current().pid()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return taskset.waitFor(5, TimeUnit.SECONDS) && taskset.exitValue() == 0 ? "0-" + (cores / 2 - 1) : "";
        } catch (IOException noTaskset) {
            return "";
        }
    }
}
