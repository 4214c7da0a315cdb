package handsup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What becomes of answers as people type them: the bank's own table of spellings, and some hundred more that somebody thought of. */
class SpellingsTest {

    private static final int LEAST = 250;

    /** A text that was typed. @param due what it should earn @param reason why it earns something else; empty where it does not */
    private record Typed(Typing question, String text, boolean due, String reason) {

        boolean earned() {
            Response.Text response = new Response.Text(text);
            return question.fits(response) && question.mark(response) == 1;
        }

        @Override
        public String toString() {
            return "“" + text + "” for " + question.accept().getFirst() + ", which should earn "
                    + (due ? "the mark" : "nothing");
        }
    }

    private static List<Typed> typed() {
        List<Typed> typed = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SpellingsTest.class.getResourceAsStream("spellings.txt")),
                StandardCharsets.UTF_8))) {
            Typing question = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("=")) {
                    question = question(line.substring(1));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    typed.add(typed(Objects.requireNonNull(question), line));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return typed;
    }

    private static Typing question(String line) {
        String[] sides = line.split("\\|");
        return new Typing(listed(sides[0]), listed(sides[1]), OptionalInt.empty());
    }

    private static List<String> listed(String texts) {
        return Arrays.stream(texts.split(",")).map(String::strip).toList();
    }

    private static Typed typed(Typing question, String line) {
        boolean known = line.startsWith("!");
        String rest = known ? line.substring(1).strip() : line;
        String text = rest.substring(1).strip();
        int colon = known ? text.indexOf(" : ") : text.length();
        assertThat(colon).as("a reason in: %s", line).isPositive();
        return new Typed(
                question,
                text.substring(0, colon),
                rest.startsWith("+"),
                known ? text.substring(colon + 3).strip() : "");
    }

    @Test
    void answersEarnWhatTheyShould() {
        assertThat(typed()).hasSizeGreaterThan(LEAST);
        assertThat(typed().stream()
                        .filter(typed -> typed.reason().isEmpty())
                        .filter(typed -> typed.earned() != typed.due()))
                .isEmpty();
    }

    /** A list of faults that has been mended is no longer true. */
    @Test
    void whatIsKnownToBeWrongStillIs() {
        assertThat(typed().stream()
                        .filter(typed -> !typed.reason().isEmpty())
                        .filter(typed -> typed.earned() == typed.due()))
                .isEmpty();
    }
}
