package handsup.transport;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names this server answers to. Any thread.
 *
 * <p>A page on the Internet can make its own name point at this machine and so read what the server says, as if it were the same site (DNS
 * rebinding). It cannot make an address, a name without dots, or one under {@code .local} point anywhere, so those are fine; any other name
 * has to be ours.
 */
final class Hosts {

    private static final List<String> NOBODYS = List.of(".local", ".localhost", ".home.arpa", ".internal");

    private final Set<Origin> publicOrigins;
    private final Set<String> publicNames;

    /** Found out on the side: asking for the machine's full name may take seconds. */
    private volatile Set<String> ownNames = Set.of();

    Hosts(Set<Origin> publicOrigins) {
        this.publicOrigins = publicOrigins;
        this.publicNames = publicOrigins.stream().map(Origin::host).collect(Collectors.toUnmodifiableSet());
        Thread.ofVirtual().name("own-names").start(() -> ownNames = ownNames());
    }

    private static Set<String> ownNames() {
        try {
            InetAddress self = InetAddress.getLocalHost();
            return Stream.of(self.getHostName(), self.getCanonicalHostName())
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (UnknownHostException nameless) {
            return Set.of();
        }
    }

    boolean answersTo(Authority authority) {
        String host = authority.host();
        return authority.isAddress()
                || authority.isSingleLabel()
                || NOBODYS.stream().anyMatch(host::endsWith)
                || publicNames.contains(host)
                || ownNames.contains(host);
    }

    /** Whether a page that says it comes from {@code Origin} was served by us, under the name it now asks for. */
    boolean isOurPage(HttpHeaders headers, Authority asked) {
        List<String> said = headers.getAll(HttpHeaderNames.ORIGIN);
        if (said.size() != 1) {
            return false;
        }
        Optional<Origin> origin = Origin.parse(said.getFirst());
        if (origin.isEmpty()) {
            return false;
        }
        boolean direct = origin.get().equals(Origin.of("http", asked)) && !isPublicNameOnly(asked);
        return direct || publicOrigins.contains(origin.get());
    }

    /** A name of ours on the Internet is served as its address says, by a proxy with TLS most often; a plain page under that name is somebody else's. */
    private boolean isPublicNameOnly(Authority asked) {
        return !asked.isAddress() && publicNames.contains(asked.host());
    }
}
