package handsup.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Somebody who has a keyboard and nothing else. Goes where the Tab key goes, and knows of each control what a screen reader would say. */
final class Keys implements Hands {

    private static final int MOST_STEPS = 80;

    /** The accessible name of what has the focus, as far as these pages make names. */
    private static final String NAME = """
        () => {
          const at = document.activeElement
          if (!at || at === document.body) return ''
          return (at.getAttribute('aria-label') || at.labels?.[0]?.textContent || at.textContent || '').trim()
        }\
        """;

    /** What the group is called that the focus is in. */
    private static final String LEGEND =
            "() => document.activeElement.closest('fieldset')?.querySelector('legend').textContent";

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    @Override
    public void choose(List<String> options) {
        for (String option : options) {
            goTo(name -> name.endsWith(option));
            press("Space");
        }
    }

    @Override
    public void order(List<String> tiles) {
        for (int place = 0; place < tiles.size(); place++) {
            String tile = tiles.get(place);
            goTo(name -> name.startsWith(tile + ", place "));
            int from = Integer.parseInt(name().replaceAll(".*, place (\\d+) of \\d+", "$1")) - 1;
            press("Space");
            for (int step = from; step > place; step--) {
                press("ArrowUp");
            }
            press("Space");
        }
    }

    @Override
    public void number(String typed) {
        goTo(name -> name.startsWith("Your number") || name.startsWith("Your year"));
        page.keyboard().type(typed);
    }

    @Override
    public void match(Map<String, String> pairs) {
        pairs.forEach((left, right) -> {
            goTo(name -> name.startsWith(left + ", "));
            press("Enter");
            goTo(name -> name.startsWith(right));
            press("Enter");
        });
    }

    @Override
    public void fill(Map<Integer, String> gaps) {
        gaps.forEach((gap, word) -> {
            goTo(name -> name.startsWith("Gap " + gap + " of "));
            press("Enter");
            goTo(name -> name.startsWith(word));
            press("Space");
        });
    }

    /** In the list, whose entries are called as the regions are. */
    @Override
    public void point(List<String> regions) {
        for (String region : regions) {
            goTo(name -> name.matches("[A-F]" + region));
            press("Space");
        }
    }

    /** In the list: what is typed into a field that offers names chooses the one that begins so. */
    @Override
    public void label(Map<String, String> names) {
        names.forEach((region, name) -> {
            goTo(control -> control.matches("\\d · " + region));
            page.keyboard().type(name);
        });
    }

    @Override
    public void type(String typed) {
        goTo(name -> name.startsWith("Your answer"));
        page.keyboard().type(typed);
    }

    /** A group of radio buttons is one stop of the Tab key; arrows choose within it. */
    @Override
    public void sort(Map<String, String> groups) {
        groups.forEach((tile, group) -> {
            goTo(name -> tile.equals(page.evaluate(LEGEND)));
            press("Space");
            for (int step = 0; step < MOST_STEPS && !name().equals(group); step++) {
                press("ArrowDown");
            }
        });
    }

    @Override
    public void rate(int step) {
        goTo(name -> name.matches("\\d+(, .*)?"));
        press("Space");
        for (int tries = 0; tries < MOST_STEPS && !name().matches(step + "(, .*)?"); tries++) {
            press("ArrowRight");
        }
    }

    @Override
    public void words(List<String> words) {
        for (int index = 0; index < words.size(); index++) {
            String field = "Word " + (index + 1);
            goTo(name -> name.startsWith(field));
            page.keyboard().type(words.get(index));
        }
    }

    /** Goes to the first control whose name begins so, by way of those before it, and presses a key there. */
    void press(String control, String key) {
        page.evaluate("document.activeElement.blur()");
        goTo(name -> name.startsWith(control));
        press(key);
    }

    @Override
    public void save() {
        goTo(name -> name.startsWith("Save"));
        press("Enter");
    }

    /** Goes to a control by the beginning of its name, and presses it. */
    void presses(String start) {
        goTo(name -> name.startsWith(start));
        press("Space");
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private void goTo(Predicate<String> wanted) {
        StringBuilder seen = new StringBuilder();
        for (int step = 0; step < MOST_STEPS; step++) {
            if (wanted.test(name())) {
                return;
            }
            seen.append(name()).append(" | ");
            press("Tab");
        }
        throw new AssertionError("the Tab key never came there, only to: " + seen);
    }

    private String name() {
        return (String) page.evaluate(NAME);
    }
}
