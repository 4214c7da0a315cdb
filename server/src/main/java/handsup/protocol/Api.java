package handsup.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of the teacher's HTTP API. Every request carries the teacher's key as a bearer token. */
public final class Api {

    private Api() {}

    /** {@code GET /api/decks}. */
    public record Decks(List<Deck> decks) {}

    /** A deck that can be played. @param id its folder's name @param items the questions the server can play */
    public record Deck(
            String id,
            String title,
            String subject,
            String level,
            String about,
            List<DeckCard> cards,
            List<Item> items) {}

    /** A revision card. @param text the card itself, in Markdown */
    public record DeckCard(String id, String title, String text) {}

    /** A question in a list: enough to count and to choose by, never its key. @param type as in the deck's file */
    public record Item(String id, List<String> cards, String type, Level difficulty, int seconds, String stem) {}

    /** How hard a question is. */
    public enum Level {
        @JsonProperty("easy")
        EASY,
        @JsonProperty("medium")
        MEDIUM,
        @JsonProperty("hard")
        HARD
    }

    /**
     * {@code POST /api/draws}: try a draw. Empty lists stand for everything.
     *
     * @param count how many questions, 1 to 100
     * @param seed the same seed draws the same questions; 0 for a new one
     */
    public record DrawRequest(
            String deck, List<String> cards, List<String> types, List<Level> difficulties, int count, long seed) {}

    /** What a draw gave. @param seed to ask for it again @param seconds time it takes, all questions at their full limits @param notes why it is not all that was asked for, in words */
    public record Drawn(long seed, List<Preview> questions, int seconds, List<String> notes) {}

    /** A drawn question, key included: for the teacher's eyes. */
    public record Preview(
            Item item, Outcome outcome, Lesson lesson, Face.@Nullable Source source, Face.@Nullable Picture picture) {}

    /** {@code POST /api/rooms}: open a room. @param host what students call the teacher; empty to leave it out */
    public record OpenRequest(DrawRequest draw, Rules rules, String host) {}

    /**
     * How the room is played.
     *
     * @param readingSeconds how long the stem stands alone, 0 to 60
     * @param timeFactor what each question's time is multiplied by, 0.5 to 3; 0 for no limit
     * @param leaderboard whether a leaderboard follows each reveal
     * @param standings whether students see points, places and gaps
     * @param givenNames whether everybody is given a made-up name
     * @param mayChange whether an answer may be changed until the close
     * @param capacity seats, 1 to 20 000
     * @param confidence whether students are asked how sure they are, and marked by it
     * @param order in which order students see options
     */
    public record Rules(
            int readingSeconds,
            double timeFactor,
            Points points,
            boolean leaderboard,
            boolean standings,
            boolean givenNames,
            boolean mayChange,
            boolean autoReveal,
            int capacity,
            boolean confidence,
            Order order) {

        /** Without asking how sure anybody is, and with the same order for all. */
        public Rules(
                int readingSeconds,
                double timeFactor,
                Points points,
                boolean leaderboard,
                boolean standings,
                boolean givenNames,
                boolean mayChange,
                boolean autoReveal,
                int capacity) {
            this(
                    readingSeconds,
                    timeFactor,
                    points,
                    leaderboard,
                    standings,
                    givenNames,
                    mayChange,
                    autoReveal,
                    capacity,
                    false,
                    Order.SAME);
        }
    }

    /** Options in the same order for all, or for each student in one of their own. */
    public enum Order {
        @JsonProperty("same")
        SAME,
        @JsonProperty("each")
        EACH
    }

    /** How answers earn points. */
    public enum Points {
        @JsonProperty("speed")
        SPEED,
        @JsonProperty("accuracy")
        ACCURACY,
        @JsonProperty("unscored")
        UNSCORED
    }

    /** A room is open. @param code what students type */
    public record Opened(String code) {}

    /** {@code GET /api/rooms}: rooms that can be gone back to, newest first. */
    public record Rooms(List<OpenRoom> rooms) {}

    /** A room under way. @param number the question it is at, 0 in the lobby */
    public record OpenRoom(String code, String title, int number, int of, int seats, boolean over) {}

