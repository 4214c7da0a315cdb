package handsup.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import handsup.live.Program;
import handsup.live.SmallDeck;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three mendings after the podium change the winner, and host, projector, each student and the report agree. */
class MendingIT {

    private static final int QUESTIONS = 3;
    private static final Pattern CODE = Pattern.compile("\"code\":\"([0-9A-Z]{6})\"");

    private final Gallery gallery = new Gallery();

    @Test
    void threeMendingsAfterThePodiumChangeTheWinnerOnEveryScreen(@TempDir Path data) throws IOException {
        writeDeck(data.resolve("decks/mended"));
        try (Program program = Program.in(data);
                Theatre theatre = new Theatre()) {
            URI server = program.address();
            String code = opens(program);
            HostPage host = new HostPage(theatre.page("host", Theatre.Size.LAPTOP, false));
            host.opensTheLink(program.teacherLink());
            host.page.navigate(server.resolve("/host#" + code).toString());
            host.page.reload();
            host.sees("How they join");
            Page wall = theatre.page("projector", Theatre.Size.WALL, false);
            wall.navigate(server.resolve("/projector#" + code).toString());
            StudentPage maria = new StudentPage(theatre.page("Мария", Theatre.Size.PHONE, false), server, "Мария");
            StudentPage mila = new StudentPage(theatre.page("Mila", Theatre.Size.PHONE, false), server, "Mila");
            List.of(maria, mila).forEach(student -> student.follows(code));

            host.go("Start with 2");
            for (int number = 1; number <= QUESTIONS; number++) {
                maria.seesOptions(number);
                mila.seesOptions(number);
                maria.chooses(List.of("Two"));
                mila.chooses(List.of("Three"));
                host.sees("1 of 2 right");
                host.go("Go on");
                if (number < QUESTIONS) {
                    host.go("Next question");
                }
            }
            agree(host, wall, maria, 3000, mila, 0);

            host.go("Report");
            host.sees("Questions");
            gallery.look(host.page, "host-9-report", Theatre.Size.LAPTOP);
            Locator first = question(host.page, 1);
            press(first, "Make Three the key");
            host.page.locator("dialog").waitFor();
            assertThat(host.page.locator("dialog")).containsText("1 student gains points.");
            assertThat(host.page.locator("dialog")).containsText("1 student loses points.");
            gallery.look(host.page, "host-9-mending", Theatre.Size.LAPTOP);
            sure(host.page);
            host.sees("Question 1 has the key Three");
            press(question(host.page, 2), "Accept Three too");
            assertThat(host.page.locator("dialog")).containsText("2 students will have it right, not 1.");
            assertThat(host.page.locator("dialog")).containsText("Mila moves to 1st.");
            sure(host.page);
            host.sees("Question 2 also accepts Three");
            press(question(host.page, 3), "Let it not count");
            assertThat(host.page.locator("dialog")).containsText("Мария moves to 2nd.");
            sure(host.page);
            host.sees("Question 3 does not count");

            mila.sees("Question 1 was marked again: you gain 1\u202f000 points.");
            mila.sees("Question 2 was marked again: you gain 1\u202f000 points.");
            maria.sees("Question 3 no longer counts: 1\u202f000 points are taken back.");
            gallery.look(maria.page, "student-9-mended", Theatre.Size.PHONE);
            gallery.look(host.page, "host-9-report-mended", Theatre.Size.LAPTOP);
            Locator rows = host.page.locator(".report table").last().locator("tbody tr");
            assertThat(rows.first()).containsText("Mila");
            assertThat(rows.first()).containsText("2\u202f000");
            assertThat(rows.last()).containsText("Мария");
            assertThat(rows.last()).containsText("1\u202f000");
            assertThat(sheet(host.page)).contains("Mila,1,2000,2,0,0,0,", "Мария,2,1000,1,0,1,0,");
            host.go("Back to the game");
            agree(host, wall, mila, 2000, maria, 1000);
            assertThat(theatre.wrongs()).isEmpty();
            assertThat(gallery.findings()).isEmpty();
        }
    }

    /** What one student answers wrongly, and what the teacher does so that it is right. */
    private record Turn(Consumer<Hands> answer, Consumer<Locator> mend) {}

    private static Turn turn(Consumer<Hands> answer, Consumer<Locator> change, String button) {
        return new Turn(answer.andThen(Hands::save), change.andThen(question -> press(question, button)));
    }

    private static final Consumer<Locator> AS_IT_IS = _ -> {};

