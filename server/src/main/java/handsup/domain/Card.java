package handsup.domain;

/**
 * A revision card a question belongs to, as far as a room needs it.
 *
 * @param id what a teacher calls it, shown as "Card 4"
 * @param title its short title
 */
public record Card(String id, String title) {}
