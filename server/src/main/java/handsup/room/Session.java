package handsup.room;

import handsup.domain.Journey;
import handsup.protocol.ClientMessage;
import handsup.protocol.CloseCode;
import handsup.protocol.Encoded;
import handsup.protocol.Reason;
import handsup.protocol.ServerMessage;
import handsup.protocol.Wire;
import java.util.Optional;

/**
 * One connection: first a stranger at the door, then a student, a host or a projector in one room.
 *
 * <p>The transport calls it on the connection's own thread; once it has a room, what it says is handed to the room's loop, in order.
 */
final class Session implements Reception.Visitor {

    private final Rooms rooms;
    private final Peer peer;

    /** Of the connection's thread. */
    private int wrongTries;

    /** The room whose loop owns the three fields below; set once, by the connection's thread. */
    private volatile Optional<LiveRoom> room = Optional.empty();

    /** Of the room's loop. */
    private Access.Role role = Access.Role.STRANGER;

    private int seat;
    private boolean gone;

    Session(Rooms rooms, Peer peer) {
        this.rooms = rooms;
        this.peer = peer;
    }

    @Override
    public void says(ClientMessage message, long arrivedAt) {
        if (message instanceof ClientMessage.Clock(double sent)) {
            tell(Wire.write(new ServerMessage.Time(sent, rooms.clock().now())));
            return;
        }
        room.ifPresentOrElse(here -> here.hears(this, message, arrivedAt), () -> knock(message, arrivedAt));
    }

    private void knock(ClientMessage message, long arrivedAt) {
        if (!Access.allows(Access.Role.STRANGER, message)) {
            close(CloseCode.MALFORMED);
            return;
        }
        Door.Answer answer = rooms.door().knock(message);
        switch (answer) {
            case Door.Enter(LiveRoom found) -> {
                room = Optional.of(found);
                found.receives(this, message, arrivedAt);
            }
            case Door.Stay(String id, Reason why) -> turnedAway(id, why);
        }
    }

    /** A stranger was refused; after too many times the connection is closed. Of the connection's thread. */
    private void turnedAway(String id, Reason why) {
        refuse(id, why);
        wrongTries++;
        if (wrongTries >= Door.MOST_TRIES) {
            close(CloseCode.TOO_MANY_TRIES);
        }
    }

    @Override
    public void gone() {
        room.ifPresent(here -> here.left(this));
    }

    /** The room would not have this connection: it is a stranger again and may knock once more. Of the room's loop. */
    void backToTheDoor(String id, Reason why) {
        room = Optional.empty();
        refuse(id, why);
    }

    void becomes(Access.Role next, int ofSeat) {
        role = next;
        seat = ofSeat;
    }

    Access.Role role() {
        return role;
    }

    int seat() {
        return seat;
    }

    /** Whether the connection has gone; what comes after that is not for anybody. */
    boolean isGone() {
        return gone;
    }

    void markGone() {
        gone = true;
    }

    void tell(Encoded message) {
        peer.tell(message);
    }

    void show(Encoded view) {
        peer.show(view);
    }

    void refuse(String id, Reason why) {
        tell(Wire.write(new ServerMessage.Refused(id, why)));
    }

    Journey journey() {
        return peer.journey();
    }

    void close(CloseCode code) {
        peer.close(code);
    }
}
