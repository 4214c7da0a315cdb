package handsup.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * Text frames as they go onto the wire: header and payload in one piece of direct memory, which the kernel takes in one call.
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

    /** A frame that its reader releases. */
    static ByteBuf of(byte[] payload, ByteBufAllocator memory) {
        ByteBuf frame = memory.directBuffer(payload.length + MOST_HEADER);
        frame.writeByte(FINAL_TEXT);
        if (payload.length <= MOST_IN_A_BYTE) {
            frame.writeByte(payload.length);
        } else if (payload.length <= MOST_IN_TWO_BYTES) {
            frame.writeByte(TWO_BYTES).writeShort(payload.length);
        } else {
            frame.writeByte(EIGHT_BYTES).writeLong(payload.length);
        }
        return frame.writeBytes(payload);
    }
}
