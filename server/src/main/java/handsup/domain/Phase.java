package handsup.domain;

/**
 * Where a room is in its game. Each phase holds only what that phase has; times are ms on the server's clock.
 */
public sealed interface Phase {

    /** A time that never comes. */
    long NEVER = Long.MAX_VALUE;

    /** When the room next wants a tick, or {@link #NEVER}. */
    default long deadline() {
        return NEVER;
    }

    /** A phase about one question. */
    sealed interface OnQuestion extends Phase {

        /** The question's index in the game, from 0. */
        int index();
    }

    /** Before the game: people take their seats. */
    record Lobby() implements Phase {}

    /** The stem stands alone. @param startedAt when it appeared @param opensAt when the options are to open */
    record Reading(int index, long startedAt, long opensAt) implements OnQuestion {

        @Override
        public long deadline() {
            return opensAt - Timing.LEAD_MILLIS;
        }
    }

    /**
     * Answers are taken.
     *
     * @param opensAt the reveal instant T0, at which every screen shows the options
     * @param closesAt when screens lock, or {@link #NEVER}
     */
    record Answering(int index, long opensAt, long closesAt) implements OnQuestion {

        @Override
        public long deadline() {
            return closesAt == NEVER ? NEVER : closesAt + Timing.grace(closesAt - opensAt);
        }
    }

    /**
     * Screens are locked before their time; what was on them is on its way.
     *
     * @param opensAt T0
     * @param until when nothing counts any more that has not come
     */
    record Closing(int index, long opensAt, long until) implements OnQuestion {

        @Override
        public long deadline() {
            return until;
        }
    }

    /** Answers are in, the key is not out. */
    record Closed(int index) implements OnQuestion {}

    /** The key, the spread and everybody's points are out. */
    record Revealed(int index) implements OnQuestion {}

    /** Something to read, with nothing to answer, until the teacher goes on. */
    record Slide(int index) implements OnQuestion {}

    /** The leaderboard after a question. */
    record Board(int index) implements OnQuestion {}

    /** The end. */
    record Podium() implements Phase {}
}
