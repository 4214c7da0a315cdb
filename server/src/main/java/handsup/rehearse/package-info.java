/** Simulated students over real WebSockets: what a class would do to a server, before a class does it. Knows the protocol, not the server. */
@NullMarked
package handsup.rehearse;

import org.jspecify.annotations.NullMarked;
