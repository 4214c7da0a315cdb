package handsup.rehearse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Further processes of one rehearsal, each with a share of its students, for one process may have only so many sockets. Of one thread.
 *
 * <p>Each says {@value #SEATED} once its students are in, and at its end one line of findings and one of how much processor it used. It ends when
 * its standard input does.
 */
public final class Parts implements AutoCloseable {

    private static final String SEATED = "seated";
    /** The most sockets of one process, usually: a process may have 20,000 files open on most machines. */
    public static final int MOST_SOCKETS = 18_000;

    private static final long OTHER_FILES = 500;

    private record Part(Process process, BufferedReader says) {}

    private final List<Part> parts = new ArrayList<>();
    private long cpuNanos;

    private Parts() {}

    /** How many students each process has, the first being this one. @param mostFiles how many files and sockets a process may have open @param mostSockets how many it is to have */
    public static List<Integer> shares(int students, long mostFiles, int mostSockets) {
        int most = (int) Math.max(1, Math.min(mostSockets, mostFiles - OTHER_FILES));
        int processes = Math.ceilDiv(students, most);
        List<Integer> shares = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            shares.add(students / processes + (i < students % processes ? 1 : 0));
        }
        return shares;
    }

    public static Parts start(List<List<String>> commands) {
        Parts parts = new Parts();
        for (List<String> command : commands) {
            try {
                Process process = new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                parts.parts.add(new Part(process, process.inputReader(StandardCharsets.UTF_8)));
            } catch (IOException cannotStart) {
                parts.close();
                throw new UncheckedIOException("a second process could not be started", cannotStart);
            }
        }
        return parts;
    }

    public void awaitSeated() {
        for (Part part : parts) {
            line(part);
        }
    }

    /** Waits for their ends. A part that died has no findings. */
    public List<Findings> findings() {
        List<Findings> findings = new ArrayList<>();
        for (Part part : parts) {
            String found = line(part);
            String cpu = line(part);
            if (!found.isEmpty() && !cpu.isEmpty()) {
                findings.add(Findings.read(found));
                cpuNanos += Long.parseLong(cpu);
            }
        }
        return findings;
    }

    public long cpuNanos() {
        return cpuNanos;
    }

    private static String line(Part part) {
        try {
            String line = part.says().readLine();
            return line == null ? "" : line;
        } catch (IOException died) {
            return "";
        }
    }

    /** The other side: what a part says. */
    public static void saySeated(PrintWriter out) {
        out.println(SEATED);
        out.flush();
    }

    public static void say(PrintWriter out, Findings findings) {
        out.println(findings.json());
        out.println(Cpu.nanos());
        out.flush();
    }

    @Override
    public void close() {
        parts.forEach(part -> part.process().destroy());
    }
}
