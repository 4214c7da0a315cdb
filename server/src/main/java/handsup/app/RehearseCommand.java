package handsup.app;

import handsup.protocol.Api;
import handsup.rehearse.Cpu;
import handsup.rehearse.Crowd;
import handsup.rehearse.Findings;
import handsup.rehearse.Lead;
import handsup.rehearse.Manner;
import handsup.rehearse.Network;
import handsup.rehearse.Parts;
import handsup.rehearse.Rehearsal;
import handsup.rehearse.Report;
import handsup.rehearse.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code handsup rehearse}: a class of simulated students, to see whether the laptop and the network carry it. */
@Command(
        name = "rehearse",
        description = {
            "Play a class: simulated students join a room, think, answer, lose their connection and return, over real"
                    + " WebSockets. It tells how long everything took and what a class would have noticed.",
            "",
            "Will my laptop carry assembly hall? Start Handsup, then, in a second window:",
            "  handsup rehearse --url 'THE TEACHER LINK IT PRINTED' --students 300",
            "This opens a room, plays it, and removes it.",
            "",
            "Will my Wi-Fi? The same on a second laptop, in the hall. To watch, open a room yourself and give its join"
                    + " link:",
            "  handsup rehearse --url http://192.168.1.20:8080/j/K7M4QX --students 300",
            "then steer it as in a lesson.",
            "",
            "It talks to that one address and to no other, and stops by itself. Use it on a server of your own only."
        },
        sortOptions = false,
        usageHelpAutoWidth = true,
        footer = {"", "Exit codes: 0 the class would have noticed nothing; 1 it would have; 2 it could not be played."})
final class RehearseCommand implements Callable<Integer> {

    private static final int MOST_STUDENTS = 20_000;
    private static final int MOST_RATE = 10_000;
    private static final int MOST_MINUTES = 120;
    private static final int MOST_QUESTIONS = 50;
    private static final Duration PAUSE = Duration.ofMillis(1_500);

    @Option(
            names = {"-u", "--url"},
            paramLabel = "URL",
            required = true,
            description = "The teacher's link, or a room's join link, or the server's address together with --code.")
    private String url = "";

    @Option(names = "--code", paramLabel = "CODE", description = "The room to join, where the link does not say.")
    private @Nullable String code;

    @Option(
            names = {"-n", "--students"},
            paramLabel = "N",
            defaultValue = "30",
            description = "How many students, up to 20000 (default: ${DEFAULT-VALUE}).")
    private int students;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many join a second; 0 for as fast as they get in (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(
            names = "--questions",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many questions to play in a room of its own (default: ${DEFAULT-VALUE}).")
    private int questions;

    @Option(
            names = "--burst",
            paramLabel = "MS",
            defaultValue = "0",
            description =
                    "Everybody answers within so many ms after the options open, instead of thinking as people do.")
    private int burst;

    @Option(
            names = "--cut",
            paramLabel = "PERCENT",
            defaultValue = "2",
            description = "How many of a hundred lose their connection during a question (default: ${DEFAULT-VALUE}).")
    private double cut;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "15",
            description = "End after so long in any case (default: ${DEFAULT-VALUE}).")
    private int minutes;

    @Option(
            names = "--per-process",
            paramLabel = "N",
            defaultValue = "18000",
            description = "Students of one process; for more, others are started (default: ${DEFAULT-VALUE}).")
    private int perProcess;

    @Option(names = "--json", description = "Print the findings as JSON.")
    private boolean json;

    @Option(names = "--share-of", hidden = true, defaultValue = "-1", description = "For processes it starts itself.")
    private int first;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = command();
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        check();
        return switch (Target.of(url)) {
            case Target.Unreadable(String why) -> throw new ParameterException(command.commandLine(), why);
            case Target.Read(Target target) when first >= 0 -> share(target, out);
            case Target.Read(Target target) -> rehearse(target, out, err);
        };
    }

    private void check() {
        within("--students", students, 1, MOST_STUDENTS);
        within("--rate", rate, 0, MOST_RATE);
        within("--questions", questions, 1, MOST_QUESTIONS);
        within("--per-process", perProcess, 1, Parts.MOST_SOCKETS);
        within("--burst", burst, 0, 60_000);
        within("--cut", cut, 0, 100);
        within("--minutes", minutes, 1, MOST_MINUTES);
    }

    private void within(String name, double value, int least, int most) {
        if (!(value >= least && value <= most)) {
            throw new ParameterException(
                    command().commandLine(),
                    name + " is " + String.valueOf(value).replaceFirst("\\.0$", "") + ", expected " + least + " to "
                            + most);
        }
    }

