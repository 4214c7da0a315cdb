package handsup.transport;

import io.netty.util.NetUtil;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host and a port, as a {@code Host} header or an origin names them.
 *
 * @param host a name in lower case, or an address; of IPv6 without its brackets
 * @param port 0 where none was said
 */
record Authority(String host, int port) {

    private static final int LONGEST = 253;
    private static final Pattern NAMED = Pattern.compile(
            "(?<name>[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*)(:(?<port>[0-9]{1,5}))?");
    private static final Pattern SIX = Pattern.compile("\\[(?<name>[0-9a-f:.]{2,45})](:(?<port>[0-9]{1,5}))?");

    /** Empty when it is not exactly a host, with or without a port. */
    static Optional<Authority> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher six = SIX.matcher(lower);
        if (six.matches()) {
            return NetUtil.isValidIpV6Address(six.group("name")) ? of(six) : Optional.empty();
        }
        Matcher named = NAMED.matcher(lower);
        return named.matches() ? of(named) : Optional.empty();
    }

    private static Optional<Authority> of(Matcher matcher) {
        String port = matcher.group("port");
        int number = port == null ? 0 : Integer.parseInt(port);
        return number > 65_535 || port != null && number == 0
                ? Optional.empty()
                : Optional.of(new Authority(matcher.group("name"), number));
    }

    boolean isAddress() {
        return NetUtil.isValidIpV4Address(host) || host.indexOf(':') >= 0;
    }

    /** A name without dots that is not a number in disguise. */
    boolean isSingleLabel() {
        return host.indexOf('.') < 0 && !host.chars().allMatch(c -> c >= '0' && c <= '9') && !host.startsWith("0x");
    }

    /** The port that {@code http} or {@code https} means where none was said. */
    int portFor(String scheme) {
        return port != 0 ? port : scheme.equals("https") ? 443 : 80;
    }

    /** As it stands in a {@code Host} header. */
    String text() {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port == 0 ? name : name + ":" + port;
    }
}
