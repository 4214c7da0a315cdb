package handsup.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code handsup serve}: hosts rooms until it is stopped. An option added here goes into {@link Shortcut} too, or the server starts more slowly
 * with it.
 */
@Command(name = "serve", description = "Host quiz rooms until stopped.", sortOptions = false, usageHelpAutoWidth = true)
final class ServeCommand implements Callable<Integer> {

    static final String PORT = "8080";
    static final String KEEP_HOURS = "4";
    static final int MOST_HOURS = 24 * 365;

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            defaultValue = PORT,
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
            defaultValue = KEEP_HOURS,
            description = "How long a room that nobody is connected to is kept (default: ${DEFAULT-VALUE} hours).")
    private int keepHours;

    @Option(names = "--open-metrics", description = "Let other machines read /metrics too.")
    private boolean openMetrics;

    @Option(
            names = "--no-rehearsal",
            description =
                    "Do not play a simulated class after the start, with which the first real one is served sooner.")
    private boolean unrehearsed;

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
        return serving()
                .run(command().commandLine().getOut(), command().commandLine().getErr());
    }

    /** What was asked for. */
    Serving serving() {
        if (keepHours < 1 || keepHours > MOST_HOURS) {
            throw new ParameterException(
                    command().commandLine(), "--keep is " + keepHours + ", expected 1 to " + MOST_HOURS + " hours");
        }
        return new Serving(
                new Config(
                        port,
                        bind,
                        data != null ? data : usualFolder(),
                        Optional.ofNullable(publicUrl),
                        Duration.ofHours(keepHours),
                        openMetrics),
                !unrehearsed,
                until());
    }

    private Serving.Until until() {
        if (train) {
            return Serving.Until.PLAYED;
        }
        if (exitAfterStart) {
            return Serving.Until.STARTED;
        }
        return onLeash ? Serving.Until.LET_GO : Serving.Until.STOPPED;
    }

    static Path usualFolder() {
        return Path.of(System.getProperty("user.home"), ".handsup");
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("not started by picocli");
        }
        return spec;
    }
}
