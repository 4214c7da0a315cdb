package handsup.room;

import java.util.HashMap;
import java.util.Map;

/**
 * Which devices have the image of the question that is read. Not part of the game: it is forgotten with the process, and a device that comes back
 * says it again. Owned by the room's loop.
 */
final class Loading {

    private final Map<Session, Boolean> told = new HashMap<>();
    private int question = -1;

    /** What was said of an earlier question is forgotten. @param loaded whether it is there; one that could not load it waits no longer either */
    void says(int index, Session session, boolean loaded) {
        about(index);
        told.put(session, loaded);
    }

    /** Whether a device has nothing to wait for any more. */
    boolean isReady(int index, Session session) {
        about(index);
        return told.containsKey(session);
    }

    /** Whether a device does without the image. */
    boolean failed(int index, Session session) {
        about(index);
        return Boolean.FALSE.equals(told.get(session));
    }

    void gone(Session session) {
        told.remove(session);
    }

    private void about(int index) {
        if (question != index) {
            question = index;
            told.clear();
        }
    }
}
