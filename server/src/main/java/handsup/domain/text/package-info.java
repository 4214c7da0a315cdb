/** Texts of a deck with emphasis and mathematics: how they are written, read, shown and said in plain words. Pure. */
@NullMarked
package handsup.domain.text;

import org.jspecify.annotations.NullMarked;
