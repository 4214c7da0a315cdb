package handsup.app;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The program. {@code handsup} alone is {@code handsup serve}. */
@Command(
        name = "handsup",
        description = "A live classroom quiz server. Without a command it serves.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ServeCommand.class,
            CheckCommand.class,
            RehearseCommand.class,
            BenchCommand.class,
            SimulateCommand.class,
            TortureCommand.class
        },
        scope = ScopeType.INHERIT,
        footer = {
            "",
            "Start it, open the link it prints, pick a deck, and put the projector page on the wall.",
            "Exit codes: 0 all went well; 1 a check or a rehearsal found something; 2 it could not start, and one line"
                    + " says why."
        })
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** @return the exit code */
    static int run(String... arguments) {
        return Shortcut.read(arguments).map(Main::served).orElseGet(() -> asked(arguments));
    }

    private static int served(Serving serving) {
        PrintWriter err = new PrintWriter(System.err, true);
        try {
            return serving.run(new PrintWriter(System.out, true), err);
        } catch (InterruptedException | RuntimeException failure) {
            return Failures.report(failure, "serve", err);
        }
    }

    private static int asked(String... arguments) {
        CommandLine program = new CommandLine(new Main());
        program.setCaseInsensitiveEnumValuesAllowed(true);
        program.setExecutionExceptionHandler(
                (failure, command, _) -> Failures.report(failure, command.getCommandName(), command.getErr()));
        return program.execute(withDefault(program, arguments));
    }

    /** Options without a command belong to {@code serve}. */
    private static String[] withDefault(CommandLine program, String[] arguments) {
        boolean named = arguments.length > 0
                && (program.getSubcommands().containsKey(arguments[0])
                        || arguments[0].equals("--help")
                        || arguments[0].equals("-h")
                        || arguments[0].equals("--version")
                        || arguments[0].equals("-V"));
        if (named) {
            return arguments;
        }
        String[] all = new String[arguments.length + 1];
        all[0] = "serve";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }
}
