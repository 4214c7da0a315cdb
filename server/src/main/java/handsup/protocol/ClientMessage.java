package handsup.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** What a browser may say on its WebSocket. The first message says who it is; {@code handsup.room.Access} says what may follow. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ClientMessage {

    /**
     * Take a seat. Sent again with the same token it leads to the same seat, so a lost reply costs nothing.
     *
     * @param name as typed; empty asks for a made-up one
     * @param token the seat's first secret, made by the browser: 32 random bytes in base64url, 43 characters
     */
    @JsonTypeName("join")
    record Join(String code, String name, String token) implements ClientMessage {}

    /** Come back to one's seat. @param token the seat's newest secret */
    @JsonTypeName("resume")
    record Resume(String code, int seat, String token) implements ClientMessage {}

    /** Steer a room. @param key the teacher's key */
    @JsonTypeName("host")
    record Host(String code, String key) implements ClientMessage {}

    /** Show a room to the class. */
    @JsonTypeName("project")
    record Project(String code) implements ClientMessage {}

    /** Ask for the server's time. @param sent the sender's own clock, in ms, given back in {@link ServerMessage.Time} */
    @JsonTypeName("clock")
    record Clock(double sent) implements ClientMessage {

        public Clock {
            if (!Double.isFinite(sent)) {
                throw new IllegalArgumentException("sent is " + sent + ", expected a number");
            }
        }
    }

    /**
     * Answer the open question.
     *
     * @param id the answer's own random id, 8 to 40 of A-Z a-z 0-9 - _; sent again with the same id until acknowledged
     * @param question the question's id
     * @param thought ms between the first paint of the options and the answer, as the browser saw it
     */
    @JsonTypeName("answer")
    record Answer(String id, String question, Reply reply, long thought) implements ClientMessage {}

    /**
     * Say how sure one is of the answer that is saved, where the room asks; the next view has it.
     *
     * @param question the question's id
     */
    @JsonTypeName("confide")
    record Confide(String question, Sureness sureness) implements ClientMessage {}

    /** Raise a hand in the lobby: a finger pops up on the board. */
    @JsonTypeName("hand")
    record Hand() implements ClientMessage {}

    /**
     * The image of the question that is read is here, or cannot be had; said once on each connection. Students and projectors.
     *
     * @param question the question's id
     * @param loaded whether it is here
     */
    @JsonTypeName("ready")
    record Ready(String question, boolean loaded) implements ClientMessage {}

    /** Give the seat up. */
    @JsonTypeName("leave")
    record Leave() implements ClientMessage {}

    /** Host: move the room on. @param id names the request in a refusal */
    @JsonTypeName("steer")
    record Steer(String id, Move move) implements ClientMessage {}

    /** Host: give everybody more time for the open question. @param seconds 5 to 120 */
    @JsonTypeName("extend")
    record Extend(String id, int seconds) implements ClientMessage {}

    /** Host: give a student more time for every question. @param factor what their time is multiplied by, 1 to 4 */
    @JsonTypeName("give-time")
    record GiveTime(String id, int seat, double factor) implements ClientMessage {

        public GiveTime {
            if (!(factor >= 1 && factor <= 4)) {
                throw new IllegalArgumentException("factor is " + factor + ", expected 1 to 4");
            }
        }
    }

    /** Host: let the answers count that came late. */
    @JsonTypeName("accept-late")
    record AcceptLate(String id) implements ClientMessage {}

    /** Host: let the class see what some have said in their own words, or hide it. @param entries their texts, as the host was shown them */
    @JsonTypeName("moderate")
    record Moderate(String id, String question, List<String> entries, boolean shown) implements ClientMessage {

        public Moderate {
            entries = List.copyOf(entries);
        }
    }

    /** Host: change a student's name. @param name empty gives a made-up one */
    @JsonTypeName("rename")
    record Rename(String id, int seat, String name) implements ClientMessage {}

    /** Host: take a seat away; its token is good no longer. */
    @JsonTypeName("remove")
    record Remove(String id, int seat) implements ClientMessage {}

    /** Host: let nobody new in, or open the door again. */
    @JsonTypeName("lock")
    record Lock(String id, boolean locked) implements ClientMessage {}

    /** Host: the projector's three short sounds, on or off. */
    @JsonTypeName("sound")
    record Sound(String id, boolean on) implements ClientMessage {}
}
