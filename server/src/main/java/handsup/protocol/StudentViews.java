package handsup.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Encodes the views of a whole class: the scene, which all share, once, and for each student only what is theirs. */
public final class StudentViews {

    private final byte[] head;

    private StudentViews(byte[] head) {
        this.head = head;
    }

    /** Views of one scene. @see StudentView */
    public static StudentViews of(long epoch, long version, StudentView.Scene scene) {
        ByteArrayOutputStream head = new ByteArrayOutputStream(512);
        head.writeBytes(("{\"type\":\"student\",\"epoch\":" + epoch + ",\"version\":" + version + ",\"scene\":")
                .getBytes(StandardCharsets.US_ASCII));
        head.writeBytes(Wire.write(scene).bytes());
        head.writeBytes(",\"me\":".getBytes(StandardCharsets.US_ASCII));
        return new StudentViews(head.toByteArray());
    }

    /** The view of one student: the same bytes as {@link Wire#write} of the whole would give. */
    public Encoded with(StudentView.Me me) {
        byte[] mine = Wire.write(me).shared();
        byte[] own = Arrays.copyOf(mine, mine.length + 1);
        own[mine.length] = '}';
        return new Encoded(head, own);
    }
}
