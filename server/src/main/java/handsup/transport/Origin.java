package handsup.transport;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A web origin: scheme, host and port. */
record Origin(String scheme, String host, int port) {

    private static final Pattern SHAPE = Pattern.compile("(?<scheme>https?)://(?<authority>[^/?#@\\s]+)");

    /** Empty for anything but an exact origin, {@code null} included. */
    static Optional<Origin> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Authority.parse(matcher.group("authority")).map(authority -> of(matcher.group("scheme"), authority));
    }

    static Origin of(String scheme, Authority authority) {
        return new Origin(scheme, authority.host(), authority.portFor(scheme));
    }
}
