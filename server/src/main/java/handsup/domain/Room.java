package handsup.domain;

import static handsup.domain.Decision.granted;
import static handsup.domain.Decision.refused;

import handsup.domain.Event.AnswerCameLate;
import handsup.domain.Event.AnswerSaved;
import handsup.domain.Event.BoardShown;
import handsup.domain.Event.ClockHeld;
import handsup.domain.Event.DoorLocked;
import handsup.domain.Event.EntriesModerated;
import handsup.domain.Event.ExtraTimeSet;
import handsup.domain.Event.LastCalled;
import handsup.domain.Event.LateAccepted;
import handsup.domain.Event.OpeningAwaited;
import handsup.domain.Event.QuestionClosed;
import handsup.domain.Event.QuestionMended;
import handsup.domain.Event.QuestionOpened;
import handsup.domain.Event.QuestionRevealed;
import handsup.domain.Event.QuestionShown;
import handsup.domain.Event.QuestionSkipped;
import handsup.domain.Event.RoomEnded;
import handsup.domain.Event.SeatLeft;
import handsup.domain.Event.SeatRemoved;
import handsup.domain.Event.SeatRenamed;
import handsup.domain.Event.SeatReopened;
import handsup.domain.Event.SeatTaken;
import handsup.domain.Event.SlideShown;
import handsup.domain.Event.TimeExtended;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of a quiz room.
 *
 * <p>{@link #decide} says what follows from a command and changes nothing; {@link RoomState#apply} lets it happen. Time is passed in, in ms on
 * the server's clock.
 */
public final class Room {

    /** How often one student may change an answer to one question. */
    public static final int MOST_CHANGES = 30;

    private Room() {}

    /** What follows from a command in a state at a time. */
    public static Decision decide(RoomState state, Command command, long now) {
        return switch (command) {
            case Command.Start _ -> start(state, now);
            case Command.Close _ -> close(state, now);
            case Command.Reveal _ -> reveal(state, now);
            case Command.Next _ -> next(state, now);
            case Command.Skip _ -> skip(state, now);
            case Command.End _ -> end(state, now);
            case Command.Extend(long millis) -> extend(state, millis);
            case Command.Mend(String question, Mending mending) -> mend(state, question, mending, now);
            case Command.Moderate(String question, List<String> entries, boolean shown) ->
                moderate(state, question, entries, shown);
            case Command.Rename(int seat, Name name) -> rename(state, seat, name);
            case Command.Remove(int seat) -> withSeat(state, seat, new SeatRemoved(seat));
            case Command.GiveTime(int seat, double factor) -> giveTime(state, seat, factor);
            case Command.Open _ ->
                state.isAwaiting() || readsPassage(state)
                        ? granted(open(state, state.rounds().getLast().index(), now))
                        : refused(Refusal.NOT_NOW);
            case Command.Await _ -> await(state, now);
            case Command.EverybodyReady _ ->
                state.isAwaiting()
                        ? granted(open(state, state.rounds().getLast().index(), now))
                        : granted();
            case Command.AcceptLate _ -> acceptLate(state);
            case Command.Lock(boolean locked) -> state.locked() == locked ? granted() : granted(new DoorLocked(locked));
            case Command.Join join -> join(state, join, now);
            case Command.Resume resume -> resume(state, resume, now);
            case Command.Leave(int seat) -> withSeat(state, seat, new SeatLeft(seat));
            case Command.Answer answer -> answer(state, answer, now);
            case Command.Confide confide -> confide(state, confide, now);
            case Command.EverybodyAnswered _ -> shut(state, now);
            case Command.Tick _ -> tick(state, now);
            case Command.Restart(long millis) ->
                state.deadline() == Phase.NEVER ? granted() : granted(new ClockHeld(millis));
        };
    }

    private static Decision start(RoomState state, long now) {
        if (!(state.phase() instanceof Phase.Lobby)) {
            return refused(Refusal.NOT_NOW);
        }
        return state.present() == 0 ? refused(Refusal.NOBODY_HERE) : granted(show(state, 0, now));
    }

    /** What is half made on somebody's screen is sent when it locks, and is waited for; closing once more waits no longer. */
    private static Decision close(RoomState state, long now) {
        return state.phase() instanceof Phase.Answering(int index, long opensAt, long _)
                        && now > opensAt
                        && state.questions().get(index).task().inSteps()
                        && someAreNotDone(state)
                ? granted(new LastCalled(index, now, now + Timing.LAST_CALL_MILLIS))
                : shut(state, now);
    }

    private static boolean someAreNotDone(RoomState state) {
        Round round = state.rounds().getLast();
        return state.settings().mayChange()
                || state.seats().stream()
                        .anyMatch(seat -> !seat.gone() && !round.answers().containsKey(seat.id()));
    }

    private static Decision shut(RoomState state, long now) {
        return switch (state.phase()) {
            case Phase.Answering(int index, long _, long _) -> new Decision.Granted(closing(state, index, now));
            case Phase.Closing(int index, long _, long _) -> new Decision.Granted(closing(state, index, now));
            default -> refused(Refusal.NOT_NOW);
        };
    }

    private static List<Event> closing(RoomState state, int index, long now) {
        QuestionClosed closed = new QuestionClosed(index, now);
        return state.settings().autoReveal() ? List.of(closed, new QuestionRevealed(index)) : List.of(closed);
    }

    private static Decision reveal(RoomState state, long now) {
        return switch (state.phase()) {
            case Phase.Closing(int index, long _, long _) ->
                granted(new QuestionClosed(index, now), new QuestionRevealed(index));
            case Phase.Closed(int index) -> granted(new QuestionRevealed(index));
            default -> refused(Refusal.NOT_NOW);
        };
    }

    private static Decision next(RoomState state, long now) {
        return switch (state.phase()) {
            case Phase.Revealed(int index) when boardFollows(state, index) -> granted(new BoardShown(index));
            case Phase.Revealed(int index) -> granted(after(state, index, now));
            case Phase.Board(int index) -> granted(after(state, index, now));
            case Phase.Slide(int index) -> granted(after(state, index, now));
            default -> refused(Refusal.NOT_NOW);
        };
    }

    /** A leaderboard follows a reveal, except the last one, which the podium follows, and one without marks, which changes no place. */
    private static boolean boardFollows(RoomState state, int index) {
        return state.settings().leaderboard()
                && state.settings().standings()
                && state.scored()
                && state.questions().get(index).task().scored()
                && index + 1 < state.questions().size();
    }

    private static Decision skip(RoomState state, long now) {
        return switch (state.phase()) {
            case Phase.Reading(int index, long _, long _) -> skipped(state, index, now);
            case Phase.Answering(int index, long _, long _) -> skipped(state, index, now);
            case Phase.Closing(int index, long _, long _) -> skipped(state, index, now);
            case Phase.Closed(int index) -> skipped(state, index, now);
            default -> refused(Refusal.NOT_NOW);
        };
    }

    private static Decision skipped(RoomState state, int index, long now) {
        return granted(new QuestionSkipped(index), after(state, index, now));
    }

    private static Decision end(RoomState state, long now) {
        return switch (state.phase()) {
            case Phase.Podium _ -> refused(Refusal.NOT_NOW);
            case Phase.Reading(int index, long _, long _) -> granted(new QuestionSkipped(index), new RoomEnded(now));
            case Phase.Answering(int index, long _, long _) -> granted(new QuestionSkipped(index), new RoomEnded(now));
            case Phase.Closing(int index, long _, long _) -> granted(new QuestionSkipped(index), new RoomEnded(now));
            case Phase.Closed(int index) -> granted(new QuestionSkipped(index), new RoomEnded(now));
            default -> granted(new RoomEnded(now));
        };
    }

    private static Decision extend(RoomState state, long millis) {
        return state.phase() instanceof Phase.Answering(int index, long _, long closesAt) && closesAt != Phase.NEVER
                ? granted(new TimeExtended(index, closesAt + millis))
                : refused(Refusal.NOT_NOW);
    }

    private static Decision mend(RoomState state, String question, Mending mending, long now) {
        Optional<Round> played = state.played(question);
        if (played.isEmpty()) {
            return refused(Refusal.NO_QUESTION);
        }
        Round round = played.get();
        if (!round.revealed()) {
            return refused(round.skipped() ? Refusal.NOT_NOW : Refusal.STILL_OPEN);
        }
        Mending whole = whole(round, mending);
        return round.marking()
                .after(whole, state.questions().get(round.index()))
                .map(next -> next.equals(round.marking())
                        ? granted()
                        : granted(new QuestionMended(round.index(), whole, now)))
                .orElse(refused(Refusal.NOT_A_KEY));
    }

    /** Whoever accepts a typed answer accepts what others typed nearly alike. */
    private static Mending whole(Round round, Mending mending) {
        if (!(mending instanceof Mending.Accept(List<Response> answers)
                && round.marking().task() instanceof Typing typing)) {
            return mending;
        }
        List<Response> given =
                round.answers().values().stream().map(Round.Answer::response).toList();
        return new Mending.Accept(answers.stream()
                .flatMap(answer -> answer instanceof Response.Text(String typed)
                        ? typing.heapOf(typed, given).stream()
                        : Stream.of(answer))
                .distinct()
                .toList());
    }

    /** What a mending would change; empty when it is refused. */
    public static Optional<Forecast> foresee(RoomState state, Command.Mend command) {
        return mend(state, command.question(), command.mending(), 0) instanceof Decision.Granted
                ? state.played(command.question())
                        .flatMap(round -> round.marking()
                                .after(
                                        whole(round, command.mending()),
                                        state.questions().get(round.index()))
                                .map(next -> state.forecast(round, next)))
                : Optional.empty();
    }

    private static Decision moderate(RoomState state, String question, List<String> entries, boolean shown) {
        Optional<Round> played = state.played(question);
        if (played.isEmpty()) {
            return refused(Refusal.NO_QUESTION);
        }
        Round round = played.get();
        List<Response> given =
                round.answers().values().stream().map(Round.Answer::response).toList();
        List<String> changing = round.marked() ? List.of() : round.moderation().changing(entries, shown, given);
        return changing.isEmpty() ? granted() : granted(new EntriesModerated(round.index(), changing, shown));
    }

    private static Decision rename(RoomState state, int seat, Name name) {
        return state.taken(name, seat)
                ? refused(Refusal.NAME_TAKEN)
                : withSeat(state, seat, new SeatRenamed(seat, name));
    }

    private static Decision withSeat(RoomState state, int seat, Event event) {
        return state.seat(seat).isPresent() ? granted(event) : refused(Refusal.NO_SEAT);
    }

    private static Decision join(RoomState state, Command.Join join, long now) {
        if (state.locked() || state.phase() instanceof Phase.Podium) {
            return refused(Refusal.CLOSED_DOOR);
        }
        if (state.present() >= state.settings().capacity()) {
            return refused(Refusal.FULL);
        }
        if (state.taken(join.name(), 0)) {
            return refused(Refusal.NAME_TAKEN);
        }
        return granted(new SeatTaken(state.lastSeat() + 1, join.name(), join.tokenHash(), now));
    }

    private static Decision resume(RoomState state, Command.Resume resume, long now) {
        return state.seat(resume.seat())
                .filter(seat -> seat.opensWith(resume.presentedHash()))
                .map(seat -> granted(new SeatReopened(seat.id(), resume.presentedHash(), resume.nextHash(), now)))
                .orElse(refused(Refusal.NO_SEAT));
    }

    private static Decision answer(RoomState state, Command.Answer answer, long now) {
        Optional<Seat> seat = state.seat(answer.seat());
        if (seat.isEmpty()) {
            return refused(Refusal.NO_SEAT);
        }
        if (saved(state, answer)) {
            return granted();
        }
        if (cameLate(state, answer)) {
            return refused(Refusal.LATE);
        }
        if (!taken(state, answer.seat(), answer.question(), now)) {
            return tooLate(state, answer, seat.get(), now);
        }
        Round round = state.rounds().getLast();
        if (!state.questions().get(round.index()).task().fits(answer.response())) {
            return refused(Refusal.NOT_AN_ANSWER);
        }
        Optional<Round.Answer> before = Optional.ofNullable(round.answers().get(answer.seat()));
        if (before.isPresent()
                && (!state.settings().mayChange() || before.get().ids().size() > MOST_CHANGES)) {
            return refused(Refusal.ALREADY_ANSWERED);
        }
        long limit = RoomState.limit(round, seat.get());
        Fairness.Timed time =
                Fairness.time(round.opensAt(), answer.heard(), limit, seat.get().doubt());
        if (limit != Phase.NEVER && now >= round.opensAt() + RoomState.barrier(limit)) {
            return before.isPresent() ? refused(Refusal.LATE) : late(round, answer, time, now);
        }
        return granted(new AnswerSaved(
                answer.seat(),
                round.index(),
                answer.answer(),
                answer.response(),
                time.thought(),
                Optional.of(time.terms())));
    }

    /** The first word counts: who could take it back would wait for a neighbour's. */
    private static Decision confide(RoomState state, Command.Confide confide, long now) {
        if (state.seat(confide.seat()).isEmpty()) {
            return refused(Refusal.NO_SEAT);
        }
        if (!state.asksConfidence() || !taken(state, confide.seat(), confide.question(), now)) {
            return refused(Refusal.NOT_NOW);
        }
        Round round = state.rounds().getLast();
        if (!round.answers().containsKey(confide.seat())) {
            return refused(Refusal.NOT_NOW);
        }
        if (round.confidences().containsKey(confide.seat())) {
            return refused(Refusal.ALREADY_ANSWERED);
        }
        return granted(new Event.ConfidenceSaid(confide.seat(), round.index(), confide.confidence()));
    }

    /** Whether answers to a question are taken at the moment, from this seat. */
    private static boolean taken(RoomState state, int seat, String question, long now) {
        boolean open = switch (state.phase()) {
            case Phase.Answering _ -> true;
            case Phase.Closing _ -> state.rounds().getLast().concerned(seat);
            default -> false;
        };
        return open
                && now < state.deadline()
                && state.questions().get(state.rounds().getLast().index()).id().equals(question);
    }

    /** Its question is not open, or not any more. Whoever was there and has not answered it leaves word for the teacher. */
    private static Decision tooLate(RoomState state, Command.Answer answer, Seat seat, long now) {
        if (!closed(state, answer.question())) {
            return refused(Refusal.NOT_NOW);
        }
        Round round = state.played(answer.question()).orElseThrow();
        Question question = state.questions().get(round.index());
        if (round.skipped()
                || state.phase() instanceof Phase.Podium
                || !round.concerned(seat.id())
                || (round.revealed() && !round.wasThere(seat.id()))
                || round.answers().containsKey(seat.id())
                || !question.task().fits(answer.response())) {
            return refused(Refusal.LATE);
        }
        return late(
                round, answer, Fairness.time(round.opensAt(), answer.heard(), RoomState.limit(round, seat), 0), now);
    }

    /** The first that comes late is kept; the same again changes nothing. */
    private static Decision late(Round round, Command.Answer answer, Fairness.Timed time, long now) {
        if (round.late().containsKey(answer.seat())) {
            return refused(Refusal.LATE);
        }
        return granted(new AnswerCameLate(
                answer.seat(), round.index(), answer.answer(), answer.response(), time.thought(), time.terms(), now));
    }

    private static Decision acceptLate(RoomState state) {
        List<Event> accepted = new ArrayList<>();
        for (Round round : state.rounds()) {
            round.late().keySet().stream()
                    .filter(seat -> !round.skipped() && state.seat(seat).isPresent())
                    .forEach(seat -> accepted.add(new LateAccepted(seat, round.index())));
        }
        return accepted.isEmpty() || state.phase() instanceof Phase.Podium
                ? refused(Refusal.NOT_NOW)
                : new Decision.Granted(accepted);
    }

    private static Decision giveTime(RoomState state, int seat, double factor) {
        return state.seat(seat).filter(one -> one.factor() == factor).isPresent()
                ? granted()
                : withSeat(state, seat, new ExtraTimeSet(seat, Math.clamp(factor, 1, Timing.MOST_EXTRA)));
    }

    /** Whether this very answer is on record already, in this question or in one before it. */
    private static boolean saved(RoomState state, Command.Answer answer) {
        return state.played(answer.question())
                .map(round -> round.answers().get(answer.seat()))
                .filter(saved -> saved.ids().contains(answer.answer()))
                .isPresent();
    }

    /** Whether this very answer was told that it came late: so it stays, though the teacher has given more time since. */
    private static boolean cameLate(RoomState state, Command.Answer answer) {
        return state.played(answer.question())
                .map(round -> round.late().get(answer.seat()))
                .filter(late -> late.answer().ids().contains(answer.answer()))
                .isPresent();
    }

    /** Whether a question was played and takes answers no longer. */
    private static boolean closed(RoomState state, String question) {
        return !(state.phase() instanceof Phase.Reading(int index, long _, long _)
                        && state.questions().get(index).id().equals(question))
                && state.played(question).isPresent();
    }

    private static Decision tick(RoomState state, long now) {
        if (now < state.deadline()) {
            return granted();
        }
        return switch (state.phase()) {
            case Phase.Reading(int index, long _, long _) -> granted(open(state, index, now));
            case Phase.Answering(int index, long _, long _) -> new Decision.Granted(closing(state, index, now));
            case Phase.Closing(int index, long _, long _) -> new Decision.Granted(closing(state, index, now));
            default -> granted();
        };
    }

    /** Once, and so long: then the question opens, whoever is ready. */
    private static Decision await(RoomState state, long now) {
        return state.phase() instanceof Phase.Reading(int index, long _, long _)
                        && now >= state.deadline()
                        && state.questions().get(index).picture().isPresent()
                        && !state.isAwaiting()
                ? granted(new OpeningAwaited(index, now + Timing.MOST_AWAITED_MILLIS + Timing.LEAD_MILLIS))
                : tick(state, now);
    }

    private static Event show(RoomState state, int index, long now) {
        if (!state.questions().get(index).asks()) {
            return new SlideShown(index, now);
        }
        long reading = Math.max(state.settings().readingMillis(), Timing.LEAD_MILLIS);
        return new QuestionShown(index, now, now + reading + passageMillis(state, index));
    }

    /**
     * Time for reading a passage, in ms: once, and longer where all time is, and for whom has more time than others. All wait for them, for
     * what is read after T0 would be in their time.
     */
    private static long passageMillis(RoomState state, int index) {
        if (hasBeenRead(state, index)) {
            return 0;
        }
        int seconds =
                state.questions().get(index).passage().map(Passage::seconds).orElse(0);
        double slowest = state.seats().stream()
                .filter(seat -> !seat.gone())
                .mapToDouble(Seat::factor)
                .max()
                .orElse(1);
        return Math.round(seconds * 1000 * Math.max(1, state.settings().timeFactor()) * slowest);
    }

    /** Whether an earlier question about its passage came as far as its options; one that was skipped before may not have been read. */
    private static boolean hasBeenRead(RoomState state, int index) {
        int first = index - Passage.part(state.questions(), index).number() + 1;
        return state.rounds().stream()
                .filter(round -> round.index() >= first && round.index() < index)
                .anyMatch(round -> round.opensAt() != Phase.NEVER);
    }

    /** Whether there is time to read a passage just now, which the teacher may cut short. */
    private static boolean readsPassage(RoomState state) {
        return state.phase() instanceof Phase.Reading(int index, long _, long _) && passageMillis(state, index) > 0;
    }

    private static Event open(RoomState state, int index, long now) {
        long limit = state.settings().limitMillis(state.questions().get(index));
        long opensAt = now + Timing.LEAD_MILLIS;
        return new QuestionOpened(index, opensAt, limit == Phase.NEVER ? Phase.NEVER : opensAt + limit);
    }

    private static Event after(RoomState state, int index, long now) {
        return index + 1 < state.questions().size() ? show(state, index + 1, now) : new RoomEnded(now);
    }
}
