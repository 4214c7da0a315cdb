package handsup.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks at each screen: pictures of it in all three sizes, and what a screen reader or weak eyes would stumble over, in both themes. */
final class Gallery {

    private static final Path FOLDER = Path.of(System.getProperty("handsup.screens", "target/screens"));

    private final List<String> findings = new ArrayList<>();

    /** What is wrong with the screens seen so far. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    void look(Page page, String name, Theatre.Size own) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        for (Theatre.Size size : Theatre.Size.values()) {
            page.setViewportSize(size.width, size.height);
            shoot(page, name + "-" + size.width);
            if (overflow(page) > 0) {
                findings.add(name + " is " + overflow(page) + " px wider than a screen of " + size.width);
            }
        }
        page.setViewportSize(own.width, own.height);
        check(page, name, ColorScheme.LIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        shoot(page, name + "-dark");
        check(page, name, ColorScheme.DARK);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.NO_PREFERENCE));
    }

    /** Looks at a screen in its own size only. */
    void glance(Page page, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            shoot(page, name + "-" + scheme.name().toLowerCase(Locale.ROOT));
            check(page, name, scheme);
        }
        if (overflow(page) > 0) {
            findings.add(name + " is " + overflow(page) + " px too wide");
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
    }

    private static void shoot(Page page, String name) {
        page.evaluate("scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }

    private static int overflow(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    /** All rules in the light; a theme changes nothing but colours, so in the dark those of contrast. */
    @SuppressWarnings(
            "deprecation") // The other mode opens a second page for each look, which only frames of other origins need.
    private void check(Page page, String name, ColorScheme scheme) {
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
        if (scheme == ColorScheme.DARK) {
            axe.withRules(List.of("color-contrast", "link-in-text-block"));
        }
        for (Rule rule : axe.analyze().getViolations()) {
            rule.getNodes()
                    .forEach(node -> findings.add(name + " in " + scheme + ": " + rule.getId() + ": " + node.getHtml()
                            + " " + node.getFailureSummary()));
        }
    }
}
