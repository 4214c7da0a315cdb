/** The network edge: Netty pipelines for HTTP and WebSocket, limits, and the outbox of one socket. */
@NullMarked
package handsup.transport;

import org.jspecify.annotations.NullMarked;
