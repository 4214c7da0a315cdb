package handsup.domain;

import java.util.Optional;

/**
 * A seat's place in the class.
 *
 * @param place from 1; equal points share a place
 * @param of how many seats are ranked
 * @param tied whether others share the place
 * @param moved places gained since the reveal before
 * @param behind points to the next place up; 0 in first place
 * @param ahead a seat that holds that place; empty in first place
 */
public record Standing(int place, int of, boolean tied, int moved, int behind, Optional<Seat> ahead) {}
