package handsup.domain;

/**
 * A source a question is about, shown above its stem.
 *
 * @param text the passage itself
 * @param credit who said it, and when
 */
public record Passage(String text, String credit) {}
