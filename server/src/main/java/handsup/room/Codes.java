package handsup.room;

import java.security.SecureRandom;
import java.util.Locale;

/** Room codes: six of 32 letters and digits that nobody mixes up, 2^30 in all. */
public final class Codes {

    /** Digits and letters without I, L, O and U. */
    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static final int LENGTH = 6;

    private Codes() {}

    /** A code nobody can foresee. */
    static String random(SecureRandom random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** A code as it may have been typed, made into the form it was given out in: upper case, no gaps, O read as 0, I and L as 1. */
    public static String normal(String typed) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (char c : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            switch (c) {
                case ' ', '-', '\u00a0', '\u202f' -> {}
                case 'O' -> code.append('0');
                case 'I', 'L' -> code.append('1');
                default -> code.append(c);
            }
        }
        return code.toString();
    }
}
