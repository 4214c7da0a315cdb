package handsup.protocol;

import java.nio.charset.StandardCharsets;

/**
 * A message as it goes over the wire: UTF-8 JSON, made once.
 *
 * <p>It stands in two pieces, so that thousands of views which begin alike hold, and copy to their sockets, one beginning.
 *
 * @param shared its beginning, perhaps that of others too; never changed after it was made
 * @param own the rest, perhaps empty; never changed after it was made
 */
@SuppressWarnings("ArrayRecordComponent")
public record Encoded(byte[] shared, byte[] own) {

    private static final byte[] NOTHING = {};

    /** A message in one piece. */
    public Encoded(byte[] bytes) {
        this(bytes, NOTHING);
    }

    /** In bytes. */
    public int length() {
        return shared.length + own.length;
    }

    /** A copy of the whole in one piece. */
    public byte[] bytes() {
        byte[] whole = new byte[length()];
        System.arraycopy(shared, 0, whole, 0, shared.length);
        System.arraycopy(own, 0, whole, shared.length, own.length);
        return whole;
    }

    /** The message as text, for tests and logs of sizes. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
