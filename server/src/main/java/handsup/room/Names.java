package handsup.room;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.SpoofChecker;
import handsup.domain.Name;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What may stand as a student's name.
 *
 * <p>A name is put into NFC, stripped of controls, of invisible and of direction-changing characters, and of marks beyond two on a letter; what
 * is left has 1 to 20 characters as people count them. Two names look alike when their UTS #39 skeletons are equal, case aside.
 */
public final class Names {

    /** The longest name, in characters as people count them. */
    public static final int MOST_CHARACTERS = 20;

    private static final int MOST_TYPED = 500;
    private static final int MOST_MARKS = 2;
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();
    private static final Set<String> RESERVED =
            Set.of(skeleton("Teacher"), skeleton("Host"), skeleton("Handsup"), skeleton("You"));

    private Names() {}

    /** A name as typed, cleaned; empty when nothing is left to show, when it is too long, or when it is not for students. */
    public static Optional<Name> clean(String typed) {
        if (typed.length() > MOST_TYPED) {
            return Optional.empty();
        }
        String shown = strip(strip(typed));
        if (!shown.equals(strip(shown)) || shown.isEmpty() || isTooLong(shown) || !hasSomethingToRead(shown)) {
            return Optional.empty();
        }
        String skeleton = skeleton(shown);
        return RESERVED.contains(skeleton) ? Optional.empty() : Optional.of(new Name(shown, skeleton));
    }

    private static String strip(String typed) {
        String normal = Normalizer.normalize(typed, Normalizer.Form.NFC);
        StringBuilder kept = new StringBuilder();
        int marks = 0;
        for (int c : normal.codePoints().toArray()) {
            boolean mark = isMark(c);
            marks = mark ? marks + 1 : 0;
            if (mark && (marks > MOST_MARKS || kept.isEmpty())) {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
                    kept.append(' ');
                }
            } else if (!isHidden(c)) {
                kept.appendCodePoint(c);
            }
        }
        return kept.toString().stripTrailing();
    }

    private static boolean isMark(int c) {
        int type = UCharacter.getType(c);
        return type == UCharacterCategory.NON_SPACING_MARK || type == UCharacterCategory.ENCLOSING_MARK;
    }

    private static boolean isHidden(int c) {
        return switch (UCharacter.getType(c)) {
            case UCharacterCategory.CONTROL,
                    UCharacterCategory.FORMAT,
                    UCharacterCategory.PRIVATE_USE,
                    UCharacterCategory.SURROGATE,
                    UCharacterCategory.UNASSIGNED,
                    UCharacterCategory.LINE_SEPARATOR,
                    UCharacterCategory.PARAGRAPH_SEPARATOR -> true;
            default -> UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }

    /** No text has more characters than code units, and most names are not even so long. */
    private static boolean isTooLong(String text) {
        return text.length() > MOST_CHARACTERS && length(text) > MOST_CHARACTERS;
    }

    private static int length(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /** A letter, a digit or a picture: not only dots, blanks of exotic scripts, or marks. */
    private static boolean hasSomethingToRead(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isLetterOrDigit(c) && c != 0x3164 && c != 0x115F && c != 0x1160
                        || UCharacter.hasBinaryProperty(c, UProperty.EMOJI) && c > 0xFF);
    }

    /** Capitals first, for М and M look alike where м and m do not; twice, for I looks like l, which is L again. */
    private static String skeleton(String shown) {
        String once = LOOKS.getSkeleton(shown.toUpperCase(Locale.ROOT));
        return LOOKS.getSkeleton(once.toUpperCase(Locale.ROOT)).toLowerCase(Locale.ROOT);
    }
}
