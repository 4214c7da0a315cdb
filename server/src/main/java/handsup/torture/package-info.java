/** What kill -9 does to a game, on real sockets and a real disk: nothing. */
@NullMarked
package handsup.torture;

import org.jspecify.annotations.NullMarked;
