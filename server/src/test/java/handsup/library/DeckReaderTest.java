package handsup.library;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.domain.Difficulty;
import handsup.domain.Passage;
import handsup.domain.Placing;
import handsup.domain.Unscored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeckReaderTest {

    private static final String SINGLE = """
        id: q1
        cards: ["1"]
        type: single
        difficulty: hard
        seconds: 30
        stem: When do owls hunt?
        options:
          - text: By day
            why: Most birds do.
          - text: At night
            key: true
        explanation: At night. Card 1.
        """;

    @TempDir
    Path parent;

    private DeckFolder folder;

    @BeforeEach
    void write() {
        folder = new DeckFolder(parent);
    }

    @Test
    void aDeckIsReadWhole() {
        folder.question(SINGLE);
        Deck deck = folder.deck().orElseThrow();
        assertThat(folder.problems()).isEmpty();
        assertThat(deck.title()).isEqualTo("Birds");
        assertThat(deck.card("1").orElseThrow().text()).isEqualTo("They hunt at night.\n");
        Item item = deck.items().getFirst();
        assertThat(item.type()).isEqualTo(ItemType.SINGLE);
        assertThat(item.difficulty()).isEqualTo(Difficulty.HARD);
        assertThat(item.shuffle()).isTrue();
        assertThat(item.body())
                .isEqualTo(new Body.Options(
                        List.of(
                                new Body.Option("By day", false, Optional.of("Most birds do."), Optional.empty()),
                                new Body.Option("At night", true, Optional.empty(), Optional.empty())),
                        Optional.empty()));
        assertThat(item.line()).isEqualTo(2);
    }

    @Test
    void aTextThatLooksLikeANumberIsAText() {
        folder.question(SINGLE.replace("By day", "1953").replace("At night\n    key", "1956\n    key"));
        assertThat(folder.deck().orElseThrow().items().getFirst().body().texts())
                .contains("1953");
    }

    @Test
    void everyTypeIsRead() {
        folder.write("q.yaml", """
            facts:
              - {id: f1, text: Owls hunt at night., kind: definition, core: true}
            misconceptions:
              - {tag: by-day, believes: Owls hunt by day., reteach: Look at their eyes.}
            questions:
              - {id: a, cards: ["1"], type: multi, seconds: 30, stem: Which TWO?, explanation: E.,
                 options: [{text: A, key: true}, {text: B, key: true}, {text: C, misconception: by-day}]}
              - {id: b, cards: ["1"], type: true-false, seconds: 30, stem: S., explanation: E., answer: false}
              - {id: c, cards: ["1"], type: source, seconds: 30, stem: S?, explanation: E.,
                 source: {text: Hoo., credit: "An owl, 1956"}, options: [{text: A, key: true}, {text: B}]}
              - {id: d, cards: ["1"], type: odd-one-out, seconds: 30, stem: S?, explanation: E., rule: fly,
                 options: [{text: A, key: true}, {text: B}, {text: C}]}
              - {id: e, cards: ["1"], type: ordering, seconds: 30, stem: S., explanation: E.,
                 tiles: [{text: A, at: 1}, {text: B, at: 2}, {text: C, at: 3}]}
              - {id: f, cards: ["1"], type: number, seconds: 30, stem: S?, explanation: E.,
                 answer: 27, unit: "%", full: [23, 31], zero: [15, 39], range: [0, 100]}
              - {id: g, cards: ["1"], type: matching, seconds: 30, stem: S., explanation: E., facts: [f1],
                 pairs: [{left: A, right: 1}, {left: B, right: 2}, {left: C, right: 3}], spares: [4]}
              - {id: cl, cards: ["1"], type: cloze, seconds: 30, stem: S., explanation: E., spares: [cat],
                 text: "An [[owl|eagle owl]] hunts [[ mice ]]."}
              - {id: h, cards: ["1"], type: typed, seconds: 30, stem: S?, explanation: E., accept: [Owl], edits: 1}
              - {id: i, cards: ["1"], type: categorise, seconds: 30, stem: S., explanation: E., enemies: [a],
                 bins: [{name: X, tiles: [A]}, {name: Y, tiles: [B, C]}], misconceptions: [by-day]}
            """);
        assertThat(folder.problems()).isEmpty();
        Deck deck = folder.deck().orElseThrow();
        assertThat(deck.items()).hasSize(10);
        assertThat(deck.items().get(2).source()).contains(new Passage("Hoo.", "An owl, 1956"));
        assertThat(deck.items().get(5).body())
                .isEqualTo(new Body.Number(
                        27,
                        "%",
                        Optional.of(new Body.Span(23, 31)),
                        Optional.of(new Body.Span(15, 39)),
                        new Body.Span(0, 100)));
    }

    @Test
    void aTextIsCutAtItsGapsAndItsBankHasEachWordOnce() {
        folder.question(gaps("An [[owl|eagle owl]] hunts [[ mice ]]", "spares: [cats, dogs]"));
        assertThat(folder.problems()).isEmpty();
        Body.Cloze cloze =
                (Body.Cloze) folder.deck().orElseThrow().items().getFirst().body();
        assertThat(cloze)
                .isEqualTo(new Body.Cloze(
                        List.of("An ", " hunts ", ""),
                        List.of(List.of("owl", "eagle owl"), List.of("mice")),
                        List.of("cats", "dogs"),
                        false));
        assertThat(cloze.bank()).containsExactly("owl", "eagle owl", "mice", "cats", "dogs");
    }

    @Test
    void aBankIsShuffledAndItsKeyGoesWithIt() {
        folder.question(gaps("[[owl|eagle owl]] hunts [[mice]] and [[owl]]", "reuse: true"));
        Deck deck = folder.deck().orElseThrow();
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        Set<List<String>> banks = new HashSet<>();
        for (int draw = 0; draw < 60; draw++) {
            Placing.Cloze task =
                    (Placing.Cloze) Playing.question(deck, deck.items().getFirst(), random, _ -> null)
                            .task();
            banks.add(task.places());
            assertThat(task.key().stream().map(task.places()::get))
                    .as("seed %d", seed)
                    .containsExactly("owl", "mice", "owl");
            assertThat(task.also().getFirst().stream().map(task.places()::get))
                    .as("seed %d", seed)
                    .containsExactly("eagle owl");
            assertThat(task.exclusive()).isFalse();
        }
        assertThat(banks).as("seed %d", seed).hasSize(6);
    }

    private static String gaps(String text, String more) {
        return "id: q1\ncards: [\"1\"]\ntype: cloze\nseconds: 30\nstem: S.\nexplanation: E.\ntext: \"" + text + "\"\n"
                + more + "\n";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "No gap; spares: [a, b]; text has 0 gaps, expected 1 to 8, each as [[its right word]]",
                "[[a]][[b]][[c]][[d]][[e]][[f]][[g]][[h]][[i]]; reuse: false; text has 9 gaps, expected 1 to 8, each"
                        + " as [[its right word]]",
                "An [[owl hunts; spares: [a, b]; the gap at “[[owl hunts” has no end, expected ]] after its word",
                "An [[owl [[hunts]]; spares: [a, b]; the gap at “[[owl [[hunts]]” has no end, expected ]] after its"
                        + " word",
                "An owl]] [[hunts]]; spares: [a]; “]] ” ends a gap that does not begin, expected [[ before its word",
                "An [[]] hunts; spares: [a, b]; gap 1 is [[]] and has a word missing, expected [[its right word]] or"
                        + " [[its right word|another one]]",
                "An [[owl|]] hunts; spares: [a]; gap 1 is [[owl|]] and has a word missing, expected [[its right word]]"
                        + " or [[its right word|another one]]",
                "An [[owl|owl]]; spares: [a]; gap 1 is [[owl|owl]] and names a word twice, expected each once",
                "An [[owl]]; spares: [owl]; “owl” would be in the bank twice, expected spares that differ from each"
                        + " other and from every gap's words",
                "An [[owl]]; spares: [a, a]; “a” would be in the bank twice, expected spares that differ from each"
                        + " other and from every gap's words",
                "An [[owl]]; spares: [Owl]; “Owl” and another word of the bank differ in nothing but capitals,"
                        + " expected words a student can tell apart",
                "[[owl]] and [[owl]]; spares: [a]; “owl” is the word of two gaps, expected reuse: true, so that a word"
                        + " may be used several times",
                "An [[owl]]; reuse: false; the bank has 1 words, expected 2 to 14, those of the gaps and spares"
                        + " together",
                "An [[owl]]; reuse: maybe; reuse is “maybe”, expected true or false"
            })
    void faultsOfGapsAreToldWithTheirRemedy(String text, String more, String problem) {
        folder.question(gaps(text, more));
        assertThat(folder.problems()).anyMatch(told -> told.endsWith("q1: " + problem));
    }

    @Test
    void aGapsWordIsNoLongerThanAPhoneIsWide() {
        folder.question(gaps("An [[" + "о".repeat(41) + "]]", "spares: [a]"));
        assertThat(folder.problems())
                .anyMatch(told -> told.endsWith("in gap 1 has 41 characters, expected 40 at most"));
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithItsLine() {
        folder.write("q.yaml", """
            questions:
              - id: Q 1
                cards: ["7"]
                type: single
                difficulty: fiendish
                seconds: long
                stem: ""
                options:
                  - text: A
                  - text: A
                    kee: true
                explanation: E.
                enemies: [q9]
              - id: q2
                type: riddle
                cards: []
            """);
        assertThat(folder.deck()).isEmpty();
        assertThat(folder.problems())
                .containsExactly(
                        "q.yaml:2 Q 1: id is “Q 1”, expected a-z, 0-9 and - only",
                        "q.yaml:5 Q 1: difficulty is “fiendish”, expected one of easy, medium, hard",
                        "q.yaml:6 Q 1: seconds is “long”, expected a number",
                        "q.yaml:7 Q 1: stem is empty, expected a text",
                        "q.yaml:9 Q 1: 0 options have “key: true”, expected one",
                        "q.yaml:9 Q 1: two options are the same",
                        "q.yaml:11 Q 1: “kee” is not a field of this; expected key, misconception, text, why",
                        "q.yaml:14 q2: seconds is missing, expected a whole number from 5 to 300",
                        "q.yaml:14 q2: stem is missing, expected a text",
                        "q.yaml:14 q2: explanation is missing, expected a text",
                        "q.yaml:15 q2: type is “riddle”, expected one of "
                                + Stream.of(ItemType.values())
                                        .map(ItemType::word)
                                        .collect(Collectors.joining(", ")),
                        "q.yaml:16 q2: cards names no card, expected at least one card's id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "options: [{text: A, key: true}] | there are 1 options, expected 2 to 6",
                "options: [{text: A, key: true}, {text: B, key: true}] | 2 options have “key: true”, expected one",
                "options: none | options is “none”, expected a list",
                "options: [A, B] | options holds something else, expected fields with names"
            })
    void optionsAreCounted(String options, String problem) {
        folder.question(SINGLE.replaceAll("(?s)options:.*explanation", options + "\nexplanation"));
        assertThat(folder.problems()).anyMatch(text -> text.endsWith(problem));
    }

    @Nested
    class WithoutMarks {

        private Item reads(String lines) {
            folder.question("id: q1\ncards: [\"1\"]\nseconds: 20\nstem: What?\n" + lines);
            assertThat(folder.problems()).isEmpty();
            Item item = folder.deck().orElseThrow().items().getFirst();
            assertThat(item.type().scored()).isFalse();
            assertThat(item.explanation()).isEmpty();
            return item;
        }

        private void finds(String lines, String problem) {
            folder.question("id: q1\ncards: [\"1\"]\nseconds: 20\nstem: What?\n" + lines);
            assertThat(folder.problems()).hasSize(1).first().asString().endsWith(problem);
        }

        @Test
        void aPollNeedsNoKeyAndNoExplanation() {
            assertThat(reads("type: poll\noptions: [Tea, Coffee]").body())
                    .isEqualTo(new Body.Poll(List.of("Tea", "Coffee"), 1));
        }

        @Test
        void aPollMayTakeSeveralChoices() {
            assertThat(reads("type: poll\noptions: [Tea, Coffee, Neither]\nmost: 2")
                            .body())
                    .isEqualTo(new Body.Poll(List.of("Tea", "Coffee", "Neither"), 2));
        }

        @Test
        void aScaleHasTwoEndsAndTheirWords() {
            assertThat(reads("type: scale\nscale: [0, 10]\nlow: Нисколько\nhigh: Очень")
                            .body())
                    .isEqualTo(new Body.Scale(0, 10, "Нисколько", "Очень"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "options: [Tea] | there are 1 options, expected 2 to 6",
                    "options: [Tea, Tea] | two options are the same",
                    "options: [{text: Tea, key: true}, {text: Coffee}] | options is a list or has fields, expected a"
                            + " text",
                    "{options: [Tea, Coffee], most: 3} | most is “3”, expected a whole number from 1 to 2"
                })
        void aPollIsLookedAt(String fields, String problem) {
            String lines = fields.startsWith("{")
                    ? fields.substring(1, fields.length() - 1).replace("], ", "]\n")
                    : fields;
            folder.question("id: q1\ncards: [\"1\"]\nseconds: 20\nstem: What?\ntype: poll\n" + lines);
            assertThat(folder.problems()).anyMatch(text -> text.endsWith(problem));
        }

        @Test
        void aWordCloudAndAnOpenAnswerHaveTheirBounds() {
            assertThat(reads("type: word-cloud").body()).isEqualTo(new Body.WordCloud(1));
            assertThat(reads("type: word-cloud\nentries: 3").body()).isEqualTo(new Body.WordCloud(3));
            assertThat(reads("type: open").body()).isEqualTo(new Body.Open(200));
            assertThat(reads("type: open\nlimit: 80").body()).isEqualTo(new Body.Open(80));
            finds("type: word-cloud\nentries: 4", "entries is “4”, expected a whole number from 1 to 3");
            finds("type: open\nlimit: 5000", "limit is “5000”, expected a whole number from 20 to 300");
        }

        @Test
        void aSlideHasNoTimeAndItsTextMayBeTheCard() {
            folder.question("id: s1\ncards: [\"1\"]\ntype: slide\nstem: Owls");
            assertThat(folder.problems()).isEmpty();
            Deck deck = folder.deck().orElseThrow();
            Item item = deck.items().getFirst();
            assertThat(item.body()).isEqualTo(new Body.Slide(Optional.empty()));
            assertThat(Playing.question(deck, item, new SplittableRandom(1), _ -> null)
                            .task())
                    .isEqualTo(new Unscored.Slide("They hunt at night.\n"));
            folder.question("id: s1\ncards: [\"1\"]\ntype: slide\nseconds: 20\nstem: Owls");
            assertThat(folder.problems()).singleElement().asString().contains("“seconds” is not a field of this");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "[1, 11] | scale is [1, 11], expected whole numbers: 0 or 1, and at least two more up to 10",
                    "[1, 2] | scale is [1, 2], expected whole numbers: 0 or 1, and at least two more up to 10",
                    "[1, 4.5] | scale is [1, 4.5], expected whole numbers: 0 or 1, and at least two more up to 10",
                    "[-2, 2] | scale is [-2, 2], expected whole numbers: 0 or 1, and at least two more up to 10",
                    "[5, 1] | scale is [5.0, 1.0], expected two numbers, the smaller first"
                })
        void aScaleIsLookedAt(String ends, String problem) {
            finds("type: scale\nscale: " + ends + "\nlow: a\nhigh: b", problem);
        }
    }

    @Nested
    class References {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "facts: [f9] | there is no fact “f9”",
                    "enemies: [q9] | its enemy “q9” is not another question of the deck",
                    "enemies: [q1] | its enemy “q1” is not another question of the deck"
                })
        void haveToExist(String field, String problem) {
            folder.question(SINGLE + field);
            assertThat(folder.problems()).containsExactly("q.yaml:2 q1: " + problem);
        }

        @Test
        void cardsHaveToExist() {
            folder.question(SINGLE.replace("[\"1\"]", "[\"1\", \"2\"]"));
            assertThat(folder.problems()).containsExactly("q.yaml:2 q1: there is no card “2”");
        }

        @Test
        void anIdIsTakenOnce() {
            folder.question(SINGLE).write("r.yaml", "questions:\n  - " + SINGLE.replace("\n", "\n    "));
            assertThat(folder.problems())
                    .containsExactly("r.yaml:2 q1: the id is taken by q.yaml:2, expected one of its own");
        }
    }

    @Nested
    class FilesThemselves {

        @Test
        void thatAreNoYamlAreToldWithTheirLine() {
            folder.write("q.yaml", "questions:\n  - id: 'q1\n    stem: x\n");
            assertThat(folder.problems()).hasSize(1).first().asString().startsWith("q.yaml:");
        }

        @Test
        void thatAreNotUtf8AreTold() throws IOException {
            Files.write(folder.path.resolve("q.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff});
            assertThat(folder.problems()).containsExactly("q.yaml:1 the file is missing or not UTF-8");
        }

        @Test
        void withAnchorsAreNotRead() {
            folder.write("q.yaml", "a: &x [1]\nb: [*x, *x]\n");
            assertThat(folder.problems()).hasSize(1).first().asString().contains("anchors");
        }

        @Test
        void aCardsTitleLineIsAskedFor() {
            folder.write("owls.md", "They hunt at night.\n");
            assertThat(folder.problems()).containsExactly("owls.md:1 the first line is no title, expected “# Owls”");
        }

        @Test
        void aFieldMayNotStandTwice() {
            folder.write("deck.yaml", DeckFolder.DECK + "title: Again\n");
            assertThat(folder.problems()).containsExactly("deck.yaml:12 “title” stands here twice, expected once");
        }

        @Test
        void theFoldersNameIsTheId() {
            folder.write("deck.yaml", DeckFolder.DECK.replace("deck: birds", "deck: fish"));
            assertThat(folder.problems())
                    .containsExactly(
                            "deck.yaml:1 deck is “fish”, expected the folder's name “birds” (a-z, 0-9 and - only)");
        }
    }
}
