package handsup.app;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The address of this machine that other machines in the room can reach. */
final class LanAddress {

    private static final List<String> VIRTUAL =
            List.of("docker", "veth", "br-", "virbr", "vmnet", "vboxnet", "tun", "utun");

    private LanAddress() {}

    /** The best guess: a private IPv4 address of a real, running interface; empty when this machine is on no network. */
    static Optional<InetAddress> find() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(LanAddress::real)
                    .sorted(Comparator.comparingInt(NetworkInterface::getIndex))
                    .flatMap(LanAddress::addresses)
                    .min(Comparator.comparingInt(address -> address.isSiteLocalAddress() ? 0 : 1));
        } catch (SocketException noInterfaces) {
            return Optional.empty();
        }
    }

    private static boolean real(NetworkInterface network) {
        try {
            return network.isUp()
                    && !network.isLoopback()
                    && !network.isPointToPoint()
                    && VIRTUAL.stream().noneMatch(network.getName()::startsWith);
        } catch (SocketException goneMeanwhile) {
            return false;
        }
    }

    private static Stream<InetAddress> addresses(NetworkInterface network) {
        return network.inetAddresses()
                .filter(Inet4Address.class::isInstance)
                .filter(address -> !address.isLinkLocalAddress());
    }
}
