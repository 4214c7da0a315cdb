package handsup.domain;

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
import handsup.domain.Event.RoomOpened;
import handsup.domain.Event.SeatLeft;
import handsup.domain.Event.SeatRemoved;
import handsup.domain.Event.SeatRenamed;
import handsup.domain.Event.SeatReopened;
import handsup.domain.Event.SeatResumed;
import handsup.domain.Event.SeatTaken;
import handsup.domain.Event.SlideShown;
import handsup.domain.Event.TimeExtended;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a room has come to: the fold of its events.
 *
 * <p>It is updated in place, for copying thousands of answers per answer would cost more than everything else; two folds of the same events
 * are equal. Only its room's own thread may touch it.
 */
public final class RoomState {

    private final RoomOpened opened;

    /** Of each question its number in the game. */
    private final int[] numbers;

    private final Map<Integer, Seat> seats = new LinkedHashMap<>();
    private final Map<String, Integer> skeletons = new HashMap<>();
    private final Map<String, Integer> holders = new HashMap<>();
    private final List<Round> rounds = new ArrayList<>();
    private Leaderboard leaderboard = Leaderboard.of(List.of());
    private Phase phase = new Phase.Lobby();
    private boolean locked;
    private int present;
    private int lastSeat;
    private double slowest = 1;
    private long version;

    private RoomState(RoomOpened opened) {
        this.opened = opened;
        this.numbers = numbers(opened.questions());
        this.version = 1;
    }

    /** The state after a room's first event. */
    public static RoomState of(RoomOpened opened) {
        return new RoomState(opened);
    }

    /** The state after a room's events, the first of which must be {@link RoomOpened}. */
    public static RoomState replay(List<Event> events) {
        RoomState state = of((RoomOpened) events.getFirst());
        events.stream().skip(1).forEach(state::apply);
        return state;
    }

    public String code() {
        return opened.code();
    }

    public String title() {
        return opened.title();
    }

    /** What the teacher is called, if they said. */
    public Optional<String> host() {
        return opened.host();
    }

    public Settings settings() {
        return opened.settings();
    }

    /** When the room was opened, in ms on the server's clock. */
    public long openedAt() {
        return opened.at();
    }

    public List<Question> questions() {
        return opened.questions();
    }

    /** The number of a question in the game, from 1: what has nothing to answer is not counted. @param index among all that is shown, from 0 */
    public int number(int index) {
        return numbers[index];
    }

    private static int[] numbers(List<Question> questions) {
        int[] numbers = new int[questions.size()];
        int asked = 0;
        for (int index = 0; index < numbers.length; index++) {
            asked += questions.get(index).asks() ? 1 : 0;
            numbers[index] = asked;
        }
        return numbers;
    }

    /** How many there are to answer. */
    public int many() {
        return numbers.length == 0 ? 0 : numbers[numbers.length - 1];
    }

    public Phase phase() {
        return phase;
    }

    /** When the room next wants a {@link Command.Tick}, or {@link Phase#NEVER}. */
    public long deadline() {
        if (slowest > 1
                && phase instanceof Phase.Answering(int _, long opensAt, long closesAt)
                && closesAt != Phase.NEVER) {
            return opensAt + barrier(Timing.own(closesAt - opensAt, slowest));
        }
        return phase.deadline();
    }

    /** Whether the door is shut to new people. */
    public boolean locked() {
        return locked;
    }

    /** How many events made this state. */
    public long version() {
        return version;
    }

    /** All seats ever taken, in the order they were. */
    public Collection<Seat> seats() {
        return Collections.unmodifiableCollection(seats.values());
    }

    /** How many seats are taken now. */
    public int present() {
        return present;
    }

    /** A seat that is taken now. */
    public Optional<Seat> seat(int id) {
        return Optional.ofNullable(seats.get(id)).filter(seat -> !seat.gone());
    }

    /** The seat that was ever opened with a secret of this hash, if it is taken now. */
    public Optional<Seat> holder(String tokenHash) {
        return Optional.ofNullable(holders.get(tokenHash)).flatMap(this::seat);
    }

    /** Questions played so far, the one on the screen last. */
    public List<Round> rounds() {
        return Collections.unmodifiableList(rounds);
    }

    /** The question on the screen, where there is one. */
    public Optional<Round> round() {
        return phase instanceof Phase.OnQuestion ? Optional.of(rounds.getLast()) : Optional.empty();
    }

    /** Whether the options of the question on the screen wait for devices that do not have its image. */
    public boolean isAwaiting() {
        return phase instanceof Phase.Reading && rounds.getLast().wasAwaited();
    }

    /** A question that was played, by its id. */
    public Optional<Round> played(String question) {
        for (Round round : rounds.reversed()) {
            if (questions().get(round.index()).id().equals(question)) {
                return Optional.of(round);
            }
        }
        return Optional.empty();
    }

