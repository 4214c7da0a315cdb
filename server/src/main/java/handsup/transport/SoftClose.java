package handsup.transport;

import io.netty.channel.Channel;
import io.netty.channel.socket.DuplexChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a socket so that what was written last is read. Of the socket's loop.
 *
 * <p>Closing a socket that has unread bytes sends a reset, and a reset may overtake those last words. Our half is shut instead; the other side
 * then closes its own, and only if it does not in time is the socket closed under it.
 */
final class SoftClose {

    private SoftClose() {}

    /** @param most how long the other side may take */
    static void of(Channel channel, Duration most) {
        if (!channel.isActive()) {
            channel.close();
            return;
        }
        if (channel instanceof DuplexChannel duplex) {
            duplex.shutdownOutput();
        }
        channel.eventLoop().schedule(() -> channel.close(), most.toMillis(), TimeUnit.MILLISECONDS);
    }
}
