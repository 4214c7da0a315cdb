package handsup.library;

import java.util.List;
import java.util.regex.Pattern;

/** Options whose order means something of itself: numbers, years and dates, which stand as they were written whatever the draw. */
final class Meant {

    private static final Pattern NUMBER =
            Pattern.compile("[+−-]?\\p{Nd}+(?:[.,’'\\u00a0\\u202f ]\\p{Nd}+)*(?:st|nd|rd|th|s)?(?!\\p{L})");
    private static final Pattern MONTH = Pattern.compile("\\b(?:January|February|March|April|May|June|July|August"
            + "|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b");
    private static final Pattern DATE = Pattern.compile("#(?: # #| #)?");

    private Meant() {}

    /** Whether options differ in nothing but numbers and dates: “5 million” and “8 million”, “May 1955” and “14 February 1956”. */
    static boolean ordered(List<String> options) {
        List<String> frames = options.stream().map(Meant::frame).distinct().toList();
        return frames.size() == 1 && frames.getFirst().contains("#");
    }

    /** A text with every number and date replaced by the same sign. */
    private static String frame(String text) {
        String months = MONTH.matcher(text).replaceAll("#");
        return DATE.matcher(NUMBER.matcher(months).replaceAll("#")).replaceAll("#");
    }
}
