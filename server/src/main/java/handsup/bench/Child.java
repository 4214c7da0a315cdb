package handsup.bench;

import handsup.rehearse.Resident;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server in a process of its own, so that its processor time and memory are its own. It ends when its standard input does. Of one thread. */
final class Child implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(30);

    private final Process process;
    private final long startedAt;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    /** As it was last seen: a thread that ends takes its own with it, and a difference could then be less than nothing. In ns, by thread. */
    private final Map<String, Long> cpuOfThreads = new HashMap<>();

    private Child(Process process, long startedAt) {
        this.process = process;
        this.startedAt = startedAt;
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        Thread.ofVirtual().start(() -> out.lines().forEach(lines::add));
    }

    /** @param cores it may use, as {@code taskset} takes them; empty for all */
    static Child start(String cores, List<String> command) {
        List<String> whole = new ArrayList<>();
        if (!cores.isEmpty()) {
            whole.addAll(List.of("taskset", "-c", cores));
        }
        whole.addAll(command);
        try {
            long now = System.nanoTime();
            return new Child(
                    new ProcessBuilder(whole)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start(),
                    now);
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    /** When it was started, of {@code System.nanoTime()}. */
    long startedAt() {
        return startedAt;
    }

    /** Waits for a line that has something in it. @return what its first group found */
    String awaits(Pattern wanted) {
        long until = System.nanoTime() + LONGEST_START.toNanos();
        try {
            while (System.nanoTime() < until) {
                String line = lines.poll(100, TimeUnit.MILLISECONDS);
                if (line == null && !process.isAlive()) {
                    break;
                }
                Matcher found = wanted.matcher(line == null ? "" : line);
                if (found.find()) {
                    return found.group(1);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("a server under test did not say " + wanted);
    }

    void says(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException gone) {
            throw new UncheckedIOException("a server under test has ended", gone);
        }
    }

    /** Bytes of live objects, after collecting the others. */
    long liveHeap() {
        says("collect");
        return Long.parseLong(awaits(Pattern.compile("heap (\\d+)")));
    }

    /** Processor time of its threads, those that have ended included, in ns: to the nanosecond where the system tells, else to some ms. */
    long cpuNanos() {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
            threads.forEach(thread -> cpuOfThreads.merge(thread.toString(), cpuOfThread(thread), Math::max));
            return cpuOfThreads.values().stream().mapToLong(Long::longValue).sum();
        } catch (IOException noProc) {
            return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
        }
    }

    private static long cpuOfThread(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("schedstat"));
            return Long.parseLong(stat.substring(0, stat.indexOf(' ')));
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Resident memory in bytes; 0 where the system does not tell. */
    long resident() {
        return Resident.bytes(process.pid());
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
