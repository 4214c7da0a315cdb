package handsup.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** What the server may say on a WebSocket. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ServerMessage
        permits ServerMessage.Seated,
                ServerMessage.Saved,
                ServerMessage.Refused,
                ServerMessage.Time,
                StudentView,
                ProjectorView,
                HostView {

    /**
     * The seat is yours.
     *
     * @param token the seat's newest secret, good for the next {@link ClientMessage.Resume}
     * @param turn how often somebody has come back to the seat: where two tabs are told of secrets, the one of the higher turn is the newer, whichever comes first
     */
    @JsonTypeName("seated")
    record Seated(String code, int seat, String token, String name, boolean given, int turn) implements ServerMessage {}

    /** The answer is on disk. @param id as sent @param hands how many have answered @param seats how many are there to */
    @JsonTypeName("saved")
    record Saved(String id, String question, int hands, int seats) implements ServerMessage {}

    /** No. @param id of the answer or request; of a first message its type */
    @JsonTypeName("refused")
    record Refused(String id, Reason reason) implements ServerMessage {}

    /** The time. @param sent as asked with @param now the server's clock, in ms */
    @JsonTypeName("time")
    record Time(double sent, long now) implements ServerMessage {}
}
