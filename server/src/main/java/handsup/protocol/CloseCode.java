package handsup.protocol;

/**
 * Why a WebSocket was closed: 4000 to 4499 may come back, 4500 to 4999 may not.
 *
 * <p>The numbers are an API; they are listed in {@code server/PROTOCOL.md}.
 */
public enum CloseCode {
    /** The server is going down or has lost the room for a moment. */
    COME_BACK(4001),
    /** Too slow to read for too long. */
    TOO_SLOW(4002),
    /** Nothing was said in time. */
    SILENT(4003),
    /** Too many messages. */
    FLOOD(4029),
    /** A newer connection has this seat. */
    REPLACED(4501),
    /** The teacher took the seat away. */
    REMOVED(4502),
    /** The room is over. */
    OVER(4503),
    /** Too many wrong codes. */
    TOO_MANY_TRIES(4504),
    /** Not a message of this protocol, or not one for this role. */
    MALFORMED(4505),
    /** The seat was given up. */
    LEFT(4506);

    private final int number;

    CloseCode(int number) {
        this.number = number;
    }

    /** The number on the wire. */
    public int number() {
        return number;
    }

    /** Whether a client may connect again by itself. */
    public boolean mayComeBack() {
        return number < 4500;
    }
}