    /** The leaderboard as of the last reveal. */
    public Leaderboard leaderboard() {
        return leaderboard;
    }

    /** Whether points are given. */
    public boolean scored() {
        return settings().points() != Settings.Points.UNSCORED;
    }

    /** Whether somebody has a name that looks like this one. @param except a seat that may, or 0 */
    public boolean taken(Name name, int except) {
        Integer holder = skeletons.get(name.skeleton());
        return holder != null && holder != except;
    }

    /** The id of the newest seat, or 0. */
    public int lastSeat() {
        return lastSeat;
    }

    /** Takes an event in: what has happened is never refused. */
    public void apply(Event event) {
        version++;
        switch (event) {
            case RoomOpened again -> throw new IllegalStateException("room " + again.code() + " was opened twice");
            case SeatTaken e -> take(e);
            case SeatResumed e -> resume(e.seat(), taken(e.seat()).newestHash(), e.tokenHash());
            case SeatReopened e -> resume(e.seat(), e.shownHash(), e.tokenHash());
            case SeatRenamed e -> rename(e);
            case SeatRemoved(int seat) -> vacate(seat);
            case SeatLeft(int seat) -> vacate(seat);
            case DoorLocked e -> locked = e.locked();
            case QuestionShown e -> {
                Question question = questions().get(e.index());
                rounds.forEach(Round::noNews);
                rounds.add(new Round(
                        e.index(), e.at(), Marking.asAsked(question), settings().limitMillis(question)));
                phase = new Phase.Reading(e.index(), e.at(), e.opensAt());
            }
            case SlideShown(int index, long at) -> {
                rounds.forEach(Round::noNews);
                rounds.add(new Round(index, at, Marking.asAsked(questions().get(index)), Phase.NEVER));
                phase = new Phase.Slide(index);
            }
            case OpeningAwaited e -> {
                rounds.getLast().await();
                phase = new Phase.Reading(e.index(), rounds.getLast().shownAt(), e.opensAt());
            }
            case QuestionOpened e -> {
                seats.values().forEach(Seat::trustAgain);
                rounds.getLast().opened(e.opensAt());
                phase = new Phase.Answering(e.index(), e.opensAt(), e.closesAt());
            }
            case TimeExtended e -> extend(e);
            case AnswerSaved e -> save(e);
            case AnswerCameLate e -> {
                Round round = rounds.get(e.index());
                round.cameLate(
                        e.seat(),
                        answer(e.seat(), e.answer(), e.response(), e.thought(), Optional.of(e.terms())),
                        e.at());
            }
            case Event.ConfidenceSaid e -> rounds.get(e.index()).confided(e.seat(), e.confidence());
            case LateAccepted e -> acceptLate(e);
            case ExtraTimeSet e -> {
                taken(e.seat()).factor(e.factor());
                findSlowest();
            }
            case LastCalled e -> {
                rounds.getLast().closed(lastSeat);
                phase = new Phase.Closing(e.index(), rounds.getLast().opensAt(), e.until());
            }
            case QuestionClosed e -> {
                rounds.getLast().closed(lastSeat);
                phase = new Phase.Closed(e.index());
            }
            case QuestionRevealed e -> reveal(e.index());
            case QuestionSkipped _ -> rounds.getLast().skip();
            case QuestionMended e -> mend(e);
            case EntriesModerated(int index, List<String> entries, boolean shown) ->
                rounds.get(index).moderation().rule(entries, shown);
            case BoardShown e -> phase = new Phase.Board(e.index());
            case RoomEnded _ -> phase = new Phase.Podium();
            case ClockHeld e -> hold(e.millis());
        }
    }

    private void take(SeatTaken e) {
        seats.put(e.seat(), new Seat(e.seat(), e.name(), e.tokenHash()));
        skeletons.put(e.name().skeleton(), e.seat());
        holders.put(e.tokenHash(), e.seat());
        lastSeat = e.seat();
        present++;
    }

    private Seat taken(int id) {
        return Objects.requireNonNull(seats.get(id), () -> "nobody ever took seat " + id);
    }

    private void resume(int seat, String shownHash, String tokenHash) {
        taken(seat).resumed(shownHash, tokenHash);
        holders.put(tokenHash, seat);
    }

    private void rename(SeatRenamed e) {
        Seat seat = taken(e.seat());
        skeletons.remove(seat.name().skeleton());
        skeletons.put(e.name().skeleton(), e.seat());
        seat.renamed(e.name());
    }

