package handsup.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Problems as they are found, all of them. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void error(String rule, String file, int line, Optional<String> item, String text) {
        found.add(new Problem(true, rule, file, line, item, text));
    }

    void error(String rule, Item item, String text) {
        error(rule, item.file(), item.line(), Optional.of(item.id()), text);
    }

    void warn(String rule, Item item, String text) {
        found.add(new Problem(false, rule, item.file(), item.line(), Optional.of(item.id()), text));
    }

    void warn(String rule, String file, int line, String text) {
        found.add(new Problem(false, rule, file, line, Optional.empty(), text));
    }

    int count() {
        return found.size();
    }

    /** In the order of files and lines. */
    List<Problem> all() {
        return found.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
    }
}
