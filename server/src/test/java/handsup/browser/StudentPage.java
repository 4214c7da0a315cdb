package handsup.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;

/** A student in front of a browser. */
final class StudentPage {

    static final double PATIENCE = 30_000;

    final Page page;
    final String name;
    private final URI server;

    StudentPage(Page page, URI server, String name) {
        this.page = page;
        this.server = server;
        this.name = name;
    }

    StudentPage joins(String code) {
        page.navigate(server.resolve("/").toString());
        page.getByLabel("Room code").fill(code);
        page.getByLabel("Your name").fill(name);
        return enters();
    }

    /** By the link or the QR code. */
    StudentPage follows(String code) {
        page.navigate(server.resolve("/j/" + code).toString());
        page.getByLabel("Your name").fill(name);
        return enters();
    }

    private StudentPage enters() {
        button("Join the room").click();
        sees("You’re in");
        return this;
    }

    Locator button(String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text));
    }

    void sees(String text) {
        assertThat(page.locator("#app")).containsText(text, contains());
    }

    private static LocatorAssertions.ContainsTextOptions contains() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    /** Waits until the options of a question with this number are there. */
    void seesOptions(int number) {
        sees("Question " + number + " of");
        page.locator(".opt").first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
    }

    /** Chooses options by their texts, saves them, and waits until that is on disk; the last one to answer may see the answer at once. */
    void answers(Iterable<String> texts) {
        chooses(texts);
        try {
            page.locator(".saved, .verdict").first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        } catch (TimeoutError late) {
            throw new AssertionError(
                    name + "'s answer " + texts + " was not saved; their screen says: " + page.innerText("#app"), late);
        }
    }

    void chooses(Iterable<String> texts) {
        for (String text : texts) {
            page.locator(".opt", new Page.LocatorOptions().setHasText(exactly(text)))
                    .click();
        }
        Locator save = page.locator(".stick .go");
        if (save.count() > 0) {
            save.click();
        }
    }

    private static Pattern exactly(String text) {
        return Pattern.compile("^\\s*[A-F]?\\s*" + text.replaceAll("[\\\\^$.|?*+()\\[\\]{}/]", "\\\\$0") + "\\s*$");
    }

    /** Where on the screen the first option begins, in CSS pixels. */
    double topOfOptions() {
        return page.locator(".opt").first().boundingBox().y;
    }

    int points() {
        return Integer.parseInt(page.locator(".strip .pts").textContent().replaceAll("\\D", ""));
    }
}
