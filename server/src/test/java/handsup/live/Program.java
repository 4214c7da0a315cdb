package handsup.live;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The distribution, started as a teacher starts it, in a process of its own. */
public final class Program implements AutoCloseable {

    private static final Path LAUNCHER = Path.of(System.getProperty("handsup.dist", "target/handsup"), "bin/handsup");
    private static final Pattern KEY = Pattern.compile("#key=([A-Za-z0-9_-]{43})");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path data;
    private final int port;
    private final Path log;
    private Process process;

    private Program(Path data, int port) {
        this.data = data;
        this.port = port;
        this.log = data.resolve("output.txt");
        this.process = launch();
    }

    /** Starts it on a free port with its data in a folder. */
    public static Program in(Path data) {
        return new Program(data, freePort()).ready();
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private Process launch(String... more) {
        List<String> command = new ArrayList<>(List.of(
                LAUNCHER.toAbsolutePath().toString(),
                "serve",
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--data",
                data.toString(),
                "--no-rehearsal"));
        command.addAll(List.of(more));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                    .start();
        } catch (IOException missing) {
            throw new UncheckedIOException("there is no distribution at " + LAUNCHER, missing);
        }
    }

    private Program ready() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the program ended: " + output());
            }
            return healthy() && output().contains("#key=");
        });
        return this;
    }

    private boolean healthy() {
        try {
            return get("/healthz").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** kill -9. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** From now on no file of its grows, as on a disk that is full. */
    void diskIsFull() {
        largestFile("1");
    }

    void diskHasRoom() {
        largestFile("unlimited");
    }

    private void largestFile(String bytes) {
        try {
            Process limit = new ProcessBuilder(
                            "prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + bytes + ":unlimited")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(limit.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (limit.onExit().join().exitValue() != 0) {
                throw new IllegalStateException("prlimit (of util-linux) is needed here, and said: " + said);
            }
        } catch (IOException missing) {
            throw new UncheckedIOException("prlimit is needed here: install util-linux", missing);
        }
    }

    /** Starts it again on the same data and port. */
    public void startAgain() {
        process = launch();
        ready();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The link the program printed for the teacher, on this machine's own address. */
    public URI teacherLink() {
        return address().resolve("/host#key=" + key());
    }

    public String key() {
        Matcher key = KEY.matcher(output());
        if (!key.find()) {
            throw new IllegalStateException("no key in: " + output());
        }
        return key.group(1);
    }

    public String output() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The launcher of the distribution. */
    static Path launcher() {
        return LAUNCHER.toAbsolutePath();
    }

    /** A page that only the teacher may read. */
    HttpResponse<String> getWithKey(String path) {
        return send(HttpRequest.newBuilder(address().resolve(path))
                .header("Authorization", "Bearer " + key())
                .GET());
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address().resolve(path)).GET());
    }

    /** A request with the teacher's key. */
    public HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(address().resolve(path))
                .header("Authorization", "Bearer " + key())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(10, java.util.concurrent.TimeUnit.SECONDS).join();
    }
}
