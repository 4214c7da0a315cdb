package handsup.rehearse;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one server a rehearsal is held against.
 *
 * @param origin its address, such as {@code http://192.168.1.20:8080}
 * @param address where its sockets lead
 * @param code of a room to join, where the address named one
 * @param key the teacher's, where the address was the teacher's link
 */
public record Target(URI origin, InetSocketAddress address, Optional<String> code, Optional<String> key) {

    private static final Pattern JOIN = Pattern.compile("/j/([0-9A-Za-z-]{6,8})/?");
    private static final Pattern KEY = Pattern.compile("key=([A-Za-z0-9_-]{43})");

    /** What came of reading an address. */
    public sealed interface Reading {}

    public record Read(Target target) implements Reading {}

    /** @param why in words for the person at the terminal */
    public record Unreadable(String why) implements Reading {}

    /** @param text the server's address, a room's join link, or the teacher's link */
    public static Reading of(String text) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException notOne) {
            return new Unreadable("--url is " + text + ", expected an address such as http://192.168.1.20:8080");
        }
        boolean secure = "https".equals(url.getScheme());
        if (url.getHost() == null || !(secure || "http".equals(url.getScheme()))) {
            return new Unreadable("--url is " + text + ", expected an address such as http://192.168.1.20:8080");
        }
        int port = url.getPort() > 0 ? url.getPort() : secure ? 443 : 80;
        InetAddress host;
        try {
            host = InetAddress.getByName(url.getHost());
        } catch (UnknownHostException nobody) {
            return new Unreadable(url.getHost() + " leads nowhere: no machine goes by that name");
        }
        Matcher join = JOIN.matcher(url.getPath() == null ? "" : url.getPath());
        Matcher key = KEY.matcher(url.getFragment() == null ? "" : url.getFragment());
        return new Read(new Target(
                URI.create(url.getScheme() + "://" + url.getRawAuthority()),
                new InetSocketAddress(host, port),
                join.matches() ? Optional.of(join.group(1)) : Optional.empty(),
                key.find() ? Optional.of(key.group(1)) : Optional.empty()));
    }

    boolean secure() {
        return origin.getScheme().equals("https");
    }

    /** Whether it is this very machine, so that no network is between. */
    public boolean loopback() {
        return address.getAddress().isLoopbackAddress();
    }
}
