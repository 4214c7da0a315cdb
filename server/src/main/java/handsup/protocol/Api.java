package handsup.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
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
    public record Preview(Item item, Outcome outcome, Lesson lesson, Face.@Nullable Source source) {}

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
            int capacity) {}

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

    /** What is wrong with a request: all of it at once. */
    public record Problems(List<Problem> problems) {}

    /** One thing wrong. @param field where @param value what was there @param expected what belongs there */
    public record Problem(String field, String value, String expected) {}
}
