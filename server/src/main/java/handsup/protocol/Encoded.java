package handsup.protocol;

import java.nio.charset.StandardCharsets;

/**
 * A message as it goes over the wire: UTF-8 JSON, made once and shared by all the sockets it goes to.
 *
 * @param bytes never changed after it was made
 */
@SuppressWarnings("ArrayRecordComponent")
public record Encoded(byte[] bytes) {

    /** The message as text, for tests and logs of sizes. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
