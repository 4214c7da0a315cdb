package handsup.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeckImagesTest {

    private static final String ALT = "A round face with two large dark eyes";

    @TempDir
    Path parent;

    private DeckFolder folder;

    @BeforeEach
    void write() throws IOException {
        folder = new DeckFolder(parent);
        Files.createDirectories(folder.path.resolve("images"));
        Files.write(folder.path.resolve("images/owl.png"), PicturesTest.png(64, 48));
        Files.writeString(folder.path.resolve("images/fake.png"), "<svg onload='alert(1)'/>");
        Files.writeString(folder.path.resolve("images/owl.svg"), "<svg/>");
    }

    private DeckFolder asks(String image) {
        return folder.question("""
            id: q1
            cards: ["1"]
            type: single
            difficulty: easy
            seconds: 30
            stem: When does this bird hunt?
            image:
            %s
            options:
              - text: By day
              - text: At night
                key: true
            explanation: It hunts at night and sleeps by day, as its large eyes and soft feathers show. Card 1.
            """.formatted(image.indent(2).stripTrailing()));
    }

    @Test
    void anImageIsReadWithWhatItShowsAndWhoseItIs() {
        asks("file: images/owl.png\nalt: " + ALT + "\ncredit: Drawn for this test");
        assertThat(folder.problems()).isEmpty();
        Deck deck = folder.deck().orElseThrow();
        Image image = deck.items().getFirst().image().orElseThrow();
        assertThat(image.alt()).isEqualTo(ALT);
        assertThat(image.credit()).contains("Drawn for this test");
        assertThat(image.made().width()).isEqualTo(64);
        assertThat(DeckJson.of(List.of(deck)))
                .contains("\"file\" : \"images/owl.png\"", "\"alt\" : \"" + ALT + "\"")
                .doesNotContain("\"made\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "images/gone.png             | has no such file",
                "../birds/images/owl.png     | has no such file",
                "/etc/passwd.png             | has no such file",
                "images/fake.png             | is neither PNG nor JPEG, whatever its name says",
                "images/owl.svg              | may hold scripts",
                "images/owl.gif              | expected a PNG or JPEG file",
                "https://example.org/owl.png | save the image beside the deck",
                "//example.org/owl.png       | save the image beside the deck",
                "data:image/png;base64,AAAA  | save the image beside the deck",
            })
    void whatCannotBeShownIsAnErrorThatNamesTheRemedy(String file, String expected) {
        asks("file: \"" + file + "\"\nalt: " + ALT);
        assertThat(folder.problems())
                .singleElement()
                .asString()
                .startsWith("q.yaml:9 q1: ")
                .contains(expected);
        assertThat(folder.deck()).isEmpty();
    }

    @Test
    void everyImageSaysWhatItShows() {
        asks("file: images/owl.png");
        assertThat(folder.problems()).containsExactly("q.yaml:9 q1: alt is missing, expected a text");
        asks("file: images/owl.png\nalt: " + "very ".repeat(60) + "long\ncaption: An owl");
        assertThat(folder.problems())
                .containsExactly(
                        "q.yaml:10 q1: alt has 304 characters, expected 250 at most",
                        "q.yaml:11 q1: “caption” is not a field of this; expected alt, credit, file");
    }

    @Test
    void whatIsSaidOfAnImageDoesNotGiveTheKeyAway() {
        asks("file: images/owl.png\nalt: A bird that hunts at night, with large eyes");
        assertThat(rules()).anyMatch(line -> line.contains("alt says “At night”, which is the answer"));
        asks("file: images/owl.png\nalt: An owl");
        assertThat(rules()).anyMatch(line -> line.contains("say in a sentence"));
        asks("file: images/owl.png\nalt: " + ALT);
        assertThat(rules()).noneMatch(line -> line.contains("alt"));
    }

    private List<String> rules() {
        return DeckRules.check(folder.deck().orElseThrow()).stream()
                .map(Problem::text)
                .toList();
    }
}
