package handsup.simulate.client;

import handsup.protocol.ClientMessage;
import handsup.protocol.Face;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Loads the image of the question that is read, and says when it is here, on each new connection again. Follows {@code game/ahead.ts}. */
final class Ahead {

    private final Browser browser;
    private final Predicate<ClientMessage> say;
    private String question = "";
    private boolean done;
    private boolean loaded;
    private boolean said;

    /** @param say tells whether it could */
    Ahead(Browser browser, Predicate<ClientMessage> say) {
        this.browser = browser;
        this.say = say;
    }

    /** On a new connection nothing was said yet. */
    void anew() {
        said = false;
    }

    /** @param face of the question that is read; null where none is */
    void shows(@Nullable Face face) {
        if (face == null || face.picture() == null) {
            return;
        }
        if (!question.equals(face.id())) {
            String id = face.id();
            question = id;
            done = false;
            said = false;
            browser.load(face.picture().small(), there -> {
                if (question.equals(id)) {
                    done = true;
                    loaded = there;
                    tell();
                }
            });
        }
        tell();
    }

    private void tell() {
        if (done && !said) {
            said = say.test(new ClientMessage.Ready(question, loaded));
        }
    }
}
