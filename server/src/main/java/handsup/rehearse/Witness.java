package handsup.rehearse;

import handsup.protocol.ClientMessage;

/** Somebody who remembers what the server promised each student. Called on the students' threads; must be quick. */
public interface Witness {

    /** Nobody takes notes. */
    Witness NOBODY = new Witness() {

        @Override
        public void saved(int seat, ClientMessage.Answer answer) {}

        @Override
        public void ended(int seat, int points) {}

        @Override
        public boolean wantsPoints() {
            return false;
        }
    };

    /** A student was told that an answer is saved. */
    void saved(int seat, ClientMessage.Answer answer);

    /** A student saw the podium, and these points of their own. */
    void ended(int seat, int points);

    /** Whether to read each student's last screen for their points. */
    default boolean wantsPoints() {
        return true;
    }
}
