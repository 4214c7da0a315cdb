package handsup.room;

import handsup.protocol.ClientMessage;

/** Where new connections come in. Implemented by the rooms, called by the transport. */
public interface Reception {

    /** What the transport tells about one connection, always on that connection's own thread. */
    interface Visitor {

        /** A message came. @param arrivedAt when its first bytes did, in ms on the server's clock */
        void says(ClientMessage message, long arrivedAt);

        /** The connection is gone. */
        void gone();
    }

    /** A connection was made. */
    Visitor welcome(Peer peer);
}
