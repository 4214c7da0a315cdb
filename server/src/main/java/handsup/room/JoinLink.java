package handsup.room;

import handsup.protocol.ProjectorView;
import io.nayuki.qrcodegen.QrCode;

/**
 * How people get into one room.
 *
 * @param address what they open and where they type the code, without {@code http://}
 * @param qr of the link that has the code in it
 */
public record JoinLink(String address, ProjectorView.Qr qr) {

    private static final int QUIET = 2;

    /** @param base the server's address as students reach it, such as {@code http://192.168.1.20:8080} @param code the room's code */
    public static JoinLink of(String base, String code) {
        String address = base.replaceFirst("^https?://", "");
        return new JoinLink(address, qr(QrCode.encodeText(base + "/j/" + code, QrCode.Ecc.MEDIUM)));
    }

    private static ProjectorView.Qr qr(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int end = x;
                while (end < code.size && code.getModule(end, y)) {
                    end++;
                }
                if (end > x) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append('h')
                            .append(end - x)
                            .append("v1h-")
                            .append(end - x)
                            .append('z');
                }
                x = end + 1;
            }
        }
        return new ProjectorView.Qr(code.size + 2 * QUIET, path.toString());
    }
}