    private int rehearse(Target target, PrintWriter out, PrintWriter err) {
        Optional<String> own = Optional.empty();
        Optional<String> room = Optional.ofNullable(code).or(target::code);
        if (room.isEmpty() && target.key().isEmpty()) {
            throw new ParameterException(
                    command().commandLine(),
                    "which room? Give --code, or the teacher's link, or a room's join link as --url");
        }
        if (room.isEmpty()) {
            switch (open(target, target.key().get())) {
                case Lead.Refused(String why) -> {
                    err.println("handsup: " + why);
                    return 2;
                }
                case Lead.Opened(String opened) -> own = Optional.of(opened);
            }
        }
        String playing = own.or(() -> room).orElseThrow();
        Optional<String> steered = own.isPresent() ? target.key() : Optional.empty();
        try {
            Report report = play(target, playing, steered, line -> {
                err.println("  " + line);
                err.flush();
            });
            out.print(json ? report.json() + "\n" : report.words());
            out.flush();
            return report.findings().seated() == 0 ? 2 : report.good() ? 0 : 1;
        } finally {
            own.ifPresent(opened -> Lead.close(target, target.key().orElse(""), opened));
        }
    }

    private Lead.Asked open(Target target, String key) {
        try {
            Optional<String> deck = Lead.anyDeck(target, key);
            if (deck.isEmpty()) {
                return new Lead.Refused("the key in the link is not the teacher's key of " + target.origin());
            }
            return Lead.open(
                    target,
                    key,
                    new Api.OpenRequest(
                            new Api.DrawRequest(deck.get(), List.of(), List.of(), List.of(), questions, 0),
                            new Api.Rules(2, 1, Api.Points.SPEED, true, true, false, false, true, students),
                            "Rehearsal"));
        } catch (IOException silent) {
            return new Lead.Refused(target.origin() + " does not answer; is Handsup running there?");
        }
    }

    private Report play(Target target, String room, Optional<String> key, Consumer<String> progress) {
        List<Integer> shares = Parts.shares(students, Cpu.mostFiles(), perProcess);
        long began = System.nanoTime();
        long cpuBefore = Cpu.nanos();
        AtomicBoolean stop = new AtomicBoolean();
        Thread hook = new Thread(() -> stop.set(true), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try (Network network = new Network(target, threads());
                Parts parts = Parts.start(others(shares, target, room))) {
            Findings findings = new Rehearsal(network, plan(room, shares.getFirst(), 0, key), progress, stop::get)
                    .hold(parts::awaitSeated);
            for (Findings others : parts.findings()) {
                findings = findings.with(others);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            double cpu = (Cpu.nanos() - cpuBefore + parts.cpuNanos()) / 1e9;
            return new Report(
                    findings,
                    target.origin().toString(),
                    room,
                    target.loopback(),
                    seconds,
                    cpu / seconds / Runtime.getRuntime().availableProcessors());
        } finally {
            removeHook(hook);
        }
    }

    /** The commands of further processes, one for each share but the first. */
    private List<List<String>> others(List<Integer> shares, Target target, String room) {
        List<List<String>> commands = new ArrayList<>();
        int from = shares.getFirst();
        for (int share : shares.subList(1, shares.size())) {
            List<String> command = new ArrayList<>(Self.command());
            command.addAll(List.of(
                    "rehearse",
                    "--url=" + target.origin(),
                    "--code=" + room,
                    "--students=" + share,
                    "--rate=" + rate * share / students,
                    "--burst=" + burst,
                    "--cut=" + cut,
                    "--minutes=" + minutes,
                    "--share-of=" + from));
            commands.add(command);
            from += share;
        }
        return commands;
    }

    /** This process is one of several: see {@link Parts}. */
    private int share(Target target, PrintWriter out) {
        AtomicBoolean stop = new AtomicBoolean();
        Thread.ofVirtual().start(() -> {
            try {
                while (System.in.read() >= 0) {}
            } catch (IOException gone) {
                stop.set(true);
            }
            stop.set(true);
        });
        try (Network network = new Network(target, threads())) {
            String room = Optional.ofNullable(code).orElseThrow();
            Findings findings = new Rehearsal(
                            network, plan(room, students, first, Optional.empty()), _ -> {}, stop::get)
                    .hold(() -> Parts.saySeated(out));
            Parts.say(out, findings);
        }
        return 0;
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException goingDown) {
            hook.interrupt();
        }
    }

    private Rehearsal.Plan plan(String room, int count, int from, Optional<String> key) {
        Manner manner = burst > 0 ? Manner.burst(burst, cut / 100) : Manner.ofPeople(cut / 100);
        return new Rehearsal.Plan(
                new Crowd.Plan(
                        room, count, from, manner, ThreadLocalRandom.current().nextLong()),
                rate * count / students,
                Duration.ofMinutes(minutes),
                key,
                PAUSE);
    }

    /** Never so many that the server has no core left to itself on the same machine. */
    private static int threads() {
        return Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("not started by picocli");
        }
        return spec;
    }
}
