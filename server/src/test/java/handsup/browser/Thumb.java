package handsup.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody with a phone and one thumb: taps, and nothing else. */
final class Thumb implements Hands {

    private final Page page;

    Thumb(Page page) {
        this.page = page;
    }

    @Override
    public void choose(List<String> options) {
        options.forEach(option -> page.locator(".opt", new Page.LocatorOptions().setHasText(option))
                .first()
                .tap());
    }

    @Override
    public void order(List<String> tiles) {
        for (int place = 0; place < tiles.size(); place++) {
            Locator tile = button(Pattern.compile("^" + tiles.get(place) + ", place "));
            Locator there = button(Pattern.compile(", place " + (place + 1) + " of "));
            tile.tap();
            there.tap();
        }
    }

    @Override
    public void number(String typed) {
        page.getByLabel(Pattern.compile("^Your (number|year)")).tap();
        page.keyboard().type(typed);
    }

    @Override
    public void match(Map<String, String> pairs) {
        pairs.forEach((left, right) -> {
            button(Pattern.compile("^" + left + ", ")).tap();
            button(Pattern.compile("^" + right)).tap();
        });
    }

    @Override
    public void fill(Map<Integer, String> gaps) {
        gaps.forEach((gap, word) -> {
            button(Pattern.compile("^Gap " + gap + " of ")).tap();
            button(Pattern.compile("^" + word)).tap();
        });
    }

    /** On the picture. */
    @Override
    public void point(List<String> regions) {
        regions.forEach(region -> button(Pattern.compile("^[A-F], " + region)).tap());
    }

    @Override
    public void label(Map<String, String> names) {
        names.forEach((region, name) -> {
            button(Pattern.compile("^\\d · " + region)).tap();
            button(Pattern.compile("^" + name)).tap();
        });
    }

    @Override
    public void type(String typed) {
        page.getByLabel("Your answer").tap();
        page.keyboard().type(typed);
    }

    @Override
    public void sort(Map<String, String> groups) {
        groups.forEach((tile, group) -> page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(tile))
                .getByText(group)
                .tap());
    }

    @Override
    public void rate(int step) {
        page.locator(".steps .bins span")
                .getByText(String.valueOf(step), new Locator.GetByTextOptions().setExact(true))
                .tap();
    }

    @Override
    public void words(List<String> words) {
        for (int index = 0; index < words.size(); index++) {
            page.getByLabel("Word " + (index + 1)).tap();
            page.keyboard().type(words.get(index));
        }
    }

    @Override
    public void save() {
        button(Pattern.compile("^Save")).tap();
    }

    private Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
