package handsup.transport;

import handsup.protocol.Encoded;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * Text frames as they go onto the wire of a WebSocket: header and payload in one piece of direct memory, which the kernel takes in one call.
 *
 * <p>Written so, a message passes the pipeline's encoder by, which would make a frame object and a header of its own for each socket and have the
 * payload copied once more.
 */
final class TextFrames {

    private static final int FINAL_TEXT = 0x81;
    private static final int MOST_IN_A_BYTE = 125;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;
    private static final int MOST_IN_TWO_BYTES = 0xffff;
    private static final int MOST_HEADER = 10;

    private TextFrames() {}

    static ByteBuf around(Encoded message, ByteBufAllocator memory) {
        int length = message.length();
        ByteBuf frame = memory.directBuffer(length + MOST_HEADER);
        frame.writeByte(FINAL_TEXT);
        if (length <= MOST_IN_A_BYTE) {
            frame.writeByte(length);
        } else if (length <= MOST_IN_TWO_BYTES) {
            frame.writeByte(TWO_BYTES).writeShort(length);
        } else {
            frame.writeByte(EIGHT_BYTES).writeLong(length);
        }
        return frame.writeBytes(message.shared()).writeBytes(message.own());
    }
}
