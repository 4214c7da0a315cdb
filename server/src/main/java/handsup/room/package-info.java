/** Live rooms: the single owner that hands commands to the rules, journals what follows, then tells the people in the room. Knows threads and time, not sockets. */
@NullMarked
package handsup.room;

import org.jspecify.annotations.NullMarked;
