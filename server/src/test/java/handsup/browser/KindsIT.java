package handsup.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import handsup.live.Program;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One question of every kind, played by three students: one with a keyboard alone, one with a thumb, and one with a thumb and a phone whose timers are
 * slow.
 * Marks are those reckoned by hand from the formulas in {@code questions/README.md}.
 */
class KindsIT {

    /**
     * What is done with one question.
     *
     * @param name for pictures
     * @param keys what the keyboard does, and {@code keysEarn} of 1,000
     * @param thumb what the thumb does, and {@code thumbEarns}
     */
    private record Turn(
            String name,
            Consumer<Hands> keys,
            int keysEarn,
            Consumer<Hands> thumb,
            int thumbEarns,
            List<String> heard,
            List<String> lit,
            List<String> wall) {

        Turn(String name, Consumer<Hands> keys, int keysEarn, Consumer<Hands> thumb, int thumbEarns) {
            this(name, keys, keysEarn, thumb, thumbEarns, List.of(), List.of(), List.of());
        }

        /** @param parts what a screen reader finds on a student's page while the question runs, each as "role: beginning of its name" */
        Turn hears(String... parts) {
            return new Turn(name, keys, keysEarn, thumb, thumbEarns, List.of(parts), lit, wall);
        }

        /** A single choice: each option is heard, and this one is lit on the wall. */
        Turn options(String right, String... wrong) {
            return hears(Stream.concat(Stream.of(right), Stream.of(wrong))
                            .map("radio: "::concat)
                            .toArray(String[]::new))
                    .lights(right);
        }

        /** @param right what is marked as right on the wall when the answer is shown, in any order */
        Turn lights(String... right) {
            return new Turn(name, keys, keysEarn, thumb, thumbEarns, heard, List.of(right), wall);
        }

        /** @param texts what else the wall says then */
        Turn shows(String... texts) {
            return new Turn(name, keys, keysEarn, thumb, thumbEarns, heard, lit, List.of(texts));
        }

        /** What is said of the class below the answer. */
        String share() {
            int right = (keysEarn == 1000 ? 1 : 0) + (thumbEarns == 1000 ? 2 : 0);
            return UNMARKED.contains(name) ? "3 of 3 answered; no marks" : right + " of 3 had that one right";
        }
    }

    /** Whether to look at every screen in every size, which takes minutes. */
    private static final boolean EVERY_SIZE = System.getenv("HANDSUP_EVERY_SIZE") != null;

    private static Consumer<Hands> saved(Consumer<Hands> answer) {
        return answer.andThen(Hands::save);
    }

    private static Consumer<Hands> chooses(String option) {
        return hands -> hands.choose(List.of(option));
    }

    private static Consumer<Hands> orders(String... tiles) {
        return saved(hands -> hands.order(List.of(tiles)));
    }

    private static final String MOONS = "Moons of Jupiter are seen";
    private static final String GRAVITY = "Gravity explains orbits";
    private static final String URANUS = "Uranus is found";
    private static final String NEPTUNE = "Neptune is found";

