package handsup.transport;

import java.util.List;

/** A browser on one kind of connection, which says what the test wants. Reads wait at most five seconds. */
interface Caller extends AutoCloseable {

    /** Says several things at once. */
    Caller say(List<String> texts);

    default Caller say(String text) {
        return say(List.of(text));
    }

    /** What the server says next, pings answered meanwhile if {@link #answersPings}. */
    String next();

    /** The code of the close that comes, whatever comes before. */
    int closeCode();

    /** Whether the server closes before our patience ends. */
    boolean isClosed();

    /** From here on pings are answered, or not, as at the beginning. */
    void answersPings(boolean answers);

    /** Goes without a word. */
    @Override
    void close();
}
