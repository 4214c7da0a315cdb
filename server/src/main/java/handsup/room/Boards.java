package handsup.room;

import handsup.domain.Phase;
import handsup.domain.Question;
import handsup.domain.RoomState;
import handsup.domain.Round;
import handsup.domain.Seat;
import handsup.domain.text.Texts;
import handsup.protocol.HostView;
import handsup.protocol.Lesson;
import handsup.protocol.ProjectorView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the projector and the host see of a room. */
final class Boards {

    private static final int LOBBY_NAMES = 60;
    private static final int PROJECTOR_ROWS = 8;
    private static final int HOST_ROWS = 10;
    private static final int MOST_MISSED = 3;

    private Boards() {}

    /** @param plan of the whole game, which does not change @param shown options that open by then are shown, later ones not yet, in ms on the server's clock */
    static ProjectorView.Scene projector(
            RoomState state, Lesson.Plan plan, Presence presence, JoinLink link, long shown) {
        return switch (state.phase()) {
            case Phase.Lobby _ ->
                new ProjectorView.Scene.Lobby(plan, names(state, presence), state.present(), state.locked(), link.qr());
            case Phase.Reading(int index, long startedAt, long opensAt) ->
                new ProjectorView.Scene.Reading(Faces.face(state, index), startedAt, opensAt, awaiting(state));
            case Phase.Answering(int index, long opensAt, long _)
            when opensAt > shown ->
                new ProjectorView.Scene.Reading(
                        Faces.face(state, index), state.rounds().getLast().shownAt(), opensAt, null);
            case Phase.Answering(int index, long opensAt, long closesAt) ->
                new ProjectorView.Scene.Answering(
                        Faces.face(state, index),
                        Faces.ask(question(state, index).task()),
                        opensAt,
                        closesAt == Phase.NEVER ? null : closesAt,
                        hands(state),
                        state.present());
            case Phase.Closing(int index, long _, long _) -> closed(state, index);
            case Phase.Closed(int index) -> closed(state, index);
            case Phase.Revealed(int index) -> {
                Round round = state.rounds().getLast();
                yield new ProjectorView.Scene.Revealed(
                        Faces.face(state, index),
                        Faces.outcome(round),
                        Faces.lesson(question(state, index)),
                        right(round),
                        hands(state),
                        round.present(),
                        voided(round));
            }
            case Phase.Board(int index) -> {
                Round round = state.rounds().getLast();
                yield new ProjectorView.Scene.Board(
                        state.number(index),
                        state.many(),
                        Faces.rows(state, PROJECTOR_ROWS),
                        round.right(),
                        round.present(),
                        climber(state),
                        state.many() - state.number(index),
                        voided(round));
            }
            case Phase.Slide(int index) ->
                new ProjectorView.Scene.Slide(Faces.face(state, index), Faces.slide(question(state, index)));
            case Phase.Podium _ ->
                new ProjectorView.Scene.Podium(
                        Faces.podium(state),
                        played(state),
                        state.present(),
                        rightShare(state),
                        missed(state),
                        state.rounds().stream()
                                .filter(Round::voided)
                                .map(round -> state.number(round.index()))
                                .toList());
        };
    }

    private static ProjectorView.Scene closed(RoomState state, int index) {
        return new ProjectorView.Scene.Closed(
                Faces.face(state, index), Faces.ask(question(state, index).task()), hands(state), state.present());
    }

    /** @param loading devices that do not have the image of the question that is read; null where there is nothing to load */
    static HostView.Scene host(RoomState state, JoinLink link, HostView.@Nullable Loading loading) {
        return switch (state.phase()) {
            case Phase.Lobby _ ->
                new HostView.Scene.Lobby(
                        Texts.plain(state.questions().getFirst().stem()), link.qr());
            case Phase.Reading(int index, long _, long opensAt) ->
                question(state, index, HostView.Step.READING, opensAt, null, loading);
            case Phase.Answering(int index, long opensAt, long closesAt) ->
                question(
                        state,
                        index,
                        HostView.Step.ANSWERING,
                        opensAt,
                        closesAt == Phase.NEVER ? null : (Long) closesAt,
                        null);
            case Phase.Closing(int index, long _, long _) ->
                question(state, index, HostView.Step.CLOSED, null, null, null);
            case Phase.Closed(int index) -> question(state, index, HostView.Step.CLOSED, null, null, null);
            case Phase.Revealed(int index) -> question(state, index, HostView.Step.REVEALED, null, null, null);
            case Phase.Board(int index) ->
                new HostView.Scene.Board(
                        state.number(index),
                        state.many(),
                        Faces.rows(state, HOST_ROWS),
                        Faces.stem(state, index + 1).orElse(null));
            case Phase.Slide(int index) ->
                new HostView.Scene.Slide(
                        Faces.face(state, index),
                        Faces.slide(question(state, index)),
                        Faces.stem(state, index + 1).orElse(null));
            case Phase.Podium _ ->
                new HostView.Scene.Podium(Faces.rows(state, HOST_ROWS), results(state), missed(state));
        };
    }