    private void vacate(int id) {
        Seat seat = taken(id);
        seat.leave();
        skeletons.remove(seat.name().skeleton());
        present--;
        findSlowest();
        if (phase instanceof Phase.OnQuestion && !rounds.getLast().revealed()) {
            rounds.getLast().withdraw(id);
        }
        leaderboard = Leaderboard.of(leaderboard.order());
        leaderboard.eachPlace(Seat::closedUp);
    }

    private void save(AnswerSaved e) {
        Round round = rounds.getLast();
        round.save(e.seat(), answer(e.seat(), e.answer(), e.response(), e.thought(), e.terms()));
        e.terms().ifPresent(terms -> {
            Seat seat = taken(e.seat());
            seat.trusted(terms.doubt(), limit(round, seat));
            if (terms.away() > 0) {
                seat.cut(e.index(), terms.outage());
            }
        });
    }

    private Round.Answer answer(int seat, String id, Response response, long thought, Optional<Fairness.Terms> terms) {
        return new Round.Answer(
                List.of(id), response, thought, terms, taken(seat).factor());
    }

    private void acceptLate(LateAccepted e) {
        Round round = rounds.get(e.index());
        round.acceptLate(e.seat());
        if (round.revealed()) {
            round.earned(marks(round, round.marking()));
            recount();
        }
    }

    private void findSlowest() {
        slowest = seats.values().stream()
                .filter(seat -> !seat.gone())
                .mapToDouble(Seat::factor)
                .max()
                .orElse(1);
    }

    /** D of a seat, in ms, or {@link Phase#NEVER}. */
    static long limit(Round round, Seat seat) {
        return Timing.own(round.limit(), seat.factor());
    }

    /** D of a seat for the question on the screen, in ms, or {@link Phase#NEVER}. */
    public long limit(Seat seat) {
        return limit(rounds.getLast(), seat);
    }

    /** How long after T0 an answer may come. @param limit D, in ms */
    static long barrier(long limit) {
        return limit + Timing.grace(limit);
    }

    private void extend(TimeExtended e) {
        Phase.Answering before = (Phase.Answering) phase;
        phase = new Phase.Answering(e.index(), before.opensAt(), e.closesAt());
        rounds.getLast().limit(e.closesAt() - before.opensAt());
    }

    private void reveal(int index) {
        Round round = rounds.getLast();
        BitSet here = new BitSet();
        seats.values().stream().filter(seat -> !seat.gone()).forEach(seat -> here.set(seat.id()));
        round.reveal(here);
        round.earned(marks(round, round.marking()));
        count(round);
        rank(Leaderboard.of(seats.values()));
        phase = new Phase.Revealed(index);
    }

    /** What each answer of a round earns, by seat. All points come from here, at the reveal and whenever a round is marked again. */
    private Map<Integer, Round.Earned> marks(Round round, Marking marking) {
        ToDoubleFunction<Response> marker = marking.marker();
        Map<Integer, Double> marks = new LinkedHashMap<>();
        Map<Integer, Long> paces = new HashMap<>();
        round.answers().forEach((seat, answer) -> {
            double mark = marker.applyAsDouble(answer.response());
            marks.put(seat, mark);
            if (mark > 0) {
                paces.put(seat, answer.pace());
            }
        });
        Map<Integer, Long> shared = Fairness.alike(paces);
        Map<Integer, Round.Earned> earned = new LinkedHashMap<>();
        marks.forEach((seat, mark) -> {
            int points = points(round, seat, mark, shared.getOrDefault(seat, 0L));
            earned.put(seat, new Round.Earned(mark, marking.counts() ? points : 0));
        });
        return earned;
    }

    private int points(Round round, int seat, double mark, long pace) {
        Settings.Points mode = settings().points();
        return settings().confidence()
                ? Timing.points(
                        mode, mark, pace, round.limit(), round.confidences().getOrDefault(seat, Confidence.GUESS))
                : Timing.points(mode, mark, pace, round.limit());
    }

    /** Whether the question on the screen asks how sure one is: of an opinion everybody is. */
    public boolean asksConfidence() {
        return settings().confidence() && round().filter(Round::marked).isPresent();
    }

    /** Whether a seat has given all that the question on the screen asks for: an answer and, where the room asks, how sure it is of it. */
    public boolean done(Seat seat) {
        Round round = rounds.getLast();
        return round.answers().containsKey(seat.id())
                && (!asksConfidence() || round.confidences().containsKey(seat.id()));
    }

    /** How often a seat was right, by how sure it said it was; nothing of what it never said. */
    public List<Calibration> calibration(Seat seat) {
        List<Calibration> calibration = new ArrayList<>();
        for (Confidence confidence : Confidence.values()) {
            List<Round> said = rounds.stream()
                    .filter(round ->
                            round.counts() && confidence == round.confidences().get(seat.id()))
                    .toList();
            int right = (int) said.stream()
                    .filter(round -> round.earned(seat.id())
                            .filter(one -> one.mark() == 1)
                            .isPresent())
                    .count();
            if (!said.isEmpty()) {
                calibration.add(new Calibration(confidence, said.size(), right));
            }
        }
        return calibration;
    }

