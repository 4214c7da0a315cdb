package handsup.app;

import java.io.PrintWriter;
import org.slf4j.LoggerFactory;

/** What a person at the terminal sees of a bug: one line; the rest goes to the log. */
final class Failures {

    private Failures() {}

    static int report(Exception failure, String command, PrintWriter err) {
        LoggerFactory.getLogger(Failures.class).error("{} failed", command, failure);
        err.println("handsup: something went wrong that should not have; the lines above say where");
        return 2;
    }
}
