package handsup.protocol;

import java.util.List;

/**
 * What a question teaches, shown at the reveal.
 *
 * @param card the revision card, as a teacher calls it
 * @param title the card's short title
 * @param explanation why the key is right
 */
public record Lesson(String card, String title, String explanation) {

    /** A card worth another look. @param missed how many questions on it went wrong */
    public record Again(String card, String title, int missed) {}

    /**
     * What a game is about.
     *
     * @param cards ids of the cards it draws on, in the deck's order
     * @param kinds kinds of {@link Ask} in it, so that a page can load what it needs before the first question
     */
    public record Plan(String title, int questions, List<String> cards, List<String> kinds) {}
}