    /** True where the options wait for devices that do not have the image yet, and nothing otherwise. */
    static @Nullable Boolean awaiting(RoomState state) {
        return state.isAwaiting() ? true : null;
    }

    private static HostView.Scene question(
            RoomState state,
            int index,
            HostView.Step step,
            @Nullable Long opensAt,
            @Nullable Long closesAt,
            HostView.@Nullable Loading loading) {
        Round round = state.rounds().getLast();
        return new HostView.Scene.Question(
                step,
                Faces.face(state, index),
                Faces.hostOutcome(round, Caution.of(state)),
                Faces.lesson(question(state, index)),
                opensAt,
                closesAt,
                hands(state),
                state.present(),
                Faces.stem(state, index + 1).orElse(null),
                loading);
    }

    /** Everybody with a seat, as the teacher sees them. */
    static List<HostView.Pupil> pupils(RoomState state, Presence presence, long now) {
        List<HostView.Pupil> pupils = new ArrayList<>(state.present());
        boolean revealed = (state.phase() instanceof Phase.Revealed || state.phase() instanceof Phase.Board)
                && state.rounds().getLast().marked();
        for (Seat seat : state.seats()) {
            if (!seat.gone()) {
                boolean here = presence.here(seat.id());
                pupils.add(new HostView.Pupil(
                        seat.id(),
                        seat.name().shown(),
                        here,
                        presence.raised(seat.id()),
                        state.round().isPresent() && state.done(seat),
                        here ? null : (Long) presence.awayFor(seat.id(), now),
                        seat.factor() == 1 ? null : (Double) seat.factor(),
                        presence.lag(seat.id()).orElse(null),
                        state.round()
                                .map(round -> round.answers().get(seat.id()))
                                .map(Round.Answer::credit)
                                .orElse(null),
                        seat.cuts() == 0 ? null : new HostView.Cuts(seat.cuts(), seat.cutMillis()),
                        seat.points(),
                        seat.place(),
                        revealed ? StudentScenes.verdict(state.rounds().getLast(), seat) : null));
            }
        }
        return pupils;
    }

    /** Answers that came late and wait for the teacher's word. */
    static List<HostView.Late> late(RoomState state) {
        List<HostView.Late> late = new ArrayList<>();
        for (Round round : state.rounds()) {
            round.late()
                    .forEach((id, answer) -> state.seat(id)
                            .ifPresent(seat -> late.add(new HostView.Late(
                                    id, seat.name().shown(), state.number(round.index()), answer.after()))));
        }
        return late;
    }

    private static List<ProjectorView.Name> names(RoomState state, Presence presence) {
        List<Seat> here = state.seats().stream().filter(seat -> !seat.gone()).toList();
        return here.subList(Math.max(0, here.size() - LOBBY_NAMES), here.size()).stream()
                .map(seat -> new ProjectorView.Name(seat.id(), seat.name().shown(), presence.raised(seat.id())))
                .toList();
    }

    private static ProjectorView.@Nullable Climber climber(RoomState state) {
        return state.leaderboard()
                .climber()
                .map(seat -> new ProjectorView.Climber(seat.name().shown(), seat.moved()))
                .orElse(null);
    }

    private static @Nullable Integer right(Round round) {
        return round.marked() ? (Integer) round.right() : null;
    }

    /** True where the teacher has let it not count, and nothing otherwise. */
    private static @Nullable Boolean voided(Round round) {
        return round.voided() ? true : null;
    }

    private static int hands(RoomState state) {
        return state.rounds().getLast().answers().size();
    }

    /** How many questions were played to their reveal and count. */
    static int played(RoomState state) {
        return (int) state.rounds().stream().filter(Round::counts).count();
    }

    private static double rightShare(RoomState state) {
        long right = 0;
        long all = 0;
        for (Round round : state.rounds().stream().filter(Round::counts).toList()) {
            right += round.right();
            all += round.present();
        }
        return all == 0 ? 0 : (double) right / all;
    }

    private static List<Lesson.Again> missed(RoomState state) {
        return Faces.again(state, MOST_MISSED, round -> round.present() - round.right());
    }

    private static List<HostView.Played> results(RoomState state) {
        return state.rounds().stream()
                .filter(round -> question(state, round.index()).asks())
                .map(round -> {
                    Question question = question(state, round.index());
                    return new HostView.Played(
                            state.number(round.index()),
                            Texts.plain(question.stem()),
                            question.cards().getFirst().id(),
                            right(round),
                            round.answers().size(),
                            round.present(),
                            round.skipped());
                })
                .toList();
    }

    private static Question question(RoomState state, int index) {
        return state.questions().get(index);
    }
}
