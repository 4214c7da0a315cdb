package handsup.room;

import handsup.domain.Refusal;
import handsup.protocol.Reason;

/** The rules' refusals as the wire's reasons. A shut door looks like a room that is not there. */
final class Refusals {

    private Refusals() {}

    static Reason reason(Refusal why) {
        return switch (why) {
            case CLOSED_DOOR -> Reason.NO_ROOM;
            case FULL -> Reason.ROOM_FULL;
            case NAME_TAKEN -> Reason.NAME_TAKEN;
            case NO_SEAT -> Reason.NO_SEAT;
            case LATE -> Reason.LATE;
            case ALREADY_ANSWERED -> Reason.ALREADY_ANSWERED;
            case NOT_AN_ANSWER -> Reason.NOT_AN_ANSWER;
            case NOT_NOW -> Reason.NOT_NOW;
            case NOBODY_HERE -> Reason.NOBODY_HERE;
            case NO_QUESTION -> Reason.NO_QUESTION;
            case STILL_OPEN -> Reason.STILL_OPEN;
            case NOT_A_KEY -> Reason.NOT_A_KEY;
        };
    }
}
