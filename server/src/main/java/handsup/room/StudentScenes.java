package handsup.room;

import handsup.domain.Phase;
import handsup.domain.Question;
import handsup.domain.RoomState;
import handsup.domain.Round;
import handsup.domain.Seat;
import handsup.domain.Settings;
import handsup.domain.Standing;
import handsup.protocol.Lesson;
import handsup.protocol.StudentView;
import handsup.protocol.StudentView.Ending;
import handsup.protocol.StudentView.Me;
import handsup.protocol.StudentView.Result;
import handsup.protocol.StudentView.Scene;
import handsup.protocol.StudentView.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What students see of a room. */
final class StudentScenes {

    private static final int BOARD_ROWS = 8;
    private static final int MOST_AGAIN = 3;

    private StudentScenes() {}

    /** The stem of a question whose options are not to leave yet. */
    static Scene reading(RoomState state, Phase.Answering open) {
        return new Scene.Reading(Faces.face(state, open.index()), open.opensAt(), null);
    }

    private static Scene closed(RoomState state, int index) {
        return new Scene.Closed(
                Faces.face(state, index), Faces.ask(question(state, index).task()));
    }

    /** What all of them share. @param plan of the whole game, which does not change */
    static Scene scene(RoomState state, Lesson.Plan plan) {
        return switch (state.phase()) {
            case Phase.Lobby _ -> new Scene.Lobby(plan, state.host().orElse(null), state.present());
            case Phase.Reading(int index, long _, long opensAt) ->
                new Scene.Reading(Faces.face(state, index), opensAt, Boards.awaiting(state));
            case Phase.Answering(int index, long opensAt, long closesAt) ->
                new Scene.Answering(
                        Faces.face(state, index),
                        Faces.ask(question(state, index).task()),
                        opensAt,
                        closesAt == Phase.NEVER ? null : closesAt,
                        state.settings().mayChange());
            case Phase.Closing(int index, long _, long _) -> closed(state, index);
            case Phase.Closed(int index) -> closed(state, index);
            case Phase.Revealed(int index) -> {
                Round round = state.rounds().getLast();
                yield new Scene.Revealed(
                        Faces.face(state, index),
                        Faces.outcome(round),
                        Faces.lesson(question(state, index)),
                        round.answers().size(),
                        round.present(),
                        state.number(index) == state.many());
            }
            case Phase.Board(int index) ->
                new Scene.Board(state.number(index), state.many(), Faces.rows(state, BOARD_ROWS));
            case Phase.Slide(int index) ->
                new Scene.Slide(Faces.face(state, index), Faces.slide(question(state, index)));
            case Phase.Podium _ -> new Scene.Podium(Faces.podium(state), Boards.played(state), state.present());
        };
    }

    /** What is one student's alone. */
    static Me me(RoomState state, Seat seat) {
        boolean revealed = state.phase() instanceof Phase.Revealed
                || state.phase() instanceof Phase.Board
                || state.phase() instanceof Phase.Podium;
        Optional<Round> round = state.round();
        boolean ranked = Faces.ranked(state);
        boolean marked = round.map(Round::marked).orElse(true);
        return new Me(
                seat.id(),
                seat.name().shown(),
                ranked ? seat.points() : null,
                closesAt(state, seat),
                round.map(r -> r.answers().get(seat.id()))
                        .map(answer -> Faces.reply(answer.response()))
                        .orElse(null),
                revealed && marked ? round.map(r -> result(state, r, seat)).orElse(null) : null,
                revealed && marked && ranked ? standing(state, seat) : null,
                state.phase() instanceof Phase.Podium ? ending(state, seat) : null,
                revealed ? mended(state, seat) : null,
                asksConfidence(state) ? confidence(state, seat) : null);
    }

    private static boolean asksConfidence(RoomState state) {
        return state.asksConfidence() || (state.settings().confidence() && state.phase() instanceof Phase.Podium);
    }

