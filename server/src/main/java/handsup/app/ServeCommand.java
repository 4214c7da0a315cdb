package handsup.app;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code handsup serve}: hosts rooms until it is stopped. */
@Command(name = "serve", description = "Host quiz rooms until stopped.", sortOptions = false, usageHelpAutoWidth = true)
final class ServeCommand implements Callable<Integer> {

    private static final int MOST_TROUBLES = 10;

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port to listen on; 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "",
            description = "Address to listen on (default: all of this machine).")
    private String bind = "";

    @Option(
            names = {"-d", "--data"},
            paramLabel = "DIR",
            description = "Folder for rooms, the teacher's key and your own decks (default: ~/.handsup).")
    private @Nullable Path data;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "What students open, where that is not this machine's own address: behind a proxy, with TLS.")
    private @Nullable URI publicUrl;

    @Option(
            names = "--keep",
            paramLabel = "HOURS",
            defaultValue = "4",
            description = "How long a room that nobody is connected to is kept (default: ${DEFAULT-VALUE} hours).")
    private int keepHours;

    @Option(names = "--open-metrics", description = "Let other machines read /metrics too.")
    private boolean openMetrics;

    @Option(names = "--exit-after-start", hidden = true, description = "Start, then stop.")
    private boolean exitAfterStart;

    @Option(
            names = "--train",
            hidden = true,
            description = "Start, play a class, then stop: for making the start-up cache.")
    private boolean train;

    @Option(names = "--on-leash", hidden = true, description = "End with standard input: for measuring.")
    private boolean onLeash;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = command().commandLine().getOut();
        PrintWriter err = command().commandLine().getErr();
        return switch (Server.start(config())) {
            case Server.Refused(String why) -> {
                err.println("handsup: " + why);
                yield 2;
            }
            case Server.Running running -> {
                out.print(running.banner(System.console() != null && System.getenv("NO_COLOR") == null));
                out.flush();
                running.troubles().stream().limit(MOST_TROUBLES).forEach(err::println);
                if (running.troubles().size() > MOST_TROUBLES) {
                    err.println("and " + (running.troubles().size() - MOST_TROUBLES) + " more: see handsup check");
                }
                if (!train && !exitAfterStart) {
                    waitForTheEnd(running.server(), out);
                    yield 0;
                }
                boolean played = !train || Training.play(running.teacher());
                running.server().close();
                yield played ? 0 : 1;
            }
        };
    }

    private void waitForTheEnd(Server server, PrintWriter out) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        if (onLeash) {
            Leash.hold(out, stopped);
        }
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            stopped.countDown();
                        },
                        "stop"));
        stopped.await();
    }

    private Config config() {
        if (keepHours < 1 || keepHours > 24 * 365) {
            throw new ParameterException(
                    command().commandLine(), "--keep is " + keepHours + ", expected 1 to 8760 hours");
        }
        Path folder = data != null ? data : Path.of(System.getProperty("user.home"), ".handsup");
        return new Config(port, bind, folder, Optional.ofNullable(publicUrl), Duration.ofHours(keepHours), openMetrics);
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("not started by picocli");
        }
        return spec;
    }
}
