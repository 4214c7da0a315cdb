package handsup.domain;

import java.util.List;

/**
 * A named part of an image. Answers are about regions and not about pixels, so that whoever chooses in a list and whoever points have the same choice.
 *
 * @param name what tells it from the others, in words that do not give an answer away
 * @param outline its corners, x and y by turns, in thousandths of the image's width and height
 * @param x where its sign stands, within it, in thousandths of the image's width
 * @param y the same, of its height
 */
public record Region(String name, List<Integer> outline, int x, int y) {

    /** An image's width, and its height. */
    public static final int WHOLE = 1_000;

    private static final int FEWEST_NUMBERS = 6;

    public Region {
        outline = List.copyOf(outline);
        if (outline.size() < FEWEST_NUMBERS || outline.size() % 2 != 0) {
            throw new IllegalArgumentException(
                    "an outline of " + outline.size() + " numbers, expected x and y of three corners or more");
        }
        if (outline.stream().anyMatch(at -> at < 0 || at > WHOLE) || x < 0 || x > WHOLE || y < 0 || y > WHOLE) {
            throw new IllegalArgumentException(
                    "region " + name + " lies at " + outline + ", expected 0 to " + WHOLE + " everywhere");
        }
    }

    /** Names of regions, in their order. */
    static List<String> names(List<Region> regions) {
        return regions.stream().map(Region::name).toList();
    }
}
