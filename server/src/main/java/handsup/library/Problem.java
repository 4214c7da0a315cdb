package handsup.library;

import java.util.Optional;

/**
 * Something wrong with a deck's files, or worth a second look.
 *
 * @param error whether the deck cannot be played because of it; if not, a warning that an author may rule on
 * @param rule the rule's name, such as {@code longest-key}
 * @param file path within the deck's folder
 * @param line from 1
 * @param item the question's id, where it concerns one
 * @param text what is there, and what was expected
 */
public record Problem(boolean error, String rule, String file, int line, Optional<String> item, String text) {

    /** One line, as a compiler would say it. */
    public String line(String deck) {
        return deck + "/" + file + ":" + line + ": " + (error ? "error" : "warning") + ": "
                + item.map(id -> id + ": ").orElse("") + text + " [" + rule + "]";
    }
}
