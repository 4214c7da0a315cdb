package handsup.protocol;

/**
 * A line of the leaderboard.
 *
 * @param place from 1; equal points share a place
 * @param moved places gained since the board before; negative when lost, 0 on the first board
 * @param seat the public seat id
 */
public record Row(int place, int seat, String name, int points, int moved) {}
