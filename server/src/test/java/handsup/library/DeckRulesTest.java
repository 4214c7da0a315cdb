package handsup.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeckRulesTest {

    private static final String GOOD = """
        id: q1
        cards: ["1"]
        type: single
        difficulty: easy
        thinking: remember
        objective: AO1
        seconds: 30
        facts: [f1]
        stem: When do most owls go hunting?
        options:
          - text: In the day
            why: Most birds do.
            misconception: by-day
          - text: In the night
            key: true
        explanation: Owls hunt at night, for their eyes and ears are made for it and their food is about. Hunting by day is what most other birds do. Card 1.
        """;

    private static final String FACTS = """
        facts:
          - {id: f1, text: Owls hunt at night., core: true}
        misconceptions:
          - {tag: by-day, believes: Owls hunt by day., reteach: Look at their eyes.}
        """;

    @TempDir
    Path parent;

    private DeckFolder folder;

    @BeforeEach
    void write() {
        folder = new DeckFolder(parent);
        folder.write("deck.yaml", DeckFolder.DECK + "strict: true\n").write("facts.yaml", FACTS);
    }

    private List<String> rulesBroken() {
        return DeckRules.check(folder.deck().orElseThrow()).stream()
                .map(Problem::rule)
                .distinct()
                .toList();
    }

    @Test
    void aGoodQuestionBreaksNone() {
        folder.question(GOOD);
        assertThat(rulesBroken()).isEmpty();
    }

    @Test
    void aBankWithoutSparesAnswersItsLastGap() {
        String gaps = GOOD.replace("type: single", "type: cloze")
                .replaceAll("(?s)options:.*?explanation", "text: Most [[owls]] hunt [[at night]].\nexplanation");
        folder.question(gaps);
        assertThat(rulesBroken()).contains("no-spares");
        folder.question(gaps + "spares: [by day]\n");
        assertThat(rulesBroken()).doesNotContain("no-spares");
        folder.question(gaps.replace("Most [[", "Most and ".repeat(31) + "[["));
        assertThat(rulesBroken()).contains("long-text");
    }

    record Fault(String rule, String good, String bad) {}

    static List<Fault> faults() {
        return List.of(
                new Fault("too-short", "seconds: 30", "seconds: 15"),
                new Fault("field", "thinking: remember\n", ""),
                new Fault("field", "objective: AO1\n", ""),
                new Fault("field", "facts: [f1]\n", ""),
                new Fault("why", "    why: Most birds do.\n", ""),
                new Fault("forbidden-form", "text: In the day", "text: None of the above"),
                new Fault("forbidden-form", "When do most owls go hunting?", "Which of the following do owls hunt at?"),
                new Fault("forbidden-form", "When do most owls go hunting?", "Owls hunt at ___."),
                new Fault("negative-stem", "When do most owls go hunting?", "Which of these times do owls not like?"),
                new Fault("long-stem", "When do most owls", "When " + "and when ".repeat(16) + "do most owls"),
                new Fault("long-option", "text: In the day", "text: In the day " + "and the day after that ".repeat(3)),
                new Fault("option-balance", "text: In the day", "text: Day, and on some days in the night as well"),
                new Fault("absolute", "text: In the day", "text: Always in the day"),
                new Fault("explanation", "Card 1.", "So there."),
                new Fault("explanation", "Owls hunt at night,", "Obviously owls hunt at night,"),
                new Fault(
                        "explanation",
                        GOOD.substring(GOOD.indexOf("explanation:")),
                        "explanation: At night. Card 1.\n"),
                new Fault("unused-misconception", "    misconception: by-day\n", ""),
                new Fault("untested-fact", "facts: [f1]", "facts: [f2]"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFound(Fault fault) {
        folder.write("more.yaml", "facts:\n  - {id: f2, text: Another.}\n");
        assertThat(GOOD).contains(fault.good());
        folder.question(GOOD.replace(fault.good(), fault.bad()));
        assertThat(rulesBroken()).contains(fault.rule());
    }

    @Test
    void aMultiSaysHowManyAreRight() {
        folder.question(GOOD.replace("type: single", "type: multi")
                .replace("seconds: 30", "seconds: 60")
                .replace("options:", "options:\n  - text: In the dusk\n    key: true"));
        assertThat(rulesBroken()).containsExactly("multi-count");
    }

    @Test
    void anOddOneOutSaysItsRule() {
        folder.question(GOOD.replace("type: single", "type: odd-one-out\nrule: live in trees")
                .replace("options:", "options:\n  - text: In the dusk\n    why: They do."));
        assertThat(rulesBroken()).containsExactly("rule-in-stem");
    }

    @Test
    void theSameQuestionTwiceIsOneTooMany() {
        folder.question(GOOD)
                .write(
                        "r.yaml",
                        "questions:\n  - " + GOOD.strip().replace("q1", "q2").replace("\n", "\n    "));
        assertThat(rulesBroken()).contains("duplicate");
    }

    @Test
    void aToleranceMayNotTakeInARivalsAnswer() {
        String number = """
              - {id: %s, cards: ["1"], type: number, difficulty: easy, thinking: remember, objective: AO1, seconds: 40,
                 facts: [f1], stem: "%s", answer: %d, unit: "%%", full: [%d, %d], zero: [0, 100], range: [0, 100],
                 explanation: "%s"}
            """;
        String why =
                "It was counted once, and nobody has counted it again since then, so this is what we know. Card 1.";
        folder.write(
                "q.yaml",
                "questions:\n"
                        + number.formatted("n1", "How many owls hunt at night?", 40, 30, 50, why)
                        + number.formatted("n2", "How many hawks hunt by day?", 45, 44, 46, why));
        assertThat(rulesBroken()).contains("rival");
    }

    @Test
    void anAnswerIsNotBothAcceptedAndRejected() {
        folder.question("""
            id: t1
            cards: ["1"]
            type: typed
            difficulty: easy
            thinking: remember
            objective: AO1
            seconds: 30
            facts: [f1]
            stem: Which bird hunts at night?
            accept: [Owl, the owl]
            reject: ["owl!", hawk]
            explanation: The owl hunts at night, for its eyes and its ears are made for it and its food is about. Card 1.
            """);
        assertThat(rulesBroken()).contains("rival");
    }

    @Test
    void theDecksThatComeWithTheProgramBreakNone() {
        assertThat(Library.checkBundled())
                .isNotEmpty()
                .allSatisfy(deck -> assertThat(deck.problems().stream().map(problem -> problem.line(deck.id())))
                        .isEmpty());
    }

    @Test
    void figuresAreCounted() {
        Deck deck = Library.of(Path.of("nowhere")).deck("khrushchev").orElseThrow();
        Figures figures = Figures.of(deck);
        assertThat(figures.types().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(150);
        assertThat(figures.difficulties())
                .containsEntry("easy", 52L)
                .containsEntry("medium", 67L)
                .containsEntry("hard", 31L);
        assertThat(figures.tooShort()).isZero();
        assertThat(figures.keyLongest()).isLessThanOrEqualTo(0.3);
        assertThat(figures.chiSquare()).isLessThan(7.81);
        assertThat(figures.grade()).isLessThanOrEqualTo(9.5);
        assertThat(figures.trueShare()).isBetween(0.45, 0.55);
    }
}
