package handsup.library;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.domain.Difficulty;
import handsup.domain.Passage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passages that several questions are about: as they are written, and as they are drawn. */
class SharedPassagesTest {

    private static final long SEEDS = 300;
    private static final String PASSAGE = """
        passages:
          - {id: night, text: Owls hunt at night., credit: "A notebook"}
        questions:
        """;

    private DeckFolder folder;

    @BeforeEach
    void folder(@TempDir Path parent) {
        folder = new DeckFolder(parent);
    }

    private static String question(String id, String more) {
        return "  - {id: " + id + ", cards: [\"1\"], type: true-false, seconds: 30, stem: \"Statement " + id
                + ".\", explanation: Card 1., answer: true" + more + "}\n";
    }

    private static String about(String id) {
        return question(id, ", source: night");
    }

    private List<String> problems(String page) {
        return folder.write("q.yaml", page).problems();
    }

    private Deck deck(String page) {
        assertThat(problems(page)).isEmpty();
        return folder.deck().orElseThrow();
    }

    @Test
    void questionsNameAPassageAndHaveItWithTimeToReadIt() {
        Deck deck = deck(PASSAGE + about("a") + about("b") + question("c", ", source: {text: Hoo., credit: An owl}"));
        assertThat(deck.items().getFirst().source()).contains(new Passage("Owls hunt at night.", "A notebook", 10));
        assertThat(deck.items().get(1).source())
                .isEqualTo(deck.items().getFirst().source());
        assertThat(deck.items().get(2).source()).contains(new Passage("Hoo.", "An owl"));
    }

    @Test
    void timeToReadFollowsTheLengthUnlessTheAuthorSays() {
        String long_ = PASSAGE.replace("Owls hunt at night.", "owl ".repeat(100).strip());
        assertThat(deck(long_ + about("a") + about("b"))
                        .items()
                        .getFirst()
                        .source()
                        .orElseThrow()
                        .seconds())
                .isEqualTo(40);
        String said = PASSAGE.replace("\"A notebook\"", "\"A notebook\", seconds: 25");
        assertThat(deck(said + about("a") + about("b"))
                        .items()
                        .getFirst()
                        .source()
                        .orElseThrow()
                        .seconds())
                .isEqualTo(25);
    }

    @Test
    void everythingThatIsWrongWithPassagesIsTold() {
        assertThat(problems(PASSAGE + question("a", "")))
                .containsExactly("q.yaml:2 passage “night” has no question, expected two or more with “source: night”");
        assertThat(problems(PASSAGE + about("a")))
                .containsExactly("q.yaml:2 passage “night” has one question, expected two or more with “source: night”;"
                        + " a passage of one question stands in its source");
        assertThat(problems(PASSAGE + about("a") + question("b", "") + about("c")))
                .containsExactly(
                        "q.yaml:2 questions about passage “night” are apart, expected one directly after another");
        assertThat(problems(PASSAGE + about("a") + about("b") + question("c", ", source: day")))
                .containsExactly("q.yaml:6 c: source is “day”, expected a passage of this file, or text and credit");
        assertThat(problems(PASSAGE.replace("Owls", "owl ".repeat(118)) + about("a") + about("b")))
                .containsExactly("q.yaml:2 the passage has 121 words, expected 120 at most");
        assertThat(problems("""
            passages:
              - {id: night, text: Owls hunt at night., credit: "A notebook"}
              - {id: night, text: Owls sleep by day., credit: "A notebook", seconds: 5}
            questions:
            """ + about("a") + about("b")))
                .containsExactly(
                        "q.yaml:3 seconds is “5”, expected a whole number from 10 to 90",
                        "q.yaml:3 two passages of this file have the id “night”, expected one");
    }

    private Deck owls() {
        StringBuilder page = new StringBuilder(PASSAGE);
        for (String id : List.of("a", "b", "c", "d")) {
            page.append(question(id, ", difficulty: easy"));
        }
        for (String id : List.of("p1", "p2", "p3")) {
            page.append(about(id));
        }
        for (String id : List.of("e", "f")) {
            page.append(question(id, ", difficulty: hard"));
        }
        return deck(page.toString());
    }

    private static Draw draw(Deck deck, int count, Set<Difficulty> difficulties, long seed) {
        return Draw.from(deck, new Draw.Wish(Set.of(), Set.of(), difficulties, count, Set.of()), seed);
    }

    @Test
    void aDrawHasAllOfThemInTheirOrderOrNone() {
        Deck deck = owls();
        int with = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            for (int count = 1; count <= 9; count++) {
                List<String> ids = draw(deck, count, Set.of(), seed).questions().stream()
                        .map(Item::id)
                        .toList();
                assertThat(ids).as("seed %d, %d wished for", seed, count).hasSizeLessThanOrEqualTo(count);
                int first = ids.indexOf("p1");
                if (first >= 0) {
                    with++;
                    assertThat(ids.subList(first, first + 3)).containsExactly("p1", "p2", "p3");
                } else {
                    assertThat(ids).doesNotContain("p2", "p3");
                }
                assertThat(ids).as("seed %d, %d wished for", seed, count).hasSize(first < 0 && count > 6 ? 6 : count);
            }
        }
        assertThat(with).isPositive();
    }

    @Test
    void aPassageThatDoesNotFitIsLeftOutAndThatIsSaid() {
        Draw tight = draw(deck(PASSAGE + about("a") + about("b") + question("c", "")), 1, Set.of(), 1);
        assertThat(tight.questions()).extracting(Item::id).containsExactly("c");
        Draw none = draw(deck(PASSAGE + about("a") + about("b")), 1, Set.of(), 1);
        assertThat(none.questions()).isEmpty();
        assertThat(none.notes())
                .contains("2 were left out, because questions about one passage are asked all of them or none.");
    }

    @Test
    void whereAWishLeavesOneOutAllAreLeftOut() {
        Deck deck = deck(PASSAGE
                + about("a").replace("true-false,", "true-false, difficulty: easy,")
                + about("b").replace("true-false,", "true-false, difficulty: hard,")
                + question("c", ", difficulty: easy"));
        assertThat(draw(deck, 3, Set.of(Difficulty.EASY), 1).questions())
                .extracting(Item::id)
                .containsExactly("c");
    }
}
