package handsup.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import handsup.live.Program;
import handsup.live.SmallDeck;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A teacher's own deck with an image, in a class where one phone never gets it, one is told that it cannot, and one has it. */
class ImagesIT {

    private static final String ALT = "A grey plane with nothing on it at all";

    @Test
    void aClassDoesNotWaitForEverForWhoeverCannotLoadTheImage(@TempDir Path data) throws IOException {
        writeDeck(data.resolve("decks/pictured"));
        try (Program program = Program.in(data);
                Theatre theatre = new Theatre()) {
            HostPage host = new HostPage(theatre.page("host", Theatre.Size.LAPTOP, false));
            host.opensTheLink(program.teacherLink());
            String code = host.opensAllOf("A deck with an image", "5 s", "Double");
            StudentPage has = new StudentPage(theatre.page("Has", Theatre.Size.PHONE, false), program.address(), "Has");
            StudentPage lacks =
                    new StudentPage(theatre.page("Lacks", Theatre.Size.PHONE, true), program.address(), "Lacks");
            StudentPage waits =
                    new StudentPage(theatre.page("Waits", Theatre.Size.PHONE, true), program.address(), "Waits");
            lacks.page.route("**/media/**", Route::abort);
            waits.page.route("**/media/**", _ -> {});
            List.of(has, lacks, waits).forEach(student -> student.joins(code));
            host.go("Start with 3");

            host.sees("1 screen still loading the picture. 1 screen could not load it");
            has.sees("One moment: some screens are still loading the picture.");
            lacks.sees(ALT);
            host.go("Start without them");
            List.of(has, lacks, waits)
                    .forEach(student -> student.page.locator(".answers").waitFor());
            enlarges(has.page);
            List.of(has, lacks, waits).forEach(student -> student.answers(List.of("A field")));
            host.sees("3 of 3 right");
            assertThat(theatre.wrongs()).isEmpty();
        }
    }

    /** By a tap, and back with the keyboard. */
    private static void enlarges(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(ALT))
                .tap();
        assertThat(page.locator("dialog.large img")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog.large img")).hasCount(0);
    }

    private static void writeDeck(Path folder) throws IOException {
        Files.createDirectories(folder);
        BufferedImage field = new BufferedImage(1_000, 600, BufferedImage.TYPE_BYTE_GRAY);
        ImageIO.write(field, "png", folder.resolve("field.png").toFile());
        SmallDeck.write(folder, "A deck with an image", "A field.", """
            questions:
              - id: q1
                cards: ["1"]
                type: single
                seconds: 60
                stem: What is it?
                image: {file: field.png, alt: "%s"}
                options: [{text: A field, key: true}, {text: A wood}, {text: A river}]
                explanation: It is a field. Card 1.
            """.formatted(ALT));
    }
}
