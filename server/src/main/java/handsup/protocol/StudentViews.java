package handsup.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.SequenceWriter;

/**
 * Encodes the views of a whole class: the scene, which all share, once, and for each student only what is theirs, all by one writer. Of one thread, for as
 * long as one round of views takes.
 */
public final class StudentViews {

    private final byte[] head;
    private final ByteArrayOutputStream own = new ByteArrayOutputStream(512);
    private final SequenceWriter writer = Wire.writer(StudentView.Me.class, own);

    private StudentViews(byte[] head) {
        this.head = head;
    }

    /** Views of one scene. @see StudentView */
    public static StudentViews of(long epoch, long version, StudentView.Scene scene) {
        ByteArrayOutputStream head = new ByteArrayOutputStream(512);
        head.writeBytes(("{\"type\":\"student\",\"epoch\":" + epoch + ",\"version\":" + version + ",\"scene\":")
                .getBytes(StandardCharsets.US_ASCII));
        head.writeBytes(Wire.write(scene).shared());
        head.writeBytes(",\"me\":".getBytes(StandardCharsets.US_ASCII));
        return new StudentViews(head.toByteArray());
    }

    /** The view of one student: the same bytes as {@link Wire#write} of the whole would give. */
    public Encoded with(StudentView.Me me) {
        own.reset();
        writer.write(me);
        writer.flush();
        own.write('}');
        return new Encoded(head, own.toByteArray());
    }
}