    /** By the beginning of the stem. */
    private static final Map<String, Turn> TURNS = Map.of(
            "Which TWO",
            turn(
                    hands -> hands.choose(List.of("Mercury", "Mars")),
                    question -> {
                        question.getByLabel("Mars").check();
                        question.getByLabel("Venus").uncheck();
                    },
                    "Use these keys"),
            "Put these",
            turn(
                    hands -> hands.order(List.of("Galileo", "Kepler", "Newton")),
                    question -> press(question, "Move Galileo up"),
                    "Use this order"),
            "How many",
            turn(hands -> hands.number("9"), AS_IT_IS, "Accept 9 too"),
            "Which planet has",
            turn(hands -> hands.type("Kronos"), AS_IT_IS, "Accept Kronos too"),
            "Fill the gap",
            turn(hands -> hands.fill(Map.of(1, "upright")), AS_IT_IS, "Accept upright in gap 1 too"),
            "Match each",
            turn(
                    hands -> hands.match(Map.of("Dog", "Calf", "Cow", "Puppy", "Cat", "Kitten")),
                    question -> {
                        question.getByLabel("Dog").selectOption("Calf");
                        question.getByLabel("Cow").selectOption("Puppy");
                    },
                    "Use this key"),
            "Sort these",
            turn(
                    hands -> hands.sort(Map.of("One", "Odd", "Two", "Odd", "Three", "Odd", "Four", "Even")),
                    question -> question.getByLabel("Two").selectOption("Odd"),
                    "Use this key"));

    /** Somebody has every kind of question wrong or half right, and after the mendings all of them right. */
    @Test
    void everyKindIsMendedWithItsOwnControls(@TempDir Path data) {
        writeKinds(data.resolve("decks/kinds"));
        try (Program program = Program.in(data);
                Theatre theatre = new Theatre()) {
            HostPage host = new HostPage(theatre.page("host", Theatre.Size.LAPTOP, false));
            host.opensTheLink(program.teacherLink());
            String code = host.opensAllOf("Kinds to mend", "None", "Double");
            StudentPage mila =
                    new StudentPage(theatre.page("Mila", Theatre.Size.PHONE, false), program.address(), "Mila");
            mila.joins(code);
            host.go("Start with 1");
            for (int number = 1; number <= TURNS.size(); number++) {
                mila.sees("Question " + number + " of");
                mila.page.locator(".answers, .give").first().waitFor();
                turn(mila.page.locator("h1.stem").textContent()).answer().accept(new Thumb(mila.page));
                host.sees("of 1 right");
                host.go("Go on");
                if (number < TURNS.size()) {
                    host.go("Next question");
                }
            }
            host.sees("That was it");
            assertThat(mila.points()).isEqualTo(333 + 111 + 500);

            host.go("Report");
            host.sees("Worth teaching again");
            for (int number = 1; number <= TURNS.size(); number++) {
                Locator question = question(host.page, number);
                turn(question.locator("summary > span").textContent()).mend().accept(question);
                assertThat(host.page.locator("dialog")).containsText("1 student gains points.");
                sure(host.page);
                host.sees("Question " + number + " ");
            }
            mila.page
                    .locator(".strip .pts", new Page.LocatorOptions().setHasText(grouped(7_000)))
                    .waitFor();
            assertThat(theatre.wrongs()).isEmpty();
        }
    }

