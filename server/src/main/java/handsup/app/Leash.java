package handsup.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Serves on the leash of a process that measures: ends when standard input does, says when it has rehearsed, and collects garbage when told to. */
final class Leash {

    private Leash() {}

    /** Says that the process needs no more for itself. @param played whether it played a class by itself */
    static void rehearsed(PrintWriter out, boolean played) {
        out.println(played ? "rehearsed" : "not rehearsed");
        out.flush();
    }

    /** Returns when standard input ends, or when stopped. */
    static void hold(PrintWriter out, CountDownLatch stopped) {
        Thread.ofPlatform().daemon().name("leash").start(() -> {
            try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.equals("collect")) {
                        System.gc();
                        System.gc();
                        out.println("heap "
                                + ManagementFactory.getMemoryMXBean()
                                        .getHeapMemoryUsage()
                                        .getUsed());
                        out.flush();
                    }
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            } finally {
                stopped.countDown();
            }
        });
    }
}
