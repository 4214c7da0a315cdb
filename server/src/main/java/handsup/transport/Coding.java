package handsup.transport;

import java.util.Locale;
import java.util.Set;

/** How a file is compressed on the wire, best first. */
enum Coding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz"),
    NONE("identity", "");

    private static final int MOST_LENGTH = 1_000;

    private final String token;
    private final String suffix;

    Coding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    /** Its name in {@code content-encoding}. */
    String token() {
        return token;
    }

    /** What a file made that way ends in, beside the plain one. */
    String suffix() {
        return suffix;
    }

    /** The best of what there is that the other side likes most; the plain file if it likes none. @param accepted the {@code accept-encoding} header, empty if there was none */
    static Coding best(String accepted, Set<Coding> there) {
        Coding best = NONE;
        double weight = 0;
        for (Coding coding : values()) {
            double of = there.contains(coding) ? coding.weightIn(accepted) : 0;
            if (of > weight) {
                best = coding;
                weight = of;
            }
        }
        return best;
    }

    /** From 0, not wanted, to 1. */
    private double weightIn(String accepted) {
        double others = this == NONE ? 0.0001 : 0;
        if (accepted.length() > MOST_LENGTH) {
            return others;
        }
        for (String part : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] fields = part.split(";", 2);
            String name = fields[0].strip();
            if (name.equals(token)) {
                return fields.length == 1 ? 1 : quality(fields[1]);
            }
            if (name.equals("*")) {
                others = fields.length == 1 ? 1 : quality(fields[1]);
            }
        }
        return others;
    }

    private static double quality(String parameter) {
        String said = parameter.replace(" ", "");
        if (!said.matches("q=[01](\\.[0-9]{0,3})?")) {
            return 0;
        }
        return Math.min(1, Double.parseDouble(said.substring(2)));
    }
}