    /** By the beginning of the stem. */
    private static final Map<String, Turn> TURNS = Map.ofEntries(
            Map.entry(
                    "Which planet is the largest",
                    new Turn("single", chooses("Jupiter"), 1000, chooses("Saturn"), 0)
                            .options("Jupiter", "Earth", "Neptune", "Saturn")
                            .shows("2Saturn", "Right answer1Jupiter")),
            Map.entry(
                    "Which TWO planets",
                    new Turn(
                                    "several",
                                    saved(hands -> hands.choose(List.of("Mercury", "Venus"))),
                                    1000,
                                    saved(hands -> hands.choose(List.of("Mercury"))),
                                    500)
                            .hears(
                                    "checkbox: Mars",
                                    "checkbox: Earth",
                                    "checkbox: Saturn",
                                    "checkbox: Venus",
                                    "checkbox: Mercury",
                                    "button: Choose at least one")
                            .lights("Mercury", "Venus")
                            .shows("Right answerVenus1", "Right answerMercury3", "Mars0")),
            Map.entry(
                    "Why do most coasts",
                    new Turn(
                                    "passage",
                                    chooses("The Earth turns beneath two bulges"),
                                    1000,
                                    chooses("Rivers fill the sea twice a day"),
                                    0)
                            .options(
                                    "The Earth turns beneath two bulges",
                                    "Rivers fill the sea twice a day",
                                    "The Moon circles the Earth twice a day",
                                    "The Sun pulls by day, the Moon by night")
                            .shows(
                                    "2Rivers fill the sea twice a day",
                                    "Right answer1The Earth turns beneath two bulges")),
            Map.entry(
                    "Spring tides come",
                    new Turn("passage-again", chooses("False"), 1000, chooses("True"), 0)
                            .options("False", "True")
                            .shows("2ATrue", "Right answer1BFalse")),
            Map.entry(
                    "It is summer when",
                    new Turn("statement", chooses("False"), 1000, chooses("True"), 0)
                            .options("False", "True")
                            .shows("2ATrue", "Right answer1BFalse")),
            Map.entry(
                    "Three of these are rocky",
                    new Turn("odd-one-out", chooses("Uranus"), 1000, chooses("Uranus"), 1000)
                            .options("Uranus", "Venus", "Mars", "Mercury")
                            .shows("Right answer3Uranus", "0Venus")),
            Map.entry(
                    "What had Galileo seen",
                    new Turn("source", chooses("Moons that circle Jupiter"), 1000, chooses("Rings around Jupiter"), 0)
                            .options(
                                    "Moons that circle Jupiter",
                                    "Storms on Jupiter’s face",
                                    "Rings around Jupiter",
                                    "Stars behind Jupiter")
                            .shows("Right answer1Moons that circle Jupiter", "2Rings around Jupiter")),
            Map.entry(
                    "Kepler found that",
                    new Turn("formula", chooses("= 8"), 1000, chooses("64"), 0)
                            .hears(
                                    "radiogroup: Kepler found that T² = a³",
                                    "radio: T = √4³ = 8",
                                    "radio: T = 4³ = 64",
                                    "radio: T = 4³/2 = 32",
                                    "radio: T = ∛4² ≈ 2.5")
                            .lights("T=43=8")
                            .shows("Right answer1T=43=8", "2T=43=64")),
            Map.entry(
                    "What do people see who stand",
                    new Turn("picture", chooses("The Moon covers the Sun"), 1000, chooses("The Moon turns red"), 0)
                            .hears("image: ", "radio: The Moon covers the Sun", "radio: The Moon turns red")
                            .lights("The Moon covers the Sun")
                            .shows("Right answer1The Moon covers the Sun", "2The Moon turns red")),
            // Of six pairs one is the wrong way round: (5 - 1) / 6; two: (4 - 2) / 6.
            Map.entry(
                    "Put these discoveries",
                    new Turn(
                                    "ordering",
                                    orders(MOONS, GRAVITY, NEPTUNE, URANUS),
                                    667,
                                    orders(GRAVITY, MOONS, NEPTUNE, URANUS),
                                    333)
                            .hears(
                                    "button: Uranus is found, place ",
                                    "button: Move Gravity explains orbits up",
                                    "button: Move Gravity explains orbits down",
                                    "button: Save this order")
                            .lights("1610", "1687", "1781", "1846")
                            .shows(
                                    "11610 Moons of Jupiter are seen1 had it here",
                                    "31781 Uranus is found0 had it here")),
            // Full from 7 to 9, nothing at 12: 10 is a third of the way down.
            Map.entry(
                    "How many minutes",
                    new Turn(
                                    "number",
                                    saved(hands -> hands.number("٨")),
                                    1000,
                                    saved(hands -> hands.number("10,0")),
                                    667)
                            .hears(
                                    "textbox: Your number minutes",
                                    "slider: Slide to a number",
                                    "button: Less",
                                    "button: More",
                                    "button: Save answer")
                            .shows("8 minutes", "7 to 9 minutes counts in full")),
            Map.entry(
                    "In which year did Copernicus",
                    new Turn(
                                    "year",
                                    saved(hands -> hands.number("1543")),
                                    1000,
                                    saved(hands -> hands.number("1544")),
                                    0)
                            .hears("textbox: Your year", "slider: Slide to a number")
                            .shows("1543", "Only that number counts in full")),
            // Four right ends: one of three right and two exchanged is (1 - 2/3) / 3; two of three, the third left
            // open, 2/3.
            Map.entry(
                    "Match each person",
                    new Turn(
                                    "matching",
                                    saved(hands -> hands.match(Map.of(
                                            "Copernicus", "Orbits are ellipses",
                                            "Kepler", "The Earth goes round the Sun",
                                            "Newton", "Gravity holds planets in orbit"))),
                                    111,
                                    saved(hands -> hands.match(Map.of(
                                            "Copernicus",
                                            "The Earth goes round the Sun",
                                            "Kepler",
                                            "Orbits are ellipses"))),
                                    667)
                            .hears(
                                    "button: Copernicus, no match yet",
                                    "button: Kepler, no match yet",
                                    "button: Newton, no match yet",
                                    "button: Orbits are ellipses",
                                    "button: The Earth is a disc",
                                    "button: Save 0 of 3")
                            .lights(
                                    "The Earth goes round the Sun",
                                    "Orbits are ellipses",
                                    "Gravity holds planets in orbit")
                            .shows(
                                    "CopernicusThe Earth goes round the Sun2 had it here",
                                    "NewtonGravity holds planets in orbit1 had it here",
                                    "Left over: The Earth is a disc")),
            Map.entry(
                    "The red dot is the North Pole",
                    new Turn(
                                    "hotspot",
                                    saved(hands -> hands.point(List.of("On the left"))),
                                    1000,
                                    saved(hands -> hands.point(List.of("Above", "On the right"))),
                                    0)
                            .hears(
                                    "image: A yellow disc",
                                    "button: A, Above",
                                    "button: B, On the left",
                                    "radio: Above",
                                    "radio: On the left",
                                    "radio: On the right",
                                    "radio: Below",
                                    "button: Choose a place")
                            .lights("On the left")
                            .shows("AAbove0", "BRight answerOn the left1", "COn the right2")),
            // Five names: two of four right and two exchanged is (2 - 2/4) / 4; three right and one open 3/4.
            Map.entry(
                    "Sunlight comes from the left",
                    new Turn(
                                    "label",
                                    saved(hands -> hands.label(Map.of(
                                            "On the left", "New moon",
                                            "On the right", "Full moon",
                                            "Above", "First quarter",
                                            "Below", "Last quarter"))),
                                    375,
                                    saved(hands -> hands.label(Map.of(
                                            "On the left", "New moon",
                                            "On the right", "Full moon",
                                            "Above", "Last quarter"))),
                                    750)
                            .hears(
                                    "image: A large disc in the middle",
                                    "button: 1 · Above, no name yet",
                                    "combobox: 1 · Above",
                                    "combobox: 4 · Below",
                                    "button: Eclipse",
                                    "option: New moon",
                                    "button: Save 0 of 4")
                            .lights("Last quarter", "New moon", "Full moon", "First quarter")
                            .shows(
                                    "1 · AboveLast quarter2 had it here",
                                    "2 · On the leftNew moon3 had it here",
                                    "Left over: Eclipse")),
            // Six words: two of three right and one wrong is (2 - 1/5) / 3; two right and one gap empty 2/3.
            Map.entry(
                    "Fill the gaps",
                    new Turn(
                                    "cloze",
                                    saved(hands -> hands.fill(Map.of(1, "tilted", 2, "away from", 3, "longer"))),
                                    600,
                                    saved(hands -> hands.fill(Map.of(1, "tilted", 2, "towards"))),
                                    667)
                            .hears(
                                    "group: The text with its gaps",
                                    "button: Gap 1 of 3, empty",
                                    "button: Gap 3 of 3, empty",
                                    "button: away from",
                                    "button: Save 0 of 3")
                            .lights("tilted", "towards", "longer")
                            .shows("The Earth’s axis is tilted. In June the north leans towards the Sun, so days"
                                    + " there are longer.")),
            Map.entry(
                    "Which planet has the brightest",
                    new Turn(
                                    "typed",
                                    saved(hands -> hands.type("satrun")),
                                    1000,
                                    saved(hands -> hands.type("Uranus")),
                                    0)
                            .hears("textbox: Your answer", "button: Save answer")
                            .lights("Saturn")
                            .shows("Right answerSaturn", "had it right1", "had something else2")),
            // Without marks, whatever is answered.
            Map.entry(
                    "Where would you like",
                    new Turn("poll", chooses("The rings of Saturn"), 0, chooses("Nowhere: mend the Earth first"), 0)
                            .hears("radio: The oceans under Europa’s ice", "radio: Nowhere: mend the Earth first")
                            .shows("1BThe rings of Saturn", "2DNowhere: mend the Earth first")),
            Map.entry(
                    "How sure are you",
                    new Turn("scale", saved(hands -> hands.rate(4)), 0, saved(hands -> hands.rate(2)), 0)
                            .hears("radio: 1, Not at all", "radio: 4", "radio: 5, Quite sure", "button: Save answer")
                            .shows("1: Not at all. 5: Quite sure.", "Mean 2.7, median 2")),
            Map.entry(
                    "What comes to mind",
                    new Turn(
                                    "word-cloud",
                                    saved(hands -> hands.words(List.of("gravity", "Достопримечательности"))),
                                    0,
                                    saved(hands -> hands.words(List.of("Gravity", "Kit is silly"))),
                                    0)
                            .hears("textbox: Word 1", "textbox: Word 3")
                            .shows("gravity", "3 times", "Достопримечательности")),
            Map.entry(
                    "What would you still",
                    new Turn(
                                    "open",
                                    saved(hands -> hands.type("Why does Uranus lie on its side?")),
                                    0,
                                    saved(hands -> hands.type("Is there life under the ice of Europa?")),
                                    0)
                            .hears("textbox: Your answer", "button: Save answer")
                            .shows(
                                    "Why does Uranus lie on its side?",
                                    "Is there life under the ice of Europa? 2 times")),
            // Three groups: four of six right and two wrong is (4 - 2/2) / 6; five right and one open 5/6.
            Map.entry(
                    "Sort these planets",
                    new Turn(
                                    "categorise",
                                    saved(hands -> hands.sort(Map.of(
                                            "Earth", "Rocky",
                                            "Mars", "Rocky",
                                            "Jupiter", "Gas giant",
                                            "Saturn", "Gas giant",
                                            "Uranus", "Gas giant",
                                            "Neptune", "Gas giant"))),
                                    500,
                                    saved(hands -> hands.sort(Map.of(
                                            "Earth", "Rocky",
                                            "Mars", "Rocky",
                                            "Jupiter", "Gas giant",
                                            "Saturn", "Gas giant",
                                            "Uranus", "Ice giant"))),
                                    833)
                            .hears(
                                    "group: Earth",
                                    "group: Neptune",
                                    "radio: Rocky",
                                    "radio: Gas giant",
                                    "radio: Ice giant",
                                    "button: Save 0 of 6")
                            .lights("Rocky", "Gas giant", "Ice giant")
                            .shows("Mars3 had it here", "Uranus2 had it here", "Neptune0 had it here")));

