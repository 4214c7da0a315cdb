package handsup.room;

import handsup.protocol.ClientMessage;

/** The one table of who may say what. What a role may say in which phase is for the rules to refuse; what it may never say closes the connection. */
final class Access {

    /** What a connection is, from its first message on. */
    enum Role {
        STRANGER,
        STUDENT,
        HOST,
        PROJECTOR
    }

    private Access() {}

    static boolean allows(Role role, ClientMessage message) {
        return switch (message) {
            case ClientMessage.Clock _ -> true;
            case ClientMessage.Join _, ClientMessage.Resume _, ClientMessage.Host _, ClientMessage.Project _ ->
                role == Role.STRANGER;
            case ClientMessage.Ready _ -> role == Role.STUDENT || role == Role.PROJECTOR;
            case ClientMessage.Answer _, ClientMessage.Confide _, ClientMessage.Hand _, ClientMessage.Leave _ ->
                role == Role.STUDENT;
            case ClientMessage.Steer _,
                    ClientMessage.Extend _,
                    ClientMessage.GiveTime _,
                    ClientMessage.AcceptLate _,
                    ClientMessage.Moderate _,
                    ClientMessage.Rename _,
                    ClientMessage.Remove _,
                    ClientMessage.Lock _,
                    ClientMessage.Sound _ -> role == Role.HOST;
        };
    }
}
