package handsup.app;

import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** What a person at the terminal sees of a bug: one line; the rest goes to the log. */
final class Failures {

    private Failures() {}

    static int report(Exception failure, CommandLine command) {
        LoggerFactory.getLogger(Failures.class).error("{} failed", command.getCommandName(), failure);
        command.getErr().println("handsup: something went wrong that should not have; the lines above say where");
        return 2;
    }
}
