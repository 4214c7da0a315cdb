package handsup.domain;

/**
 * A student's name, cleaned.
 *
 * @param shown as everybody sees it
 * @param skeleton equal for names that look alike; no two seats of a room share one
 */
public record Name(String shown, String skeleton) {}
