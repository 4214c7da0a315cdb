package handsup.library;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.domain.Choosing;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which options stand as they were written, though nobody said so. */
class MeantTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1953; 1956; 1964",
                "5 million; 8 million; 12.5 million",
                "10 %; 25 %; 1 000 %",
                "−3 °C; 0 °C; 1,200 °C",
                "May 1955; 14 February 1956; 1964",
                "March 1953; June 1953; May 1955",
                "1953 to 1955; 1956 to 1958",
                "In the 1950s; In the 1960s",
                "The 19th century; The 20th century",
                "£5; £12",
                "٣; ٨; ١٢"
            })
    void numbersAndDatesDo(String options) {
        assertThat(Meant.ordered(List.of(options.split("; ")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Berlin; Paris",
                "1953; Nobody knows",
                "5 million; 8 thousand",
                "Sputnik 1; Vostok 1",
                "May; Mao",
                "He may resign; He must resign",
                "Marx; Mars",
                "3D printing; 4G phones"
            })
    void othersDoNot(String options) {
        assertThat(Meant.ordered(List.of(options.split("; ")))).isFalse();
    }

    @Test
    void aDrawLeavesThemWhereTheyAreAndShufflesOthers(@TempDir Path parent) {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        assertThat(orders(parent, List.of("1953", "1956", "1961", "1964"), random))
                .as("seed %d", seed)
                .isEqualTo(1);
        assertThat(orders(parent, List.of("Mao", "Tito", "Nagy", "Ulbricht"), random))
                .as("seed %d", seed)
                .isGreaterThan(1);
    }

    /** How many different orders of the options fifty draws come to. */
    private static long orders(Path parent, List<String> texts, SplittableRandom random) {
        StringBuilder options = new StringBuilder();
        texts.forEach(text -> options.append("  - text: ")
                .append(text)
                .append(texts.indexOf(text) == 1 ? "\n    key: true\n" : "\n"));
        DeckFolder folder = new DeckFolder(parent)
                .question("id: q1\ncards: [\"1\"]\ntype: single\nseconds: 30\nstem: S?\noptions:\n" + options
                        + "explanation: E.\n");
        Deck deck = folder.deck().orElseThrow();
        return random.ints(50)
                .mapToObj(_ -> ((Choosing) Playing.question(deck, deck.items().getFirst(), random, _ -> null)
                                .task())
                        .options())
                .distinct()
                .count();
    }
}
