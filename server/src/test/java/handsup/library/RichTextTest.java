package handsup.library;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.domain.Unscored;
import handsup.domain.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Emphasis and mathematics in a deck's files, where the deck asks for them. */
class RichTextTest {

    @TempDir
    Path parent;

    private DeckFolder deck(String stem, String option) {
        return new DeckFolder(parent).question("""
            id: q1
            cards: ["1"]
            type: single
            seconds: 30
            stem: %s
            options:
              - text: %s
                key: true
              - text: No
            explanation: Yes. Card 1.
            """.formatted(stem, option));
    }

    private DeckFolder rich(String stem, String option) {
        return deck(stem, option).write("deck.yaml", DeckFolder.DECK + "text: rich\n");
    }

    @Test
    void aDeckThatDoesNotAskForItKeepsItsStarsAndDollars() {
        DeckFolder folder = deck("What do *a* and $b$ cost in $?", "a * b <b>");
        assertThat(folder.problems()).isEmpty();
        Item item = folder.deck().orElseThrow().items().getFirst();
        assertThat(item.stem()).isEqualTo("What do *a* and $b$ cost in $?");
        assertThat(item.body().texts()).contains("a * b <b>");
    }

    @Test
    void aRichDeckHasItsTextsReadOnce() {
        DeckFolder folder = rich("What is *not* $x^2$?", "$\\frac{1}{2}$");
        assertThat(folder.problems()).isEmpty();
        Item item = folder.deck().orElseThrow().items().getFirst();
        assertThat(Texts.plain(item.stem())).isEqualTo("What is not x²?");
        assertThat(Texts.plain(item.body().texts())).containsExactly("1/2", "No");
        assertThat(item.explanation()).isEqualTo("Yes. Card 1.");
    }

    private DeckFolder cloze(String text) {
        return new DeckFolder(parent).question("""
            id: q1
            cards: ["1"]
            type: cloze
            seconds: 30
            stem: Fill the gaps.
            text: '%s'
            spares: [$x^3$, owl]
            explanation: Card 1.
            """.formatted(text));
    }

    @Test
    void whatStandsAroundGapsAndInThemMayHaveMarkup() {
        DeckFolder folder = cloze("The *square* of $x$ is [[$x^2$]] , and not  [[mice|*rats*]]  \\* here.")
                .write("deck.yaml", DeckFolder.DECK + "text: rich\n");
        assertThat(folder.problems()).isEmpty();
        Body.Cloze cloze =
                (Body.Cloze) folder.deck().orElseThrow().items().getFirst().body();
        assertThat(Texts.plain(cloze.text().getFirst())).isEqualTo("The square of x is");
        assertThat(cloze.text().getFirst()).startsWith("\uE000").endsWith(" is ");
        assertThat(cloze.text().subList(1, 3)).containsExactly(" , and not  ", "  * here.");
        assertThat(Texts.plain(cloze.bank())).containsExactly("x²", "mice", "rats", "x³", "owl");
        assertThat(cloze.gaps().get(1)).hasSize(2).first().isEqualTo("mice");
    }

    @Test
    void gapsOfADeckThatDoesNotAskForItKeepTheirStars() {
        DeckFolder folder = cloze("A *star* and $x$ in [[*a*]] or [[$b$]].");
        assertThat(folder.problems()).isEmpty();
        Body.Cloze cloze =
                (Body.Cloze) folder.deck().orElseThrow().items().getFirst().body();
        assertThat(cloze.text()).containsExactly("A *star* and $x$ in ", " or ", ".");
        assertThat(cloze.bank()).containsExactly("*a*", "$b$", "$x^3$", "owl");
    }

    @Test
    void aFaultBehindAGapIsToldWithItsPlace() {
        DeckFolder folder = cloze("Owls hunt [[mice]] and $\\frca{1}{2}$ of [[rats]].")
                .write("deck.yaml", DeckFolder.DECK + "text: rich\n");
        assertThat(folder.problems()).singleElement().asString().startsWith("q.yaml:7 q1: text, column 36: “\\frca”");
    }

