package handsup.room;

import handsup.domain.Journey;
import handsup.protocol.CloseCode;
import handsup.protocol.Encoded;

/** The far end of one connection, as a room sees it. Every method may be called from any thread and returns at once. */
public interface Peer {

    /** Sends a message that must arrive, in order. */
    void tell(Encoded message);

    /** Sends a complete view. One that waits behind a slow socket is replaced by the next. */
    void show(Encoded view);

    /** What has been measured of the way there and back. */
    Journey journey();

    /** Closes the connection, after what was told before. */
    void close(CloseCode code);
}
