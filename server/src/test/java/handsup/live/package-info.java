/** Whole games against the real program over real sockets. */
@org.jspecify.annotations.NullMarked
package handsup.live;
