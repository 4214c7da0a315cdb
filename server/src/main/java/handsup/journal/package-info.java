/** Durable events: what happened in every room, in order, on disk before anybody hears of it. */
@NullMarked
package handsup.journal;

import org.jspecify.annotations.NullMarked;
