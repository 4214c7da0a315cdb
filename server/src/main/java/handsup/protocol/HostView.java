package handsup.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the teacher's screen needs, keys and names included.
 *
 * @param epoch grows with every start of the server
 * @param version grows within an epoch
 * @param code the room's code
 * @param address what students open, without {@code http://}
 * @param screens how many projectors show this room
 * @param desks how many pages of teachers steer it, this one included
 * @param scored whether points are given
 * @param sound whether the projector makes its sounds
 * @param troubled whether answers cannot be saved just now
 * @param pupils everybody with a seat, in the order they came
 * @param late answers that came late, for the teacher to accept
 */
@JsonTypeName("host")
public record HostView(
        long epoch,
        long version,
        String code,
        String address,
        Lesson.Plan plan,
        boolean locked,
        int screens,
        int desks,
        boolean scored,
        boolean sound,
        boolean troubled,
        List<Pupil> pupils,
        List<Late> late,
        Scene scene)
        implements ServerMessage {

    /** The same, with word that nothing can be saved just now. */
    public HostView troubled(long newer) {
        return new HostView(
                epoch, newer, code, address, plan, locked, screens, desks, scored, sound, true, pupils, late, scene);
    }

    /**
     * A student as the teacher sees them.
     *
     * @param here whether they are connected
     * @param answered whether they have answered the question on the screen
     * @param away ms since they were last connected; nothing while they are here
     * @param extra what their time to answer is multiplied by; nothing where it is that of the others
     * @param lag the quickest round trip of late, in ms; nothing while they are away or before it is known
     * @param credit how much of the way's delay was taken off their answer to the question on the screen, in ms; nothing before they answer
     * @param cuts questions during which, while they were open, their connection went; nothing where it never did
     * @param verdict how they did, from the reveal on
     */
    public record Pupil(
            int seat,
            String name,
            boolean here,
            boolean up,
            boolean answered,
            @Nullable Long away,
            @Nullable Double extra,
            @Nullable Long lag,
            @Nullable Long credit,
            @Nullable Cuts cuts,
            int points,
            int place,
            StudentView.@Nullable Verdict verdict) {}

    /** How often a connection went while a question was open. @param questions during how many @param credit what was taken off their times for it in all, in ms */
    public record Cuts(int questions, long credit) {}

    /** An answer that came late and does not count. @param number of its question, from 1 @param after ms after its options opened */
    public record Late(int seat, String name, int number, long after) {}

    /** Where a question stands. */
    public enum Step {
        @JsonProperty("reading")
        READING,
        @JsonProperty("answering")
        ANSWERING,
        @JsonProperty("closed")
        CLOSED,
        @JsonProperty("revealed")
        REVEALED
    }

    /** What the teacher steers. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    public sealed interface Scene {

        /** @param first the stem of the first question */
        @JsonTypeName("lobby")
        record Lobby(String first, ProjectorView.Qr qr) implements Scene {}

        /**
         * A question under way.
         *
         * @param outcome the key and the counts so far; the screen hides them until asked or until the reveal
         * @param opensAt when the options open
         * @param closesAt when they lock; nothing before they open or where there is no limit
         * @param next the stem of the next question; nothing after the last
         * @param loading devices that do not have its image, while it is read; nothing where it has none
         */
        @JsonTypeName("question")
        record Question(
                Step step,
                Face face,
                Outcome outcome,
                Lesson lesson,
                @Nullable Long opensAt,
                @Nullable Long closesAt,
                int hands,
                int seats,
                @Nullable String next,
                @Nullable Loading loading)
                implements Scene {}

        /** Something to read; its heading is the face's stem. @param text in Markdown @param next the stem of what follows; nothing after the last */
        @JsonTypeName("slide")
        record Slide(Face face, String text, @Nullable String next) implements Scene {}

        @JsonTypeName("board")
        record Board(
                int number,
                int of,
                List<Row> rows,
                @Nullable String next) implements Scene {}

        @JsonTypeName("podium")
        record Podium(List<Row> rows, List<Played> played, List<Lesson.Again> missed) implements Scene {}
    }

    /**
     * Devices that do not have the image of a question, those of students and the class's screens.
     *
     * @param missing how many have not said yet that they have it
     * @param failed how many do without it, and show its description
     * @param waiting whether reading time is over and the options wait for them
     */
    public record Loading(int missing, int failed, boolean waiting) {}

    /** How the class did on one question. @param right how many had it wholly right, of {@code seats} who were there; nothing where nothing is right or wrong @param answered how many answered */
    public record Played(
            int number, String stem, String card, @Nullable Integer right, int answered, int seats, boolean skipped) {}
}
