package handsup.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the class's screen needs, and nothing that a class must not see.
 *
 * @param epoch grows with every start of the server
 * @param version grows within an epoch
 * @param code the room's code, as students type it
 * @param address what students open, without {@code http://}
 * @param sound whether the three short sounds are on
 * @param host what the teacher is called, if they said
 */
@JsonTypeName("projector")
public record ProjectorView(
        long epoch,
        long version,
        String code,
        String address,
        String title,
        @Nullable String host,
        boolean sound,
        Scene scene)
        implements ServerMessage {

    /** What is on the screen. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    public sealed interface Scene {

        /** Before the game. @param names at most 60 of them, newest last @param seats how many there are in all @param qr of the join link */
        @JsonTypeName("lobby")
        record Lobby(Lesson.Plan plan, List<Name> names, int seats, boolean locked, Qr qr) implements Scene {}

        @JsonTypeName("reading")
        record Reading(
                Face face,
                long startedAt,
                long opensAt,
                @Nullable Boolean waiting) implements Scene {}

        /** @param hands how many have answered @param seats how many are there to */
        @JsonTypeName("answering")
        record Answering(
                Face face, Ask ask, long opensAt, @Nullable Long closesAt, int hands, int seats) implements Scene {}

        @JsonTypeName("closed")
        record Closed(Face face, Ask ask, int hands, int seats) implements Scene {}

        /** @param right how many had it wholly right; nothing where nothing is right or wrong @param voided true where the teacher has let it not count */
        @JsonTypeName("revealed")
        record Revealed(
                Face face,
                Outcome outcome,
                Lesson lesson,
                @Nullable Integer right,
                int hands,
                int seats,
                @Nullable Boolean voided)
                implements Scene {}

        /** Something to read; its heading is the face's stem. @param text in Markdown */
        @JsonTypeName("slide")
        record Slide(Face face, String text) implements Scene {}

        /** @param rows the first eight places @param right how many had the last question right, of {@code seats} @param left questions to go @param voided true where the teacher has let that question not count */
        @JsonTypeName("board")
        record Board(
                int number,
                int of,
                List<Row> rows,
                int right,
                int seats,
                @Nullable Climber climber,
                int left,
                @Nullable Boolean voided)
                implements Scene {}

        /** @param rows the first three places; empty where standings are hidden @param rightShare share of answers right, 0 to 1 @param missed cards most missed by the class @param voided the numbers of questions that the teacher has let not count */
        @JsonTypeName("podium")
        record Podium(
                List<Row> rows,
                int questions,
                int seats,
                double rightShare,
                List<Lesson.Again> missed,
                List<Integer> voided)
                implements Scene {}
    }

    /** @param up whether the student has just raised a hand */
    public record Name(int seat, String name, boolean up) {}

    /** Who gained most places. */
    public record Climber(String name, int by) {}

    /** A QR code. @param size modules on a side @param path its dark modules as an SVG path on a grid of {@code size} */
    public record Qr(int size, String path) {}
}
