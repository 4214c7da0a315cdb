package handsup.app;

import handsup.library.Deck;
import handsup.library.DeckJson;
import handsup.library.Figures;
import handsup.library.Library;
import handsup.library.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code handsup check}: says what is wrong with decks, with file and line. */
@Command(
        name = "check",
        description =
                "Check decks: a deck's folder, or a folder of decks. Without one, the decks that come with Handsup.",
        sortOptions = false,
        usageHelpAutoWidth = true)
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", arity = "0..*", description = "Folders to check.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--json",
            description = "Print every question with all its fields, as one JSON list, for other tools.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("not started by picocli");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<Library.Checked> checked = new ArrayList<>();
        if (folders.isEmpty()) {
            checked.addAll(Library.checkBundled());
        }
        for (Path folder : folders) {
            try {
                List<Library.Checked> found = Files.isDirectory(folder) ? Library.check(folder) : List.of();
                if (found.isEmpty()) {
                    err.println("handsup: " + folder + " is no deck, expected a folder with a deck.yaml, or one with"
                            + " decks in it");
                    return 2;
                }
                checked.addAll(found);
            } catch (IOException unreadable) {
                err.println("handsup: " + folder + " cannot be read");
                return 2;
            }
        }
        if (json) {
            checked.forEach(deck -> deck.problems().forEach(problem -> err.println(problem.line(deck.id()))));
            out.println(DeckJson.of(
                    checked.stream().flatMap(deck -> deck.deck().stream()).toList()));
        } else {
            checked.forEach(deck -> report(deck, out));
        }
        out.flush();
        return checked.stream().anyMatch(Library.Checked::broken) ? 1 : 0;
    }

    private static void report(Library.Checked checked, PrintWriter out) {
        checked.problems().forEach(problem -> out.println(problem.line(checked.id())));
        long errors = checked.problems().stream().filter(Problem::error).count();
        long warnings = checked.problems().size() - errors;
        out.println(checked.id() + ": "
                + checked.deck()
                        .map(deck -> deck.items().size() + " questions on "
                                + deck.cards().size() + " cards, ")
                        .orElse("")
                + count(errors, "error") + ", " + count(warnings, "warning"));
        checked.deck().ifPresent(deck -> figures(deck, out));
    }

    private static void figures(Deck deck, PrintWriter out) {
        Figures figures = Figures.of(deck);
        out.println("  types        " + listed(figures.types()));
        out.println("  difficulty   " + listed(figures.difficulties()));
        if (!figures.objectives().isEmpty()) {
            out.println("  objectives   " + listed(figures.objectives()));
        }
        out.printf(
                Locale.ROOT,
                "  keys at A-D  %s, chi-square %.2f; key longest %.0f %%; true %.0f %%; reading grade %.1f; too short"
                        + " %d%n",
                figures.keysAt(),
                figures.chiSquare(),
                100 * figures.keyLongest(),
                100 * figures.trueShare(),
                figures.grade(),
                figures.tooShort());
    }

    private static String listed(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String count(long number, String thing) {
        return number == 1 ? "1 " + thing : number + " " + thing + "s";
    }
}
