/** Decks: reading, checking and drawing questions from plain text files. */
@NullMarked
package handsup.library;

import org.jspecify.annotations.NullMarked;