    @Test
    void aSlideMayHaveFormulasBesideItsHeadingsListsAndTables() {
        DeckFolder folder = slide("## What *is* it?\n\n  - $x^2$\n\n  | a | $b$ |\n  |---|---|");
        assertThat(folder.problems()).isEmpty();
        Unscored.Slide slide = (Unscored.Slide) Playing.question(
                        folder.deck().orElseThrow(),
                        folder.deck().orElseThrow().items().getFirst(),
                        new Random(1),
                        _ -> null)
                .task();
        List<String> lines = slide.text().lines().toList();
        assertThat(lines.get(0)).startsWith("## ");
        assertThat(Texts.plain(lines.get(0).substring(3))).isEqualTo("What is it?");
        assertThat(Texts.plain(lines.get(2).substring(2))).isEqualTo("x²");
        assertThat(lines.get(4)).startsWith("|a|");
        assertThat(Texts.plain(lines.get(4).substring(3))).startsWith("b");
        assertThat(lines.get(5)).isEqualTo("|---|---|");
    }

    @Test
    void aFaultInASlideIsToldWithItsLineAndColumn() {
        assertThat(slide("## One\n\n  - two $\\frca{1}{2}$").problems())
                .singleElement()
                .asString()
                .contains("q.yaml:9 q1: text, column 14: ", "\\frca");
    }

    private DeckFolder slide(String text) {
        return new DeckFolder(parent)
                .question("""
                    id: q1
                    cards: ["1"]
                    type: slide
                    stem: Look
                    text: |
                      %s
                    """.formatted(text))
                .write("deck.yaml", DeckFolder.DECK + "text: rich\n");
    }

    @Test
    void aFaultIsToldWithItsLineItsColumnAndWhatToDo() {
        DeckFolder folder = rich(">-\n      One\n      two $\\frca{1}{2}$?", "\"an *open \\\\ star\"");
        assertThat(folder.problems())
                .containsExactly(
                        "q.yaml:8 q1: stem, column 16: “\\frca” is no command that is read here; \\text{…} sets words",
                        "q.yaml:10 q1: text, column 19: “*” is not closed on its line; write “*” where it ends, or"
                                + " “\\*” for the sign itself");
        assertThat(folder.deck()).isEmpty();
    }

    @Test
    void lengthsAndCopiesAreJudgedByWhatIsRead() {
        assertThat(rich("What is it?", "$\\frac{1}{2}\\text{ and nothing more}" + "\\alpha".repeat(20) + "$")
                        .problems())
                .isEmpty();
        DeckFolder two = rich("What is $2+3$?", "5").write("r.yaml", """
            questions:
              - {id: r1, cards: ["1"], type: single, seconds: 30, stem: What is $2-3$?, options: [{text: "5", key: true}, {text: No}], explanation: Yes. Card 1.}
            """);
        assertThat(DeckRules.check(two.deck().orElseThrow()))
                .noneMatch(problem -> problem.rule().equals("duplicate"));
        DeckFolder copy = two.write("r.yaml", """
            questions:
              - {id: r1, cards: ["1"], type: single, seconds: 30, stem: What is $2 + 3$?, options: [{text: "5", key: true}, {text: No}], explanation: Yes. Card 1.}
            """);
        assertThat(DeckRules.check(copy.deck().orElseThrow()))
                .anyMatch(problem -> problem.rule().equals("duplicate"));
    }

    @Test
    void theSignsThatMarkTextsAreNobodysToWrite() {
        assertThat(deck("What\uE000 is\uE001 it?", "Yes").problems())
                .singleElement()
                .asString()
                .contains("U+E000 to U+E003");
    }

    @Test
    void textIsPlainOrRich() {
        assertThat(deck("What?", "Yes")
                        .write("deck.yaml", DeckFolder.DECK + "text: html\n")
                        .problems())
                .isEqualTo(List.of("deck.yaml:12 text is “html”, expected one of plain, rich"));
    }
}
