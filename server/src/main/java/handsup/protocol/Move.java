package handsup.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A host's step through a game. */
public enum Move {
    /** From the lobby to the first question. */
    @JsonProperty("start")
    START,
    /** Open the options now, where they wait for devices that do not have the image yet. */
    @JsonProperty("open")
    OPEN,
    /** Close the open question early. */
    @JsonProperty("close")
    CLOSE,
    /** Show the answer of a closed question. */
    @JsonProperty("reveal")
    REVEAL,
    /** On to the leaderboard, the next question or the podium. */
    @JsonProperty("next")
    NEXT,
    /** Leave the question out: nobody gains or loses by it. */
    @JsonProperty("skip")
    SKIP,
    /** To the podium now. */
    @JsonProperty("end")
    END
}
