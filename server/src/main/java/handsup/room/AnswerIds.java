package handsup.room;

import java.util.regex.Pattern;

/** The shape of an answer's own id. */
final class AnswerIds {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{8,40}");

    private AnswerIds() {}

    static boolean valid(String id) {
        return SHAPE.matcher(id).matches();
    }
}
