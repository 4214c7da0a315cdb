/** Content: decks as plain text, read strictly, checked, and drawn from. */
@NullMarked
package handsup.library;

import org.jspecify.annotations.NullMarked;
