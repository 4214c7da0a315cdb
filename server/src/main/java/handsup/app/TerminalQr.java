package handsup.app;

import io.nayuki.qrcodegen.QrCode;

/** A QR code in half-block characters, two rows of modules a line, that a phone reads off a terminal, dark or light. */
final class TerminalQr {

    private static final int QUIET = 2;
    private static final String BLACK_ON_WHITE = "\u001b[38;5;16;48;5;231m";
    private static final String RESET = "\u001b[0m";

    private TerminalQr() {}

    /** @param colour whether the terminal takes colours; without them the code is drawn inverted, for light text on dark */
    static String of(String text, boolean colour) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
        StringBuilder lines = new StringBuilder();
        for (int y = -QUIET; y < code.size + QUIET; y += 2) {
            lines.append("  ").append(colour ? BLACK_ON_WHITE : "");
            for (int x = -QUIET; x < code.size + QUIET; x++) {
                lines.append(half(code.getModule(x, y) == colour, code.getModule(x, y + 1) == colour));
            }
            lines.append(colour ? RESET : "").append('\n');
        }
        return lines.toString();
    }

    private static char half(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '█' : '▀';
        }
        return lower ? '▄' : ' ';
    }
}
