package handsup.transport;

import io.netty.channel.Channel;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All connections of the edge, and which of them makes room when there are too many. Any thread.
 *
 * <p>A whole school may share one address, so an address is not punished for having many connections. What is bounded per address is
 * <em>strangers</em>: connections that have not yet made one whole request. A browser is a stranger for milliseconds, one that drips a
 * handshake for seconds, so when there are too many the oldest goes and the newest may stay.
 */
final class Callers {

    private final int most;
    private final int mostStrangers;
    private final Set<Channel> all = new HashSet<>();
    private final LinkedHashSet<Channel> browsing = new LinkedHashSet<>();
    private final Map<Object, LinkedHashSet<Channel>> strangers = new HashMap<>();

    Callers(Limits limits) {
        this.most = limits.connections();
        this.mostStrangers = limits.strangers();
    }

    /** Lets a connection in. @return the one that is to be closed for it: an older one, itself, or none */
    synchronized @Nullable Channel came(Channel channel) {
        Channel leaves = null;
        if (all.size() >= most) {
            leaves = browsing.isEmpty() ? channel : browsing.getFirst();
        }
        if (leaves == channel) {
            return channel;
        }
        all.add(channel);
        browsing.add(channel);
        LinkedHashSet<Channel> ofAddress = strangers.computeIfAbsent(addressOf(channel), _ -> new LinkedHashSet<>());
        ofAddress.add(channel);
        if (leaves == null && ofAddress.size() > mostStrangers) {
            leaves = ofAddress.getFirst();
        }
        if (leaves != null) {
            gone(leaves);
        }
        return leaves;
    }

    /** It has made a whole request. */
    synchronized void known(Channel channel) {
        LinkedHashSet<Channel> ofAddress = strangers.get(addressOf(channel));
        if (ofAddress != null && ofAddress.remove(channel) && ofAddress.isEmpty()) {
            strangers.remove(addressOf(channel));
        }
    }

    /** It has become a WebSocket, which is never closed to make room. */
    synchronized void stays(Channel channel) {
        known(channel);
        browsing.remove(channel);
    }

    synchronized void gone(Channel channel) {
        stays(channel);
        all.remove(channel);
    }

    synchronized List<Channel> all() {
        return List.copyOf(all);
    }

    synchronized int count() {
        return all.size();
    }

    /** Who an address belongs to, as far as one can tell: of IPv6 the first 64 bits, which is what one customer gets. */
    static Object addressOf(Channel channel) {
        SocketAddress remote = channel.remoteAddress();
        if (!(remote instanceof InetSocketAddress socket) || socket.getAddress() == null) {
            return remote == null ? "nowhere" : remote;
        }
        InetAddress address = socket.getAddress();
        return address instanceof Inet6Address ? ByteBuffer.wrap(address.getAddress(), 0, 8) : address;
    }
}
