package handsup.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;

/** The teacher in front of a browser. */
final class HostPage {

    /** Types whose questions are answered by tapping options. */
    private static final List<String> CHOICES =
            List.of("Choose one", "Choose several", "True or false", "Source", "Cause", "Odd one out");

    final Page page;

    HostPage(Page page) {
        this.page = page;
    }

    HostPage opensTheLink(URI link) {
        page.navigate(link.toString());
        sees("Draw from");
        return this;
    }

    /** Opens a room on the Khrushchev deck with so many questions, in all of which options are tapped. @return its code */
    String opensARoom(int questions, String reading, String time) {
        picks("Khrushchev’s USSR");
        CHOICES.forEach(this::presses);
        Locator number = page.locator(".step .num");
        while (Integer.parseInt(number.textContent()) > questions) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fewer"))
                    .click();
        }
        while (Integer.parseInt(number.textContent()) < questions) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("More").setExact(true))
                    .click();
        }
        return opens(reading, time);
    }

    /** Opens a room on every question of a deck, in which only being right earns points. @param extras what else is pressed, such as types without marks that come in as well @return its code */
    String opensAllOf(String deck, String reading, String time, String... extras) {
        picks(deck);
        presses("Right only");
        List.of(extras).forEach(this::presses);
        Locator more = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("More").setExact(true));
        while (more.isEnabled()) {
            more.click();
        }
        return opens(reading, time);
    }

    /** As {@link #opensAllOf}, and students are asked how sure they are. @return its code */
    String opensAskingHowSure(String deck) {
        picks(deck);
        presses("Right only");
        page.getByText("Ask how sure each student is").click();
        return opens("None", "Normal");
    }

    private void picks(String deck) {
        sees("Draw from");
        page.locator(".deck")
                .getByText(deck, new Locator.GetByTextOptions().setExact(true))
                .click();
        sees("Draw from " + deck);
        page.getByText("More settings").click();
    }

    private void presses(String name) {
        try {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(name).setExact(true))
                    .click();
        } catch (TimeoutError missing) {
            throw new AssertionError("there is no “" + name + "” on: " + page.innerText("#app"), missing);
        }
    }

    private String opens(String reading, String time) {
        presses(reading);
        presses(time);
        page.getByLabel("What students call you").fill("Ms Okafor");
        go("Open the room");
        sees("How they join");
        return page.locator(".bar .code").textContent().replace(" ", "");
    }

    /** Takes the next step, by the name it has. */
    void go(String text) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text))
                .click();
    }

    /** From the answer by way of the leaderboard to the next question; after the last one, to the podium. */
    void goesOn(boolean last) {
        sees("Go on");
        go("Go on");
        if (!last) {
            sees("After question");
            go("Next question");
        }
    }

    void sees(String text) {
        assertThat(page.locator("#app"))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(StudentPage.PATIENCE));
    }

    /** Looks at the answer, which is hidden until the close. @return the right options' texts */
    List<String> peeks() {
        Locator peek = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Peek at the answers"));
        if (peek.count() > 0) {
            peek.click();
        }
        page.locator(".row .hl").first().waitFor();
        return page.locator(".row .hl").allTextContents();
    }
}
