package handsup.domain;

import java.util.List;
import java.util.Optional;

/** What happened in a room. A room is the fold of its events; nothing else is true. Times are ms on the server's clock. */
public sealed interface Event {

    /** A room was opened in its lobby. @param host what the teacher is called */
    record RoomOpened(
            String code, String title, Optional<String> host, Settings settings, List<Question> questions, long at)
            implements Event {

        public RoomOpened {
            questions = List.copyOf(questions);
        }
    }

    record SeatTaken(int seat, Name name, String tokenHash, long at) implements Event {}

    /** As journals before {@link SeatReopened} have it: the newest secret was taken for the one shown. */
    record SeatResumed(int seat, String tokenHash, long at) implements Event {}

    /** @param shownHash of the secret that opened the seat @param tokenHash of the one given out in its place */
    record SeatReopened(int seat, String shownHash, String tokenHash, long at) implements Event {}

    record SeatRenamed(int seat, Name name) implements Event {}

    record SeatRemoved(int seat) implements Event {}

    record SeatLeft(int seat) implements Event {}

    record DoorLocked(boolean locked) implements Event {}

    /** A stem went out. @param opensAt when its options are to open */
    record QuestionShown(int index, long at, long opensAt) implements Event {}

    /** Options went out. @param opensAt the reveal instant T0 @param closesAt when screens lock */
    record QuestionOpened(int index, long opensAt, long closesAt) implements Event {}

    /** Some devices do not have the image yet: the options wait for them. @param opensAt when they open at the latest */
    record OpeningAwaited(int index, long opensAt) implements Event {}

    record TimeExtended(int index, long closesAt) implements Event {}

    /**
     * @param thought the time that is scored, τ, in ms
     * @param terms how it came about; empty in journals of old, which took the time of arrival for it
     */
    record AnswerSaved(
            int seat, int index, String answer, Response response, long thought, Optional<Fairness.Terms> terms)
            implements Event {}

    /** An answer came when its question was closed, or its student's own time over: it counts if the teacher says so. */
    record AnswerCameLate(
            int seat, int index, String answer, Response response, long thought, Fairness.Terms terms, long at)
            implements Event {}

    /** A student said how sure they are of the answer that was saved last. */
    record ConfidenceSaid(int seat, int index, Confidence confidence) implements Event {}

    /** The teacher lets an answer count that came late. */
    record LateAccepted(int seat, int index) implements Event {}

    /** @param factor what a student's time to answer is multiplied by from now on */
    record ExtraTimeSet(int seat, double factor) implements Event {}

    /** The teacher closed a question that some are not done with. @param until what is on their screens still counts */
    record LastCalled(int index, long at, long until) implements Event {}

    record QuestionClosed(int index, long at) implements Event {}

    record QuestionRevealed(int index) implements Event {}

    record QuestionSkipped(int index) implements Event {}

    /** The marking of a question was put right. */
    record QuestionMended(int index, Mending mending, long at) implements Event {}

    /** Something to read went out. */
    record SlideShown(int index, long at) implements Event {}

    /** Of what people said in their own words, the class may see some, or may no longer. @param entries as the teacher saw them */
    record EntriesModerated(int index, List<String> entries, boolean shown) implements Event {

        public EntriesModerated {
            entries = List.copyOf(entries);
        }
    }

    record BoardShown(int index) implements Event {}

    record RoomEnded(long at) implements Event {}

    /** The server was away in the middle of a question; its times move by what people need to come back. */
    record ClockHeld(long millis) implements Event {}
}
