package handsup.domain.text;

/**
 * Something in a written text that has no meaning.
 *
 * @param at where, as an index into what was written
 * @param text what is there, and how to put it right
 */
public record Fault(int at, String text) {}
