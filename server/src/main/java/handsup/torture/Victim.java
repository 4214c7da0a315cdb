package handsup.torture;

import handsup.journal.Journal;
import handsup.journal.SqliteJournal;
import handsup.rehearse.Resident;
import handsup.rehearse.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A server in a process of its own, to be killed. Of one thread. */
final class Victim implements AutoCloseable {

    private static final Pattern KEY = Pattern.compile("#key=([A-Za-z0-9_-]{43})");
    private static final long LONGEST_START = 60_000_000_000L;
    private static final int LOOK_MILLIS = 500;

    private final List<String> command;
    private final Path data;
    private final Path output;
    private final int port;
    private @Nullable Process process;

    /** @param command what starts a server, up to its own options @param data its folder, empty at first */
    Victim(List<String> command, Path data) {
        this.data = data;
        this.output = data.resolve("output.txt");
        this.port = freePort();
        this.command = new ArrayList<>(command);
        this.command.addAll(
                List.of("--port", Integer.toString(port), "--bind", "127.0.0.1", "--data", data.toString()));
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Starts it, and waits until it answers. @return how long that took, in ms */
    long starts() {
        long began = System.nanoTime();
        try {
            Process started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(output.toFile()))
                    .start();
            process = started;
            while (!healthy()) {
                if (!started.isAlive() || System.nanoTime() - began > LONGEST_START) {
                    throw new IllegalStateException("the server did not start: " + Files.readString(output));
                }
                LockSupport.parkNanos(10_000_000);
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException("the server could not be started", cannot);
        }
        return (System.nanoTime() - began) / 1_000_000;
    }

    private boolean healthy() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) origin().resolve("/healthz").toURL().openConnection();
            connection.setConnectTimeout(LOOK_MILLIS);
            connection.setReadTimeout(LOOK_MILLIS);
            connection.setRequestProperty("Connection", "close");
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private URI origin() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Where it is, with the teacher's key. */
    Target target() {
        try {
            Matcher key = KEY.matcher(Files.readString(output));
            if (key.find() && Target.of(origin() + "/host#key=" + key.group(1)) instanceof Target.Read(Target target)) {
                return target;
            }
            throw new IllegalStateException("the server printed no link for the teacher");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** kill -9. */
    void dies() {
        Process alive = process;
        if (alive != null) {
            alive.destroyForcibly();
            alive.onExit().join();
            process = null;
        }
    }

    /** Its resident memory, in bytes; 0 where the system does not tell. */
    long resident() {
        Process alive = process;
        if (alive == null) {
            return 0;
        }
        return Resident.bytes(alive.pid());
    }

    /** What it left on the disk. It is to be dead. */
    List<Journal.Stored> leaves() {
        return switch (SqliteJournal.open(data)) {
            case SqliteJournal.Opening.Opened(SqliteJournal journal) -> {
                try (journal) {
                    yield journal.rooms();
                }
            }
            case SqliteJournal.Opening.Refused(SqliteJournal.Why _, String detail) ->
                throw new IllegalStateException("what it left cannot be read: " + detail);
        };
    }

    @Override
    public void close() {
        dies();
    }
}
