package handsup.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The part of a question that is shown before its options.
 *
 * @param id what an answer refers to
 * @param number its place in the game, from 1
 * @param of how many questions the game has
 * @param card the revision card, as a teacher calls it
 * @param kind the kind of {@link Ask} that follows
 * @param mixed true where each student sees the options in an order of their own, which their page makes; nothing otherwise
 */
public record Face(
        String id,
        int number,
        int of,
        String card,
        String stem,
        @Nullable Source source,
        @Nullable Picture picture,
        String kind,
        @Nullable Boolean mixed) {

    /**
     * A passage the question is about.
     *
     * @param credit who said it, and when
     * @param part the question's place among those about it, from 1; nothing where it is the only one
     * @param parts how many there are; nothing where it is the only one
     */
    public record Source(
            String text,
            String credit,
            @Nullable Integer part,
            @Nullable Integer parts) {}

    /**
     * An image the question is about.
     *
     * @param large its address for large screens
     * @param small its address for phones
     * @param width of the large one, in pixels
     * @param height of the large one, in pixels
     * @param alt what it shows, for those who do not see it
     * @param credit whose it is
     */
    public record Picture(
            String large,
            String small,
            int width,
            int height,
            String alt,
            @Nullable String credit) {}
}