    private static StudentView.Confidence confidence(RoomState state, Seat seat) {
        return new StudentView.Confidence(
                state.round()
                        .map(round -> round.confidences().get(seat.id()))
                        .map(Faces::sureness)
                        .orElse(null),
                state.phase() instanceof Phase.Podium
                        ? state.calibration(seat).stream()
                                .map(one -> new StudentView.Calibration(
                                        Faces.sureness(one.confidence()), one.said(), one.right()))
                                .toList()
                        : null);
    }

    /** Questions marked again since the last one was shown, as far as that changed something for a seat; null for none. */
    private static @Nullable List<StudentView.Mended> mended(RoomState state, Seat seat) {
        List<StudentView.Mended> mended = new ArrayList<>();
        for (Round round : state.rounds()) {
            if (round.news() && round.wasThere(seat.id())) {
                Optional<Round.Earned> now = round.earned(seat.id());
                boolean changed = !now.equals(round.earnedBefore(seat.id())) || round.counts() != round.countedBefore();
                if (changed) {
                    int gained = points(now) - points(round.earnedBefore(seat.id()));
                    mended.add(new StudentView.Mended(
                            state.number(round.index()),
                            verdict(round, seat),
                            Faces.ranked(state) ? (Integer) gained : null,
                            round.counts()));
                }
            }
        }
        return mended.isEmpty() ? null : mended;
    }

    private static int points(Optional<Round.Earned> earned) {
        return earned.map(Round.Earned::points).orElse(0);
    }

    /** How an answer did; {@code NONE} for a seat that gave none. */
    static Verdict verdict(Round round, Seat seat) {
        return round.earned(seat.id())
                .map(earned -> earned.mark() == 1 ? Verdict.RIGHT : earned.mark() > 0 ? Verdict.PARTLY : Verdict.WRONG)
                .orElse(Verdict.NONE);
    }

    private static @Nullable Long closesAt(RoomState state, Seat seat) {
        return state.phase() instanceof Phase.Answering(int _, long opensAt, long closesAt)
                        && closesAt != Phase.NEVER
                        && seat.factor() != 1
                ? (Long) (opensAt + state.limit(seat))
                : null;
    }

    private static Result result(RoomState state, Round round, Seat seat) {
        return new Result(
                verdict(round, seat),
                Faces.ranked(state)
                        ? (Integer) round.earned(seat.id())
                                .map(Round.Earned::points)
                                .orElse(0)
                        : null,
                state.scored() ? seat.run() : 0,
                timed(state, round, seat).map(Round.Answer::thought).orElse(null),
                timed(state, round, seat).map(Round.Answer::credit).orElse(null));
    }

    /** An answer for whose speed there are points that the student sees. */
    private static Optional<Round.Answer> timed(RoomState state, Round round, Seat seat) {
        return Optional.ofNullable(round.answers().get(seat.id()))
                .filter(_ ->
                        Faces.ranked(state) && state.settings().points() == Settings.Points.SPEED && round.limited());
    }

    private static StudentView.@Nullable Standing standing(RoomState state, Seat seat) {
        return state.leaderboard().of(seat).map(StudentScenes::standing).orElse(null);
    }

    private static StudentView.Standing standing(Standing standing) {
        return new StudentView.Standing(
                standing.place(),
                standing.of(),
                standing.tied(),
                standing.moved(),
                standing.ahead().isPresent() ? (Integer) standing.behind() : null,
                standing.ahead().map(ahead -> ahead.name().shown()).orElse(null));
    }

    private static Ending ending(RoomState state, Seat seat) {
        return new Ending(
                seat.right(),
                seat.marked(),
                state.scored() ? seat.bestRun() : 0,
                Faces.again(
                        state,
                        MOST_AGAIN,
                        round -> round.present() > 0 && verdict(round, seat) != Verdict.RIGHT ? 1 : 0));
    }

    private static Question question(RoomState state, int index) {
        return state.questions().get(index);
    }
}