    /** Adds a round to what its seats have come to. */
    private void count(Round round) {
        if (!round.counts()) {
            return;
        }
        for (Seat seat : seats.values()) {
            if (round.wasThere(seat.id())) {
                Optional<Round.Earned> earned = round.earned(seat.id());
                seat.marked(
                        earned.map(Round.Earned::mark).orElse(0.0),
                        earned.map(Round.Earned::points).orElse(0));
            }
        }
    }

    private void rank(Leaderboard next) {
        leaderboard = next;
        leaderboard.eachPlace(Seat::placed);
    }

    private void mend(QuestionMended e) {
        Round round = rounds.get(e.index());
        round.mend(
                e.mending(),
                round.marking().after(e.mending(), questions().get(e.index())).orElseThrow(),
                e.at());
        round.earned(marks(round, round.marking()));
        recount();
    }

    /** Makes points, runs and places anew from the rounds, as if each had been marked from the start as it is now. */
    private void recount() {
        List<Seat> ranked = leaderboard.order();
        seats.values().forEach(Seat::reset);
        List<Round> revealed = rounds.stream().filter(Round::revealed).toList();
        for (Round round : revealed) {
            if (round == revealed.getLast() && revealed.size() > 1) {
                Round before = revealed.get(revealed.size() - 2);
                rank(Leaderboard.of(ranked.stream()
                        .filter(seat -> before.wasThere(seat.id()))
                        .toList()));
            }
            count(round);
        }
        rank(Leaderboard.of(ranked));
    }

    /** What would change if a round were marked so. */
    Forecast forecast(Round round, Marking next) {
        Map<Integer, Round.Earned> then = marks(round, next);
        Map<Integer, Integer> gained = new HashMap<>();
        then.keySet()
                .forEach(id -> gained.put(id, total(id, round, then) - taken(id).points()));
        List<Seat> ranked = leaderboard.order();
        int[] points = ranked.stream()
                .mapToInt(seat -> seat.points() + gained.getOrDefault(seat.id(), 0))
                .sorted()
                .toArray();
        List<Forecast.Change> changes = ranked.stream()
                .map(seat -> {
                    int by = gained.getOrDefault(seat.id(), 0);
                    return new Forecast.Change(seat.id(), by, seat.place(), place(points, seat.points() + by));
                })
                .filter(change -> change.gained() != 0 || change.from() != change.to())
                .sorted(Comparator.comparingInt(Forecast.Change::to))
                .toList();
        int right = (int)
                then.values().stream().filter(earned -> earned.mark() == 1).count();
        return new Forecast(changes, round.right(), right);
    }

    /** Points of a seat if a round earned so: what is lost below nothing is lost, so it is counted from the start. */
    private int total(int seat, Round changed, Map<Integer, Round.Earned> then) {
        int total = 0;
        for (Round round : rounds) {
            if (round.revealed() && round.wasThere(seat)) {
                Optional<Round.Earned> earned =
                        round == changed ? Optional.ofNullable(then.get(seat)) : round.earned(seat);
                total = Math.max(0, total + earned.map(Round.Earned::points).orElse(0));
            }
        }
        return total;
    }

    /** One more than how many have more. @param points ascending */
    private static int place(int[] points, int own) {
        int above = Arrays.binarySearch(points, own);
        while (above < points.length && points[above] == own) {
            above++;
        }
        return points.length - above + 1;
    }

    private void hold(long millis) {
        if (phase instanceof Phase.Answering || phase instanceof Phase.Closing) {
            rounds.getLast().held(millis);
        }
        phase = switch (phase) {
            case Phase.Reading(int index, long startedAt, long opensAt) ->
                new Phase.Reading(index, startedAt + millis, opensAt + millis);
            case Phase.Answering(int index, long opensAt, long closesAt) ->
                new Phase.Answering(index, opensAt + millis, closesAt == Phase.NEVER ? Phase.NEVER : closesAt + millis);
            case Phase.Closing(int index, long opensAt, long until) ->
                new Phase.Closing(index, opensAt + millis, until + millis);
            default -> phase;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoomState that
                && version == that.version
                && locked == that.locked
                && lastSeat == that.lastSeat
                && present == that.present
                && phase.equals(that.phase)
                && opened.equals(that.opened)
                && seats.equals(that.seats)
                && skeletons.equals(that.skeletons)
                && holders.equals(that.holders)
                && rounds.equals(that.rounds)
                && leaderboard.order().equals(that.leaderboard.order());
    }

    @Override
    public int hashCode() {
        return opened.code().hashCode();
    }
}
