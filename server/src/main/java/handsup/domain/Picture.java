package handsup.domain;

import java.util.Optional;

/**
 * An image a question is about, shown below its stem.
 *
 * @param large its name for large screens, which cannot be guessed from what it shows
 * @param small its name for phones; the same as {@code large} where that is small enough
 * @param width of the large one, in pixels
 * @param height of the large one, in pixels
 * @param alt what it shows, for those who do not see it
 * @param credit whose it is
 */
public record Picture(String large, String small, int width, int height, String alt, Optional<String> credit) {}
