package handsup.rehearse;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/**
 * What a message is, from its first bytes: reading all of thousands of copies would make the rehearsal slower than the server. Whatever is not
 * as the server writes it is {@link Kind#OTHER}.
 */
final class Glance {

    /** Messages to a student, views by their scene. */
    enum Kind {
        SEATED,
        SAVED,
        REFUSED,
        TIME,
        LOBBY,
        READING,
        ANSWERING,
        CLOSED,
        REVEALED,
        BOARD,
        PODIUM,
        OTHER
    }

    private static final byte[] TYPE = ascii("{\"type\":\"");
    private static final byte[] STUDENT = ascii("student\",\"epoch\":");
    private static final byte[] VERSION = ascii(",\"version\":");
    private static final byte[] SCENE = ascii(",\"scene\":{\"is\":\"");
    private static final byte[] ID = ascii("\"id\":\"");
    private static final byte NEXT = ',';

    private Glance() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static Kind kind(ByteBuf text) {
        if (!Socket.startsWith(text, TYPE)) {
            return Kind.OTHER;
        }
        int at = text.readerIndex() + TYPE.length;
        if (text.writerIndex() - at < 4) {
            return Kind.OTHER;
        }
        return switch (text.getByte(at + 2)) {
            case 'a' -> Kind.SEATED;
            case 'v' -> Kind.SAVED;
            case 'f' -> Kind.REFUSED;
            case 'm' -> Kind.TIME;
            case 'u' -> scene(text);
            default -> Kind.OTHER;
        };
    }

    private static Kind scene(ByteBuf text) {
        int at = sceneAt(text);
        if (at < 0 || at + 2 > text.writerIndex()) {
            return Kind.OTHER;
        }
        return switch (text.getByte(at)) {
            case 'l' -> Kind.LOBBY;
            case 'r' -> text.getByte(at + 2) == 'a' ? Kind.READING : Kind.REVEALED;
            case 'a' -> Kind.ANSWERING;
            case 'c' -> Kind.CLOSED;
            case 'b' -> Kind.BOARD;
            case 'p' -> Kind.PODIUM;
            default -> Kind.OTHER;
        };
    }

    /** Which of its kind a view's scene is: its first field, the question's id but for leaderboards and the podium; empty of anything else. */
    static String about(ByteBuf text) {
        int scene = sceneAt(text);
        int from = scene < 0 ? -1 : text.indexOf(scene, text.writerIndex(), NEXT);
        int to = from < 0 ? -1 : text.indexOf(from + 1, text.writerIndex(), NEXT);
        return to < 0 ? "" : text.toString(from + 1, to - from - 1, StandardCharsets.UTF_8);
    }

    /** The version of a view; -1 of anything else. */
    static long version(ByteBuf text) {
        int at = versionAt(text);
        long version = -1;
        for (; at >= 0 && at < text.writerIndex(); at++) {
            int digit = text.getByte(at) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            version = Math.max(0, version) * 10 + digit;
        }
        return version;
    }

    private static int versionAt(ByteBuf text) {
        int at = text.readerIndex() + TYPE.length;
        if (!matches(text, at, STUDENT)) {
            return -1;
        }
        at = afterDigits(text, at + STUDENT.length);
        return matches(text, at, VERSION) ? at + VERSION.length : -1;
    }

    private static int sceneAt(ByteBuf text) {
        int at = versionAt(text);
        if (at < 0) {
            return -1;
        }
        at = afterDigits(text, at);
        return matches(text, at, SCENE) ? at + SCENE.length : -1;
    }

    private static int afterDigits(ByteBuf text, int from) {
        int at = from;
        while (at < text.writerIndex() && text.getByte(at) >= '0' && text.getByte(at) <= '9') {
            at++;
        }
        return at;
    }

    /** Whether the message's first id is this one. */
    static boolean hasId(ByteBuf text, byte[] id) {
        int at = Socket.indexOf(text, ID);
        return at >= 0 && matches(text, text.readerIndex() + at + ID.length, id);
    }

    private static boolean matches(ByteBuf text, int at, byte[] what) {
        if (at < 0 || at + what.length > text.writerIndex()) {
            return false;
        }
        for (int i = 0; i < what.length; i++) {
            if (text.getByte(at + i) != what[i]) {
                return false;
            }
        }
        return true;
    }
}
