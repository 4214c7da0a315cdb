package handsup.domain;

import java.util.List;

/** What somebody, or time itself, wants of a room. Secrets arrive as hashes; names arrive cleaned. */
public sealed interface Command {

    /** What only the host may ask for. */
    sealed interface ByHost extends Command {}

    /** What a student asks for. */
    sealed interface ByStudent extends Command {}

    /** From the lobby to the first question. */
    record Start() implements ByHost {}

    /** Close the open question before its time. */
    record Close() implements ByHost {}

    /** Show the answer of a closed question. */
    record Reveal() implements ByHost {}

    /** On to the leaderboard, the next question, or the podium. */
    record Next() implements ByHost {}

    /** Leave this question out. */
    record Skip() implements ByHost {}

    /** To the podium now. */
    record End() implements ByHost {}

    /** More time for the open question. @param millis how much, above 0 */
    record Extend(long millis) implements ByHost {}

    /** Put the marking of a question right that was revealed, in the game or after it. @param question its id */
    record Mend(String question, Mending mending) implements ByHost {}

    /** Let the class see what some have said in their own words, or hide it. @param question its id @param entries their texts */
    record Moderate(String question, List<String> entries, boolean shown) implements ByHost {

        public Moderate {
            entries = List.copyOf(entries);
        }
    }

    /** Change a name. */
    record Rename(int seat, Name name) implements ByHost {}

    /** Take a seat away for good. */
    record Remove(int seat) implements ByHost {}

    /** Give a student more time for every question. @param factor what their time is multiplied by, 1 to {@link Timing#MOST_EXTRA} */
    record GiveTime(int seat, double factor) implements ByHost {}

    /** Let the answers count that came late. */
    record AcceptLate() implements ByHost {}

    /** Open the options now, without waiting for whoever does not have the image yet or still reads the passage. */
    record Open() implements ByHost {}

    /** Let nobody new in, or open the door again. */
    record Lock(boolean locked) implements ByHost {}

    /** Take a seat. @param tokenHash of the secret that brings the student back */
    record Join(Name name, String tokenHash) implements ByStudent {}

    /** Come back to a seat. @param presentedHash of the secret shown @param nextHash of the secret that replaces it */
    record Resume(int seat, String presentedHash, String nextHash) implements ByStudent {}

    /** Give a seat up. */
    record Leave(int seat) implements ByStudent {}

    /**
     * Answer the open question.
     *
     * @param question the question's id
     * @param answer the answer's own id; the same id again changes nothing
     * @param heard when it came, and what is known of its way
     */
    record Answer(int seat, String question, String answer, Response response, Fairness.Heard heard)
            implements ByStudent {}

    /** Say how sure one is of the answer that is saved. @param question the question's id */
    record Confide(int seat, String question, Confidence confidence) implements ByStudent {}

    /** Reading time is over, and some devices do not have the image yet. */
    record Await() implements Command {}

    /** Every device has the image, or does without. */
    record EverybodyReady() implements Command {}

    /** Everybody who is here has answered. */
    record EverybodyAnswered() implements Command {}

    /** Time has passed. */
    record Tick() implements Command {}

    /** The server was away and is back. @param millis time to give people for coming back */
    record Restart(long millis) implements Command {}
}
