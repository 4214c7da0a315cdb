package handsup.domain;

/** Why a command changes nothing. */
public enum Refusal {
    /** The door is locked, or the game is over. */
    CLOSED_DOOR,
    /** Every seat is taken. */
    FULL,
    NAME_TAKEN,
    /** There is no such seat, or the secret is not its own. */
    NO_SEAT,
    /** The question had closed. */
    LATE,
    ALREADY_ANSWERED,
    /** The response does not fit the question. */
    NOT_AN_ANSWER,
    /** The room is in another phase. */
    NOT_NOW,
    NOBODY_HERE,
    /** This game has not asked that question yet, or has no such question. */
    NO_QUESTION,
    /** The question is not revealed yet. */
    STILL_OPEN,
    /** It cannot be the right answer to the question. */
    NOT_A_KEY
}
