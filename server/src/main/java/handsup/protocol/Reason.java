package handsup.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why something was refused; the client puts it into words. */
public enum Reason {
    /** No open room has that code: unknown, locked, full by decision and ended look alike. */
    @JsonProperty("no-room")
    NO_ROOM,
    /** Every seat is taken. */
    @JsonProperty("room-full")
    ROOM_FULL,
    /** The name has nothing to show, or too much. */
    @JsonProperty("bad-name")
    BAD_NAME,
    /** Somebody here has that name, or one that looks like it. */
    @JsonProperty("name-taken")
    NAME_TAKEN,
    /** The seat is gone, or the token is not its own. */
    @JsonProperty("no-seat")
    NO_SEAT,
    /** The teacher's key is not right. */
    @JsonProperty("bad-key")
    BAD_KEY,
    /** Too many tries; wait ten seconds. */
    @JsonProperty("slow-down")
    SLOW_DOWN,
    /** The question had closed. */
    @JsonProperty("late")
    LATE,
    /** An answer is saved already and may not be changed. */
    @JsonProperty("already-answered")
    ALREADY_ANSWERED,
    /** Not an answer to this question. */
    @JsonProperty("not-an-answer")
    NOT_AN_ANSWER,
    /** Not now: the room is in another phase. */
    @JsonProperty("not-now")
    NOT_NOW,
    /** Nobody has taken a seat yet. */
    @JsonProperty("nobody-here")
    NOBODY_HERE,
    /** Host: the game has no such question, or has not come to it. */
    @JsonProperty("no-question")
    NO_QUESTION,
    /** Host: the question is not revealed yet. */
    @JsonProperty("still-open")
    STILL_OPEN,
    /** Host: that cannot be the right answer to the question. */
    @JsonProperty("not-a-key")
    NOT_A_KEY,
    /** The server cannot save just now; what was sent is to be sent again. */
    @JsonProperty("troubled")
    TROUBLED
}
