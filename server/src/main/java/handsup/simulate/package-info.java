/** Whole games on simulated time, networks and disks, from one seed: the real rules and rooms, and nothing left to chance. */
@NullMarked
package handsup.simulate;

import org.jspecify.annotations.NullMarked;