    private static Turn turn(String stem) {
        return TURNS.entrySet().stream()
                .filter(entry -> stem.strip().startsWith(entry.getKey()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody has said how to mend: " + stem))
                .getValue();
    }

    private static void writeKinds(Path folder) {
        SmallDeck.write(folder, "Kinds to mend", "Text.", """
            questions:
              - {id: a, cards: ["1"], type: multi, seconds: 60, stem: "Which TWO have no moons?", explanation: None. Card 1.,
                 options: [{text: Mercury, key: true}, {text: Venus, key: true}, {text: Mars}, {text: Saturn}]}
              - {id: b, cards: ["1"], type: ordering, seconds: 60, stem: Put these in order., explanation: So. Card 1.,
                 tiles: [{text: Kepler, at: "1609"}, {text: Galileo, at: "1610"}, {text: Newton, at: "1687"}]}
              - {id: c, cards: ["1"], type: number, seconds: 60, stem: How many minutes?, answer: 8, range: [0, 60], explanation: So. Card 1.}
              - {id: d, cards: ["1"], type: typed, seconds: 60, stem: Which planet has rings?, accept: [Saturn], explanation: So. Card 1.}
              - {id: e, cards: ["1"], type: cloze, seconds: 60, stem: Fill the gap., text: "The axis is [[tilted]].", spares: [upright, bent],
                 explanation: So. Card 1.}
              - {id: f, cards: ["1"], type: matching, seconds: 60, stem: Match each with its young., spares: [Foal], explanation: So. Card 1.,
                 pairs: [{left: Dog, right: Puppy}, {left: Cow, right: Calf}, {left: Cat, right: Kitten}]}
              - {id: g, cards: ["1"], type: categorise, seconds: 60, stem: Sort these numbers., explanation: So. Card 1.,
                 bins: [{name: Odd, tiles: [One, Three]}, {name: Even, tiles: [Two, Four]}]}
            """);
    }

    /** Every screen shows who is first and who is second, with the same points; nobody stands on a podium for nothing. */
    private static void agree(HostPage host, Page wall, StudentPage first, int points, StudentPage second, int fewer) {
        assertThat(host.page.locator("aside ol.who li").first()).containsText(first.name);
        assertThat(host.page.locator("aside ol.who li").first()).containsText(grouped(points));
        assertThat(host.page.locator("aside ol.who li").last()).containsText(grouped(fewer));
        assertThat(wall.locator(".podium .p1")).containsText(first.name);
        assertThat(wall.locator(".podium .p1")).containsText(grouped(points));
        first.sees("First place, " + first.name);
        if (fewer > 0) {
            assertThat(wall.locator(".podium .p2")).containsText(grouped(fewer));
            second.sees("Second place, " + second.name);
        } else {
            assertThat(wall.locator(".podium li")).hasCount(1);
            second.sees("Well played, " + second.name);
        }
        assertThat(first.points()).isEqualTo(points);
        assertThat(second.points()).isEqualTo(fewer);
    }

    private static String grouped(int points) {
        return points < 1000 ? Integer.toString(points) : points / 1000 + "\u202f" + "%03d".formatted(points % 1000);
    }

    private static Locator question(Page page, int number) {
        Locator question = page.locator(".asked-list > li").nth(number - 1);
        if (question.locator("details[open]").count() == 0) {
            question.locator("summary").click();
        }
        return question;
    }

    private static void press(Locator within, String name) {
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void sure(Page page) {
        page.locator("dialog .go").click();
    }

    private static String sheet(Page page) throws IOException {
        page.locator(".save summary").click();
        Download download = page.waitForDownload(() -> press(page.locator(".save"), "Students"));
        assertThat(download.suggestedFilename()).endsWith("-students.csv");
        return Files.readString(download.path());
    }

    private static String opens(Program program) {
        String draw = "{\"deck\":\"mended\",\"cards\":[],\"types\":[],\"difficulties\":[],\"count\":3,\"seed\":7}";
        String rules = "{\"readingSeconds\":0,\"timeFactor\":3,\"points\":\"accuracy\",\"leaderboard\":true,"
            + "\"standings\":true,\"givenNames\":false,\"mayChange\":false,\"autoReveal\":true,\"capacity\":9,\"confidence\":false,\"order\":\"same\"}";
        String answer = program.post("/api/rooms", "{\"draw\":" + draw + ",\"rules\":" + rules + ",\"host\":\"\"}")
                .body();
        Matcher code = CODE.matcher(answer);
        if (!code.find()) {
            throw new AssertionError(answer);
        }
        return code.group(1);
    }

    private static void writeDeck(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("cards"));
        Files.writeString(folder.resolve("cards/1.md"), "# A card\n\nText.\n");
        Files.writeString(folder.resolve("deck.yaml"), """
            deck: mended
            title: Mended
            subject: Tests
            level: Any
            language: en-GB
            licence: Apache-2.0
            about: For a test.
            cards:
              - id: "1"
                title: A card
                file: cards/1.md
            """);
        StringBuilder page = new StringBuilder("""
            facts:
              - {id: f1, text: A fact}
            misconceptions:
              - {tag: wrong, believes: Three comes first, reteach: Count aloud together}
            questions:
            """);
        for (int number = 1; number <= QUESTIONS; number++) {
            page.append("""
                  - id: q%1$d
                    cards: ["1"]
                    type: single
                    seconds: 60
                    facts: [f1]
                    stem: What comes after %1$d?
                    options:
                      - {text: One}
                      - {text: Two, key: true}
                      - {text: Three, misconception: wrong}
                      - {text: Four}
                    explanation: Because it does.
                """.formatted(number));
        }
        Files.writeString(folder.resolve("questions.yaml"), page);
    }
}
