package handsup.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import handsup.live.Program;
import handsup.live.SmallDeck;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saying how sure one is, by thumb and by keys alone, and what comes of it at the reveal, at the end and in the report. */
class ConfidenceIT {

    private final Gallery gallery = new Gallery();

    @Test
    void oneMoreTapSaysHowSureOneIs(@TempDir Path data) {
        writeDeck(data.resolve("decks/short"));
        try (Program program = Program.in(data);
                Theatre theatre = new Theatre()) {
            HostPage host = new HostPage(theatre.page("host", Theatre.Size.LAPTOP, false));
            host.opensTheLink(program.teacherLink());
            String code = host.opensAskingHowSure("A short deck");
            StudentPage thumb =
                    new StudentPage(theatre.page("Thea", Theatre.Size.PHONE, false), program.address(), "Thea");
            StudentPage keys =
                    new StudentPage(theatre.page("Kit", Theatre.Size.LAPTOP, false), program.address(), "Kit");
            Page low = theatre.page("Lou", Theatre.Size.PHONE, false);
            low.setViewportSize(360, 450);
            StudentPage small = new StudentPage(low, program.address(), "Lou");
            List.of(thumb, keys, small).forEach(student -> student.joins(code));
            host.go("Start with 3");
            List.of(thumb, keys, small)
                    .forEach(student -> student.page.locator(".answers").waitFor());

            new Thumb(thumb.page).choose(List.of("Two"));
            thumb.sees("How sure are you?");
            gallery.glance(thumb.page, "sure-asked");
            thumb.page.locator(".sureness button", named("Sure")).tap();
            thumb.sees("You said: sure.");
            new Keys(keys.page).choose(List.of("Three"));
            keys.sees("How sure are you?");
            new Keys(keys.page).presses("Think so");
            new Thumb(low).choose(List.of("Three"));
            small.sees("How sure are you?");
            BoundingBox own = low.locator("[aria-checked=true]").boundingBox();
            assertThat(own.y + own.height)
                    .as("what was chosen stands above the question about it")
                    .isLessThanOrEqualTo(low.locator(".stick").boundingBox().y + 1);
            gallery.glance(low, "sure-low");
            low.locator(".sureness button", named("Guess")).tap();

            host.sees("Go on");
            thumb.sees("Right");
            assertThat(thumb.points()).isEqualTo(1000);
            keys.sees("−667");
            assertThat(keys.points()).isZero();
            host.go("Go on");
            thumb.sees("When you said sure, you were right 1 of 1 time.");
            keys.sees("When you thought so, you were right 0 of 1 time.");
            gallery.glance(thumb.page, "sure-podium");
            assertThat(theatre.wrongs()).isEmpty();
            assertThat(gallery.findings()).isEmpty();
        }
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void writeDeck(Path folder) {
        SmallDeck.write(folder, "A short deck", "First, second, third.", """
            questions:
              - id: q1
                cards: ["1"]
                type: single
                seconds: 60
                stem: How many are two?
                options: [{text: One}, {text: Two, key: true}, {text: Three}]
                explanation: Two are two. Card 1.
            """);
    }
}
