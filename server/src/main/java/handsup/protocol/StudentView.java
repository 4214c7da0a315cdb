package handsup.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a student's screen needs: the scene, which all students share, and what is theirs alone.
 *
 * <p>Times are in ms on the server's clock, see {@link ServerMessage.Time}.
 *
 * @param epoch grows with every start of the server
 * @param version grows within an epoch; a view that is not newer than the one held is dropped
 */
@JsonTypeName("student")
public record StudentView(long epoch, long version, Scene scene, Me me) implements ServerMessage {

    /** What all students see at once. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    public sealed interface Scene {

        /** Before the game. @param host what the teacher is called, if they said */
        @JsonTypeName("lobby")
        record Lobby(Lesson.Plan plan, @Nullable String host, int seats) implements Scene {}

        /** The stem alone. @param opensAt when the options are expected @param waiting whether they wait for devices that do not have the image yet */
        @JsonTypeName("reading")
        record Reading(Face face, long opensAt, @Nullable Boolean waiting) implements Scene {}

        /**
         * Options open at {@code opensAt} and lock at {@code closesAt}.
         *
         * @param closesAt nothing where there is no limit
         * @param mayChange whether a saved answer may be changed until the close
         */
        @JsonTypeName("answering")
        record Answering(
                Face face, Ask ask, long opensAt, @Nullable Long closesAt, boolean mayChange) implements Scene {}

        /** Closed, not yet revealed. */
        @JsonTypeName("closed")
        record Closed(Face face, Ask ask) implements Scene {}

        /** The answer. @param answered how many answered @param seats how many were there to */
        @JsonTypeName("revealed")
        record Revealed(Face face, Outcome outcome, Lesson lesson, int answered, int seats, boolean last)
                implements Scene {}

        /** Something to read until the teacher goes on; its heading is the face's stem. @param text in Markdown */
        @JsonTypeName("slide")
        record Slide(Face face, String text) implements Scene {}

        /** The leaderboard. */
        @JsonTypeName("board")
        record Board(int number, int of, List<Row> rows) implements Scene {}

        /** The end. @param rows the first three places; empty where standings are hidden @param seats how many took part */
        @JsonTypeName("podium")
        record Podium(List<Row> rows, int questions, int seats) implements Scene {}
    }

    /**
     * What is this student's alone.
     *
     * @param points total so far; nothing where the room hides or does not count them
     * @param closesAt when their own screen locks, where that is not with the others
     * @param saved their answer to the question on the screen, as the server has it on disk
     * @param result how that answer did, from the reveal on; nothing where nothing is right or wrong
     * @param standing their place, from the reveal on; nothing where the room hides it
     * @param ending their game as a whole, at the podium
     * @param mended questions marked again since the last one was shown, as far as that changed something for them; nothing while they answer
     * @param confidence how sure they are; nothing where the room does not ask
     */
    public record Me(
            int seat,
            String name,
            @Nullable Integer points,
            @Nullable Long closesAt,
            @Nullable Reply saved,
            @Nullable Result result,
            @Nullable Standing standing,
            @Nullable Ending ending,
            @Nullable List<Mended> mended,
            @Nullable Confidence confidence) {

        /** As of a room that does not ask how sure anybody is. */
        public Me(
                int seat,
                String name,
                @Nullable Integer points,
                @Nullable Long closesAt,
                @Nullable Reply saved,
                @Nullable Result result,
                @Nullable Standing standing,
                @Nullable Ending ending,
                @Nullable List<Mended> mended) {
            this(seat, name, points, closesAt, saved, result, standing, ending, mended, null);
        }
    }

    /**
     * How sure this student is, where the room asks.
     *
     * @param said of the answer to the question on the screen; nothing before they did
     * @param calibration of their whole game, at the podium, without what they never said
     */
    public record Confidence(
            @Nullable Sureness said, @Nullable List<Calibration> calibration) {}

    /** @param said how many counting answers they said this of @param right how many of those were wholly right */
    public record Calibration(Sureness sureness, int said, int right) {}

    /** A question that was marked again. @param verdict how the answer does now @param gained points by it, below 0 when they were taken back; nothing where hidden @param counts whether it still gives points */
    public record Mended(
            int number, Verdict verdict, @Nullable Integer gained, boolean counts) {}

    /**
     * @param points gained by this answer; nothing where hidden
     * @param run right answers in a row, this one included
     * @param thought the time that was scored, in ms; nothing where speed does not count
     * @param credit how much of the way's delay was taken off for it, in ms; nothing where speed does not count
     */
    public record Result(
            Verdict verdict,
            @Nullable Integer points,
            int run,
            @Nullable Long thought,
            @Nullable Long credit) {}

    /** How an answer did. */
    public enum Verdict {
        @com.fasterxml.jackson.annotation.JsonProperty("right")
        RIGHT,
        @com.fasterxml.jackson.annotation.JsonProperty("partly")
        PARTLY,
        @com.fasterxml.jackson.annotation.JsonProperty("wrong")
        WRONG,
        @com.fasterxml.jackson.annotation.JsonProperty("none")
        NONE
    }

    /**
     * A place in the class.
     *
     * @param tied whether others share it
     * @param behind points to the next place up; nothing in first place
     * @param ahead who holds that place; nothing in first place
     */
    public record Standing(
            int place,
            int of,
            boolean tied,
            int moved,
            @Nullable Integer behind,
            @Nullable String ahead) {}

    /** @param right questions right of {@code of} played @param bestRun longest run of right answers @param again cards worth another look, most missed first */
    public record Ending(int right, int of, int bestRun, List<Lesson.Again> again) {}
}
