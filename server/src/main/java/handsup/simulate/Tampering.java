package handsup.simulate;

import handsup.domain.Settings;
import handsup.journal.Journal;
import handsup.room.Peer;
import handsup.room.Reception;

/** Where a test may plant a bug, to see that a simulation finds it. The program itself has only {@link #NONE} and no way to another. */
interface Tampering {

    Tampering NONE = new Tampering() {};

    default Journal journal(Journal real) {
        return real;
    }

    default Reception reception(Reception real) {
        return real;
    }

    default Peer peer(Peer real) {
        return real;
    }

    default Outbox outbox(Cable cable) {
        return new Outbox(cable);
    }

    /** What a room is really opened with; it is judged by what was asked for. */
    default Settings settings(Settings asked) {
        return asked;
    }
}