    /** {@code POST /api/rooms/CODE/mendings}. @param question its id @param sure whether it shall be done; else it is only said what it would change */
    public record MendRequest(String question, Mending mending, boolean sure) {}

    /** How the marking of a question that was revealed is put right. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    public sealed interface Mending {}

    /** These answers earn the full mark too; of typed ones, those nearly like them as well. */
    @JsonTypeName("accept")
    public record Accept(List<Reply> replies) implements Mending {}

    /** This is the right answer. */
    @JsonTypeName("key")
    public record Key(Reply reply) implements Mending {}

    /** Whether the question gives points. */
    @JsonTypeName("counts")
    public record Counts(boolean counts) implements Mending {}

    /** All is as it was asked. */
    @JsonTypeName("as-asked")
    public record AsAsked() implements Mending {}

    /**
     * What a mending changed, or would change.
     *
     * @param gaining how many students gain points
     * @param losing how many lose some
     * @param right how many had it wholly right
     * @param rightThen how many have it right by the new marking
     * @param movers who moves into, within or out of the first three places, at most three
     */
    public record Mended(int gaining, int losing, int right, int rightThen, List<Mover> movers) {}

    /** @param from place before @param to place afterwards */
    public record Mover(int seat, String name, int from, int to) {}

    /**
     * {@code GET /api/rooms/CODE/report}.
     *
     * @param over whether the game is
     * @param of how many questions the game has
     * @param questions those revealed or left out, in order
     * @param students best place first, and last those who left after having answered something
     */
    public record Report(
            String code,
            String title,
            boolean over,
            boolean scored,
            int of,
            List<Asked> questions,
            List<ByKind> kinds,
            List<Student> students,
            List<Change> mendings) {}

    /**
     * A question as it went.
     *
     * @param type what it asks for, in words
     * @param skipped whether it was left out
     * @param counts whether it gives points
     * @param mended whether its marking was put right
     * @param seats how many were there
     * @param belief what wrong answers to it showed most, where its deck says
     * @param sure those who said they were; nothing where the room did not ask
     * @param picture the image it is about
     * @param passage whose passage it is about, where several questions are
     */
    public record Asked(
            int number,
            String id,
            String type,
            String stem,
            Lesson lesson,
            Outcome outcome,
            boolean skipped,
            boolean counts,
            boolean mended,
            int right,
            int partly,
            int wrong,
            int blank,
            int seats,
            @Nullable Belief belief,
            @Nullable Sure sure,
            Face.@Nullable Picture picture,
            @Nullable String passage) {}

    /** Those who said they were sure. @param wrong how many of them were not right: what to teach again first @param right how many were wholly right */
    public record Sure(int right, int wrong) {}

    /** A misconception. @param count how many chose an answer that shows it; 0 where answers do not say which @param reteach what to do about it */
    public record Belief(String tag, String believes, String reteach, int count) {}

    /** All questions of one type together. */
    public record ByKind(String type, int questions, int right, int partly, int wrong, int blank) {}

    /**
     * A student's game.
     *
     * @param left whether they gave the seat up
     * @param place 0 for none
     * @param millis time thought, all answers together
     * @param answers one for each question
     */
    public record Student(
            int seat,
            String name,
            boolean left,
            int points,
            int place,
            int right,
            int partly,
            int wrong,
            int blank,
            long millis,
            List<Answer> answers) {}

    /** @param verdict nothing for somebody who was not there, and where nothing is right or wrong @param text the answer in words; nothing for none @param said how sure they said they were of it */
    public record Answer(
            StudentView.@Nullable Verdict verdict,
            int points,
            @Nullable Long millis,
            @Nullable String text,
            @Nullable Sureness said) {}

    /** A mending as it happened. @param what accept, key, counts, counts-not or as-asked @param text the answer it was about @param after ms since the room was opened */
    public record Change(int number, String what, String text, long after) {}

    /** What is wrong with a request: all of it at once. */
    public record Problems(List<Problem> problems) {}

    /** One thing wrong. @param field where @param value what was there @param expected what belongs there */
    public record Problem(String field, String value, String expected) {}
}