    /** Questions without marks, by the names of their turns: no leaderboard follows them. */
    private static final Set<String> UNMARKED = Set.of("poll", "scale", "word-cloud", "open");

    /** Those answered in people's own words. */
    private static final Set<String> MODERATED = Set.of("word-cloud", "open");

    private final Gallery gallery = new Gallery();

    /** A page whose timers are as slow as those of a page in the background: none fires before its next whole second. */
    private static final String DROWSY = """
        for (const name of ['setTimeout', 'setInterval']) {
          const real = window[name].bind(window)
          window[name] = (what, delay, ...rest) => real(what, Math.max(1, Math.ceil((delay ?? 0) / 1000)) * 1000, ...rest)
        }
        """;

    @Test
    void everyKindIsPlayedByKeyboardByThumbAndWithSlowTimers(@TempDir Path data) {
        try (Program program = Program.in(data);
                Theatre theatre = new Theatre()) {
            HostPage host = new HostPage(theatre.page("host", Theatre.Size.LAPTOP, false));
            host.opensTheLink(program.teacherLink());
            String code = host.opensAllOf(
                    "Every kind of question",
                    "None",
                    "Double",
                    "Different for each student",
                    "Poll",
                    "Scale",
                    "Word cloud",
                    "Open answer",
                    "Slide");
            Page wall = theatre.page("projector", Theatre.Size.WALL, false);
            wall.navigate(program.address().resolve("/projector#" + code).toString());
            StudentPage keyboard =
                    new StudentPage(theatre.page("Kit", Theatre.Size.LAPTOP, false), program.address(), "Kit");
            StudentPage thumb =
                    new StudentPage(theatre.page("Thea", Theatre.Size.PHONE, false), program.address(), "Thea");
            Page drowsy = theatre.page("Sam", Theatre.Size.PHONE, false);
            drowsy.addInitScript(DROWSY);
            StudentPage slow = new StudentPage(drowsy, program.address(), "Sam");
            List<StudentPage> students = List.of(keyboard, thumb, slow);
            students.forEach(student -> student.joins(code));
            Hands keys = new Keys(keyboard.page);
            Hands tap = new Thumb(thumb.page);
            Hands late = new Thumb(slow.page);
            host.go("Start with 3");
            readsTheSlide(host, wall, keyboard, thumb);

            Map<String, Integer> due = new HashMap<>(Map.of("Kit", 0, "Thea", 0, "Sam", 0));
            for (int number = 1; number <= TURNS.size(); number++) {
                keyboard.page
                        .locator(".tab", new Page.LocatorOptions().setHasText("Question " + number + " of"))
                        .waitFor();
                if (keyboard.page.getByText("Passage, question 1 of").count() > 0) {
                    host.go("Everyone has read it");
                }
                students.forEach(student ->
                        student.page.locator(".answers, .give, .steps").first().waitFor());
                String stem = keyboard.page.locator("h1.stem").textContent();
                Turn turn = TURNS.entrySet().stream()
                        .filter(entry -> stem.startsWith(entry.getKey()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("nobody has said what to do with: " + stem))
                        .getValue();
                Heard told = Heard.on(thumb.page);
                assertThat(told.riddles()).as(stem).isEmpty();
                assertThat(turn.heard())
                        .as("%s, of which is heard:%n%s", stem, told)
                        .isNotEmpty()
                        .allMatch(told::has);
                look(turn, "asked", thumb.page, wall, host.page);
                turn.keys().accept(keys);
                turn.thumb().accept(tap);
                turn.thumb().accept(late);
                due.merge("Kit", turn.keysEarn(), Integer::sum);
                due.merge("Thea", turn.thumbEarns(), Integer::sum);
                due.merge("Sam", turn.thumbEarns(), Integer::sum);

                host.sees("Go on");
                students.forEach(
                        student -> student.page.locator(".verdict, .unmarked").waitFor());
                wall.locator(".reveal").waitFor();
                for (StudentPage student : students) {
                    assertThat(student.points())
                            .as("%s: %s", student.name, stem)
                            .isEqualTo(due.get(student.name));
                }
                if (MODERATED.contains(turn.name())) {
                    moderates(host, wall, thumb, turn.name().equals("open") ? "Why does" : "gravity");
                }
                assertThat(wall.locator(".reveal .hl").allTextContents())
                        .as("right on the wall: %s", stem)
                        .containsExactlyInAnyOrderElementsOf(turn.lit());
                assertThat(wall.locator(".reveal").textContent())
                        .as("the wall: %s", stem)
                        .contains(turn.wall())
                        .endsWith(turn.share());
                assertThat(bottom(wall.locator(".had")))
                        .as("what is said of the class stands above the line at the wall's foot: %s", stem)
                        .isLessThanOrEqualTo(wall.locator(".base").boundingBox().y);
                for (Page seen : List.of(thumb.page, wall, host.page)) {
                    assertThat(Heard.on(seen).riddles()).as(stem).isEmpty();
                }
                look(turn, "revealed", thumb.page, wall, host.page);
                host.go("Go on");
                boolean marked = !UNMARKED.contains(turn.name());
                if (marked && number < TURNS.size()) {
                    host.go("Next question");
                }
            }
            host.sees("That was it");
            assertThat(theatre.wrongs()).isEmpty();
            assertThat(gallery.findings()).isEmpty();
        }
    }

    /** The class sees nothing, then all but what names somebody, then no longer what was hidden again; and the teacher does it without a mouse. */
    private void moderates(HostPage host, Page wall, StudentPage student, String text) {
        wall.getByText("Nothing to show yet").waitFor();
        Keys keys = new Keys(host.page);
        keys.press("Show all", "Enter");
        wall.locator(".cloud li, .said li").first().waitFor();
        student.page.locator(".cloud li, .said li").first().waitFor();
        assertThat(wall.content()).doesNotContain("Kit is silly");
        assertThat(student.page.locator(".cloud, .said").textContent()).doesNotContain("Kit is silly");
        Locator shown = wall.locator(".cloud li, .said li");
        int before = shown.count();
        keys.press("Hide " + text, "Space");
        PlaywrightAssertions.assertThat(shown).hasCount(before - 1);
        keys.press("Show " + text, "Space");
        PlaywrightAssertions.assertThat(shown).hasCount(before);
    }

    private static double bottom(Locator one) {
        BoundingBox box = one.boundingBox();
        return box.y + box.height;
    }

    private void readsTheSlide(HostPage host, Page wall, StudentPage keyboard, StudentPage thumb) {
        List.of(keyboard, thumb).forEach(student -> {
            student.sees("how far is far?");
            student.sees("Nothing to answer here.");
        });
        wall.getByText("peppercorn").waitFor();
        gallery.glance(thumb.page, "kind-slide-student");
        gallery.glance(wall, "kind-slide-projector");
        gallery.glance(host.page, "kind-slide-host");
        host.go("Next question");
    }

    private void look(Turn turn, String step, Page phone, Page wall, Page host) {
        String name = "kind-" + turn.name() + "-" + step;
        if (EVERY_SIZE) {
            gallery.look(phone, name + "-student", Theatre.Size.PHONE);
            gallery.look(wall, name + "-projector", Theatre.Size.WALL);
            gallery.look(host, name + "-host", Theatre.Size.LAPTOP);
            return;
        }
        gallery.glance(phone, name + "-student");
        if (step.equals("revealed")) {
            gallery.glance(wall, name + "-projector");
            gallery.glance(host, name + "-host");
        }
    }
}
