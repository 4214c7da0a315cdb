package handsup.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import handsup.faults.OldProxy;
import handsup.live.Program;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page a teacher opens before class, on a network that is good, on one that breaks WebSocket, and on one that breaks everything. */
@Tag("alone")
class CheckIT {

    private static final double PATIENCE = 25_000;

    @Test
    void itSaysInPlainWordsWhatANetworkLetsThrough(@TempDir Path data) {
        try (Program program = Program.in(data);
                OldProxy old = new OldProxy(program.address(), false);
                OldProxy scanner = new OldProxy(program.address(), true);
                Theatre theatre = new Theatre()) {
            Page good = opens(theatre, program.address());
            Page second = opens(theatre, old.address());
            Page blocked = opens(theatre, scanner.address());
            Gallery gallery = new Gallery();

            sees(good, "Ready", "It opened and stayed open.", "They came through at once", "of 34 questions");
            assertThat(good.locator(".checks li:nth-child(-n+2) .well").count()).isEqualTo(2);
            sees(second, "Ready, by the second way", "It did not open.", "They came through at once");
            gallery.look(second, "check-1-second-way", Theatre.Size.LAPTOP);
            sees(blocked, "This network is in the way", "It did not open.", "Nothing came through.");
            assertThat(blocked.locator("aside").innerText())
                    .contains("ws://" + scanner.address().getAuthority() + "/ws");
            gallery.look(blocked, "check-2-blocked", Theatre.Size.LAPTOP);

            blocked.getByText("Check again").click();
            sees(blocked, "Checking…");
            assertThat(theatre.wrongs()).isEmpty();
            assertThat(gallery.findings()).isEmpty();
        }
    }

    private static Page opens(Theatre theatre, URI server) {
        Page page = theatre.page("teacher", Theatre.Size.LAPTOP, true);
        page.navigate(server.resolve("/check").toString());
        return page;
    }

    private static void sees(Page page, String... texts) {
        for (String text : List.of(texts)) {
            assertThat(page.locator("#app"))
                    .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        }
    }
}
