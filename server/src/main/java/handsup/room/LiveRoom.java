package handsup.room;

import handsup.domain.Command;
import handsup.domain.Decision;
import handsup.domain.Event;
import handsup.domain.Fairness;
import handsup.domain.Name;
import handsup.domain.Phase;
import handsup.domain.Refusal;
import handsup.domain.Room;
import handsup.domain.RoomState;
import handsup.domain.Seat;
import handsup.domain.Settings;
import handsup.journal.Journal;
import handsup.protocol.ClientMessage;
import handsup.protocol.CloseCode;
import handsup.protocol.Encoded;
import handsup.protocol.HostView;
import handsup.protocol.Lesson;
import handsup.protocol.Move;
import handsup.protocol.ProjectorView;
import handsup.protocol.Reason;
import handsup.protocol.ServerMessage;
import handsup.protocol.StudentViews;
import handsup.protocol.Wire;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A room in play: the single owner of its state.
 *
 * <p>Everything but the constructor, {@link #hears}, {@link #left} and {@link #summary} runs on the room's loop, and every field belongs to it.
 *
 * <p><b>Journal, then tell.</b> Answers flow: each is decided, applied and appended, and its student is told when its own receipt comes, so a burst
 * shares few syncs. Whatever changes what others see is a <em>gate</em>: the room takes nothing further in until the journal has all of it, then
 * publishes straight from its state, which at that moment holds durable events only.
 */
final class LiveRoom {

    /** How often the host and the projector hear of counts and names, at most, in ms. */
    static final long BOARDS_EVERY_MILLIS = 250;

    /** In a hall they hear more seldom, for the host's view names everybody: at 10,000 seats a megabyte. In seats a ms. */
    private static final int BOARD_SEATS_A_MILLI = 10;

    /** How often a lobby full of students hears how many they are, at most, in ms. */
    static final long LOBBY_EVERY_MILLIS = 2_000;

    /** A hall hears it more seldom, for it hears it often enough to slow those who come: at 10,000 seats every ten seconds. In seats a ms. */
    private static final int LOBBY_SEATS_A_MILLI = 1;

    /** How long a question waits for somebody whose connection has just gone, in ms. */
    static final long AWAY_MILLIS = 10_000;

    /** How often a room whose journal failed is read again, in ms. */
    static final long RETRY_MILLIS = 1_000;

    /** How long before T0 options leave for projectors, which need no seat to look at, in ms. */
    private static final long SCREEN_LEAD_MILLIS = 150;

    /** Students whose options leave within so many ms of each other get them at once. */
    private static final long TOGETHER_MILLIS = 10;

    private static final int MOST_SCREENS = 12;
    private static final int LEAST_REFUSED = 256;

    private final Rooms rooms;
    private final ScheduledExecutorService loop;
    private final Journal journal;
    private final ServerClock clock;
    private final JoinLink link;
    private final String code;
    private final Lesson.Plan plan;

    private RoomState state;
    private final Presence presence;
    private final Loading loading = new Loading();
    private final Pace pace = new Pace();
    private final Set<Session> hosts = new LinkedHashSet<>();
    private final Set<Session> projectors = new LinkedHashSet<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private Optional<Future<?>> timer = Optional.empty();
    private long timerAt = Phase.NEVER;
    private long viewVersion;

    /**
     * Answers that were refused, by seat and id, with the reason. One that was sent twice gets the same word twice, though the teacher has given more time between the
     * two. Copies on their way die with the process, and so may this.
     */
    private final Map<String, Reason> refused = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reason> eldest) {
            return size() > LEAST_REFUSED + 2 * state.present();
        }
    };

    /** What hosts see, all of it durable: in trouble the state itself may be ahead of the disk. */
    private Optional<HostView> hostsSaw = Optional.empty();

    private boolean gated;
    private boolean troubled;

    /** Grows with every trouble: a gate of an earlier one was opened when the room was read again, and must not open a later gate. */
    private int era;

    private boolean over;
    private boolean sound;
    private boolean boardsDue;
    private boolean lobbyDue;
    private boolean checkDue;

    /** What other threads may read without asking. */
    private volatile Rooms.Summary summary;

    LiveRoom(Rooms rooms, RoomState state, ScheduledExecutorService loop, JoinLink link) {
        this.rooms = rooms;
        this.state = state;
        this.loop = loop;
        this.link = link;
        this.code = state.code();
        this.plan = Faces.plan(state);
        this.journal = rooms.journal();
        this.clock = rooms.clock();
        this.presence = new Presence(clock.now());
        this.summary = summarise();
    }

    String code() {
        return code;
    }

    /** The room in a few words. Any thread. */
    Rooms.Summary summary() {
        return summary;
    }

    /** A room read from the journal goes on: people get time to come back to an open question. Any thread. */
    void restart(long graceMillis) {
        loop.execute(() -> enter(() -> step(new Command.Restart(graceMillis), this::publish, _ -> {})));
        loop.execute(() -> enter(this::arm));
    }

    /** The door lets a connection in, with what it said there. Any thread. */
    void receives(Session session, ClientMessage message, long arrivedAt) {
        loop.execute(() -> enter(() -> hear(session, message, arrivedAt)));
    }

    /**
     * Something a connection said after it was let in. Any thread. Nobody is let in by this: the door alone looks at keys, and who was turned away
     * may have said more before hearing of it.
     */
    void hears(Session session, ClientMessage message, long arrivedAt) {
        loop.execute(() -> enter(() -> {
            if (session.role() == Access.Role.STRANGER) {
                session.close(CloseCode.MALFORMED);
            } else {
                hear(session, message, arrivedAt);
            }
        }));
    }

    /** A connection is gone. Any thread. */
    void left(Session session) {
        loop.execute(() -> {
            session.markGone();
            enter(() -> leave(session));
        });
    }

    /** Shows the state at a moment when all of it is durable. Any thread. */
    void audit(Consumer<RoomState> auditor) {
        loop.execute(() -> enter(() -> gate(List.of(), () -> auditor.accept(state))));
    }

    /** Says what a mending changes, and does it if that is wanted. Any thread; the answer comes on the loop, when all of it is durable. */
    void mend(Command.Mend command, boolean sure, Consumer<Rooms.MendAnswer> told) {
        loop.execute(() -> enter(() -> {
            Rooms.MendAnswer foreseen = Room.foresee(state, command)
                    .<Rooms.MendAnswer>map(forecast -> new Rooms.Mended(Faces.mended(state, forecast)))
                    .orElseGet(() -> new Rooms.NotMended(Refusals.reason(refusal(command))));
            if (sure) {
                step(
                        command,
                        () -> {
                            publish();
                            told.accept(foreseen);
                        },
                        _ -> told.accept(foreseen));
            } else {
                gate(List.of(), () -> told.accept(foreseen));
            }
        }));
    }

    private Refusal refusal(Command command) {
        return Room.decide(state, command, clock.now()) instanceof Decision.Refused(Refusal why)
                ? why
                : Refusal.NOT_NOW;
    }

    /** The room is over for good: everybody is sent away. Any thread. */
    void shut() {
        loop.execute(() -> {
            over = true;
            timer.ifPresent(task -> task.cancel(false));
            presence.sessions().values().forEach(session -> session.close(CloseCode.OVER));
            hosts.forEach(session -> session.close(CloseCode.OVER));
            projectors.forEach(session -> session.close(CloseCode.OVER));
        });
    }

    // ---- One thing at a time ------------------------------------------------------------------------------------

    private void enter(Runnable what) {
        if (over) {
            return;
        }
        if (gated) {
            waiting.add(what);
        } else {
            what.run();
        }
    }

    /** Takes nothing in until all that was appended is durable, then runs {@code then}. */
    private void gate(List<Event> events, Runnable then) {
        gated = true;
        int mine = era;
        append(
                events,
                durable -> loop.execute(() -> {
                    if (mine != era) {
                        if (durable) {
                            enter(then);
                        }
                    } else if (durable) {
                        gated = false;
                        then.run();
                        drain();
                    } else {
                        trouble();
                    }
                }));
    }

    private void drain() {
        while (!gated && !waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    /** Appends what has been applied already and goes on at once; {@code then} runs when it is durable and the room is between gates. */
    private void flow(List<Event> events, Runnable then, Runnable otherwise) {
        append(
                events,
                durable -> loop.execute(() -> {
                    if (durable) {
                        enter(then);
                    } else {
                        otherwise.run();
                        trouble();
                    }
                }));
    }

    private void append(List<Event> events, Journal.Receipt receipt) {
        journal.beat(clock.now());
        journal.append(code, events, receipt);
    }

    // ---- Commands -----------------------------------------------------------------------------------------------

    /** Decides a command and lets what follows happen. {@code then} runs when it is durable, and at once when nothing follows. */
    private void step(Command command, Runnable then, Consumer<Refusal> refused) {
        switch (Room.decide(state, command, clock.now())) {
            case Decision.Refused(Refusal why) -> refused.accept(why);
            case Decision.Granted(List<Event> events) when events.isEmpty() -> then.run();
            case Decision.Granted(List<Event> events) -> {
                events.forEach(state::apply);
                arm();
                gate(events, then);
            }
        }
    }

    private void hear(Session session, ClientMessage message, long arrivedAt) {
        if (session.isGone()) {
            return;
        }
        if (!Access.allows(session.role(), message)) {
            session.close(CloseCode.MALFORMED);
            return;
        }
        switch (message) {
            case ClientMessage.Join join -> join(session, join);
            case ClientMessage.Resume(String _, int seat, String token) -> resume(session, "resume", seat, token);
            case ClientMessage.Host _ -> host(session);
            case ClientMessage.Project _ -> project(session);
            case ClientMessage.Answer answer -> answer(session, answer, arrivedAt);
            case ClientMessage.Confide confide -> confide(session, confide);
            case ClientMessage.Ready(String question, boolean loaded) -> ready(session, question, loaded);
            case ClientMessage.Hand _ -> raise(session);
            case ClientMessage.Leave _ -> giveUp(session);
            case ClientMessage.Steer(String id, Move move) -> steer(session, id, command(move), this::publish);
            case ClientMessage.Extend(String id, int seconds) ->
                steer(session, id, new Command.Extend(Math.clamp(seconds, 5, 120) * 1000L), this::publish);
            case ClientMessage.GiveTime(String id, int seat, double factor) -> giveTime(session, id, seat, factor);
            case ClientMessage.AcceptLate(String id) -> steer(session, id, new Command.AcceptLate(), this::publish);
            case ClientMessage.Moderate moderate -> moderate(session, moderate);
            case ClientMessage.Rename(String id, int seat, String name) -> rename(session, id, seat, name);
            case ClientMessage.Remove(String id, int seat) -> remove(session, id, seat);
            case ClientMessage.Lock(String id, boolean locked) ->
                steer(session, id, new Command.Lock(locked), () -> publishBoards(nextVersion()));
            case ClientMessage.Sound(String _, boolean on) -> {
                sound = on;
                publishBoards();
            }
            case ClientMessage.Clock _ -> throw new IllegalStateException("answered at the door");
        }
    }

    private static Command command(Move move) {
        return switch (move) {
            case START -> new Command.Start();
            case OPEN -> new Command.Open();
            case CLOSE -> new Command.Close();
            case REVEAL -> new Command.Reveal();
            case NEXT -> new Command.Next();
            case SKIP -> new Command.Skip();
            case END -> new Command.End();
        };
    }

    // ---- Coming and going ---------------------------------------------------------------------------------------

    private void join(Session session, ClientMessage.Join join) {
        if (!Tokens.valid(join.token())) {
            session.close(CloseCode.MALFORMED);
            return;
        }
        Optional<Seat> already = state.holder(Tokens.hash(join.token()));
        if (already.isPresent()) {
            resume(session, "join", already.get().id(), join.token());
            return;
        }
        String typed = join.name();
        boolean given = typed.isBlank() || state.settings().names() == Settings.Names.GENERATED;
        Optional<Name> name = given ? Optional.of(givenName()) : Names.clean(typed);
        if (name.isEmpty()) {
            session.backToTheDoor("join", Reason.BAD_NAME);
            return;
        }
        takeSeat(
                session,
                "join",
                new Command.Join(name.get(), Tokens.hash(join.token())),
                () -> seated(session, state.lastSeat(), join.token(), given));
    }

    private void resume(Session session, String id, int seat, String shown) {
        String token = rooms.tokens().secret();
        takeSeat(
                session,
                id,
                new Command.Resume(seat, Tokens.hash(shown), Tokens.hash(token)),
                () -> seated(session, seat, token, false));
    }

    /** A whole class comes at once, after a cut as after "go": these share syncs as answers do. */
    private void takeSeat(Session session, String id, Command command, Supplier<Runnable> seated) {
        switch (Room.decide(state, command, clock.now())) {
            case Decision.Refused(Refusal why) -> session.backToTheDoor(id, Refusals.reason(why));
            case Decision.Granted(List<Event> events) -> {
                events.forEach(state::apply);
                flow(events, seated.get(), () -> session.close(CloseCode.COME_BACK));
            }
        }
    }

    private Name givenName() {
        return GivenNames.next(rooms.random(), name -> !state.taken(name, 0));
    }

    /** Makes the connection a student, and says what to do once the seat is durably theirs. */
    private Runnable seated(Session session, int id, String token, boolean given) {
        session.becomes(Access.Role.STUDENT, id);
        int turn = state.seat(id).map(Seat::turn).orElse(0);
        return () -> state.seat(id).filter(_ -> !session.isGone()).ifPresent(seat -> {
            Optional.ofNullable(presence.sessions().get(id)).ifPresent(older -> older.close(CloseCode.REPLACED));
            presence.came(id, session, clock.now());
            session.tell(Wire.write(
                    new ServerMessage.Seated(code, id, token, seat.name().shown(), given, turn)));
            showStudent(session, seat);
            countsChanged();
        });
    }

    private void host(Session session) {
        session.becomes(Access.Role.HOST, 0);
        hosts.add(session);
        gate(List.of(), () -> {
            session.show(hostView(nextVersion()));
            if (hosts.size() > 1) {
                countsChanged();
            }
        });
    }

    private void project(Session session) {
        if (projectors.size() >= MOST_SCREENS) {
            session.backToTheDoor("project", Reason.ROOM_FULL);
            return;
        }
        session.becomes(Access.Role.PROJECTOR, 0);
        projectors.add(session);
        gate(List.of(), () -> {
            session.show(projectorView(nextVersion()));
            countsChanged();
        });
    }

    private void leave(Session session) {
        boolean wasHere = hosts.remove(session) || projectors.remove(session);
        if (presence.left(session.seat(), session, clock.now())) {
            wasHere = true;
            loop.schedule(() -> enter(this::closeIfAllAnswered), AWAY_MILLIS, TimeUnit.MILLISECONDS);
        }
        loading.gone(session);
        openIfAllReady();
        if (wasHere) {
            countsChanged();
        }
        note();
    }

    private void giveUp(Session session) {
        step(
                new Command.Leave(session.seat()),
                () -> {
                    session.close(CloseCode.LEFT);
                    countsChanged();
                },
                _ -> session.close(CloseCode.LEFT));
    }

    private void raise(Session session) {
        if (state.phase() instanceof Phase.Lobby) {
            presence.raise(session.seat());
            countsChanged();
        }
    }

    // ---- Answers ------------------------------------------------------------------------------------------------

    private void answer(Session session, ClientMessage.Answer message, long arrivedAt) {
        if (!AnswerIds.valid(message.id())) {
            session.close(CloseCode.MALFORMED);
            return;
        }
        String copy = session.seat() + " " + message.id();
        Reason before = refused.get(copy);
        if (before != null) {
            session.refuse(message.id(), before);
            return;
        }
        Command.Answer command = new Command.Answer(
                session.seat(),
                message.question(),
                message.id(),
                Faces.response(message.reply()),
                new Fairness.Heard(arrivedAt, message.thought(), session.journey(), awayOf(session, arrivedAt)));
        switch (Room.decide(state, command, clock.now())) {
            case Decision.Refused(Refusal why) -> {
                refused.put(copy, Refusals.reason(why));
                session.refuse(message.id(), Refusals.reason(why));
            }
            case Decision.Granted(List<Event> events) -> {
                events.forEach(state::apply);
                Encoded told = Wire.write(
                        events.stream().anyMatch(Event.AnswerCameLate.class::isInstance)
                                ? new ServerMessage.Refused(message.id(), Reason.LATE)
                                : new ServerMessage.Saved(
                                        message.id(),
                                        message.question(),
                                        state.round()
                                                .map(round -> round.answers().size())
                                                .orElse(0),
                                        state.present()));
                append(events, durable -> {
                    if (durable) {
                        session.tell(told);
                    } else {
                        loop.execute(this::trouble);
                    }
                });
                if (!events.isEmpty()) {
                    countsChanged();
                    checkSoon();
                }
            }
        }
    }

    /** Whoever says how sure they are sees it in their next view, and so does who says it in vain. */
    private void confide(Session session, ClientMessage.Confide message) {
        Command.Confide command =
                new Command.Confide(session.seat(), message.question(), Faces.confidence(message.sureness()));
        Runnable shown = () ->
                state.seat(session.seat()).filter(_ -> !session.isGone()).ifPresent(seat -> showStudent(session, seat));
        List<Event> events = Room.decide(state, command, clock.now()) instanceof Decision.Granted(List<Event> granted)
                ? granted
                : List.of();
        events.forEach(state::apply);
        flow(events, shown, () -> {});
        if (!events.isEmpty()) {
            countsChanged();
            checkSoon();
        }
    }

    /** How long of the open question's time a student had no connection, in ms. */
    private long awayOf(Session session, long arrivedAt) {
        return switch (state.phase()) {
            case Phase.Answering(int _, long opensAt, long _) ->
                presence.awayWithin(session.seat(), opensAt, arrivedAt);
            case Phase.Closing(int _, long opensAt, long _) -> presence.awayWithin(session.seat(), opensAt, arrivedAt);
            default -> 0;
        };
    }

    private boolean answersCome() {
        return state.phase() instanceof Phase.Answering || state.phase() instanceof Phase.Closing;
    }

    private void checkSoon() {
        if (!checkDue && !state.settings().mayChange() && answersCome()) {
            checkDue = true;
            loop.schedule(
                    () -> {
                        checkDue = false;
                        enter(this::closeIfAllAnswered);
                    },
                    20,
                    TimeUnit.MILLISECONDS);
        }
    }

    /** Closes the question once everybody has answered who is here, or was until just now. */
    private void closeIfAllAnswered() {
        if (!answersCome()
                || state.settings().mayChange()
                || state.rounds().getLast().answers().isEmpty()) {
            return;
        }
        long now = clock.now();
        var late = state.rounds().getLast().late();
        for (Seat seat : state.seats()) {
            if (!seat.gone()
                    && !state.done(seat)
                    && !late.containsKey(seat.id())
                    && (presence.here(seat.id()) || presence.awayFor(seat.id(), now) < AWAY_MILLIS)) {
                return;
            }
        }
        step(new Command.EverybodyAnswered(), this::publish, _ -> {});
    }

    // ---- Images -------------------------------------------------------------------------------------------------

    /** The question that is read, where it has an image for devices to load. */
    private OptionalInt read() {
        return state.phase() instanceof Phase.Reading(int index, long _, long _)
                        && state.questions().get(index).picture().isPresent()
                ? OptionalInt.of(index)
                : OptionalInt.empty();
    }

    private void ready(Session session, String question, boolean loaded) {
        OptionalInt index = read();
        if (index.isPresent() && state.questions().get(index.getAsInt()).id().equals(question)) {
            loading.says(index.getAsInt(), session, loaded);
            openIfAllReady();
            countsChanged();
        }
    }

    /** Every device that shows the room, the teacher's aside. */
    private Stream<Session> devices() {
        return Stream.concat(presence.sessions().values().stream(), projectors.stream());
    }

    /** How many devices that are here do not have the image of the question that is read. */
    private int missing() {
        OptionalInt index = read();
        return index.isEmpty()
                ? 0
                : (int) devices()
                        .filter(session -> !loading.isReady(index.getAsInt(), session))
                        .count();
    }

    private void openIfAllReady() {
        if (state.isAwaiting() && missing() == 0) {
            step(new Command.EverybodyReady(), this::publish, _ -> {});
        }
    }

    private HostView.@Nullable Loading loading() {
        OptionalInt index = read();
        return index.isEmpty()
                ? null
                : new HostView.Loading(
                        missing(),
                        (int) devices()
                                .filter(session -> loading.failed(index.getAsInt(), session))
                                .count(),
                        state.isAwaiting());
    }

    // ---- The host -----------------------------------------------------------------------------------------------

    private void steer(Session session, String id, Command command, Runnable then) {
        step(command, then, why -> session.refuse(id, Refusals.reason(why)));
    }

    private void rename(Session session, String id, int seat, String typed) {
        Optional<Name> name = typed.isBlank() ? Optional.of(givenName()) : Names.clean(typed);
        if (name.isEmpty()) {
            session.refuse(id, Reason.BAD_NAME);
            return;
        }
        steer(session, id, new Command.Rename(seat, name.get()), () -> {
            publishBoards(nextVersion());
            Optional.ofNullable(presence.sessions().get(seat))
                    .ifPresent(student -> state.seat(seat).ifPresent(renamed -> showStudent(student, renamed)));
        });
    }

    private void giveTime(Session session, String id, int seat, double factor) {
        steer(session, id, new Command.GiveTime(seat, factor), () -> {
            publishBoards(nextVersion());
            Optional.ofNullable(presence.sessions().get(seat))
                    .ifPresent(student -> state.seat(seat).ifPresent(slower -> showStudent(student, slower)));
        });
    }

    /** Who shall see it sees it at once, if it is on the screen. */
    private void moderate(Session session, ClientMessage.Moderate message) {
        Command command = new Command.Moderate(message.question(), message.entries(), message.shown());
        steer(session, message.id(), command, () -> {
            if (state.phase() instanceof Phase.Revealed) {
                publish();
            } else {
                publishBoards(nextVersion());
            }
        });
    }

    private void remove(Session session, String id, int seat) {
        steer(session, id, new Command.Remove(seat), () -> {
            Optional.ofNullable(presence.sessions().get(seat)).ifPresent(student -> student.close(CloseCode.REMOVED));
            publishBoards(nextVersion());
            openIfAllReady();
            closeIfAllAnswered();
        });
    }

    // ---- Time ---------------------------------------------------------------------------------------------------

    /** Keeps one timer, at the state's deadline. */
    private void arm() {
        long deadline = state.deadline();
        if (deadline == timerAt) {
            return;
        }
        timer.ifPresent(task -> task.cancel(false));
        timerAt = deadline;
        timer = deadline == Phase.NEVER
                ? Optional.empty()
                : Optional.of(loop.schedule(this::tick, Math.max(0, deadline - clock.now()), TimeUnit.MILLISECONDS));
    }

    private void tick() {
        timerAt = Phase.NEVER;
        timer = Optional.empty();
        enter(() -> {
            arm();
            if (state.deadline() <= clock.now()) {
                step(missing() > 0 ? new Command.Await() : new Command.Tick(), this::publish, _ -> {});
            }
        });
    }

    // ---- Telling ------------------------------------------------------------------------------------------------

    /** Shows everybody where the room is, the host last, whose view names everybody and takes longest. The state must be durable. */
    private void publish() {
        if (!(state.phase() instanceof Phase.Lobby)) {
            presence.lowerAll();
        }
        long version = nextVersion();
        note();
        showProjectors(version);
        if (state.phase() instanceof Phase.Answering open && before(open.opensAt())) {
            sendOptions(open);
            showHosts(version);
            return;
        }
        StudentViews views = StudentViews.of(rooms.epoch(), version, StudentScenes.scene(state, plan));
        long began = clock.now();
        int students = presence.sessions().size();
        inParts(presence.sessions().keySet().iterator(), views, () -> {
            pace.took(clock.now() - began, students);
            showHosts(version);
        });
    }

    /**
     * Makes and hands over students' views, a part at a time: between the parts of a hall the loop reads answers, and serves other rooms. This
     * one takes nothing in until the last has theirs, so all of them show one moment.
     *
     * @param then runs after the last
     */
    private void inParts(Iterator<Integer> students, StudentViews views, Runnable then) {
        for (int i = 0; i < rooms.part() && students.hasNext(); i++) {
            int id = students.next();
            Optional.ofNullable(presence.sessions().get(id))
                    .ifPresent(session ->
                            state.seat(id).ifPresent(seat -> session.show(views.with(StudentScenes.me(state, seat)))));
        }
        if (!students.hasNext()) {
            then.run();
            return;
        }
        gated = true;
        int mine = era;
        loop.schedule(
                () -> {
                    if (mine == era && !over) {
                        gated = false;
                        inParts(students, views, then);
                        drain();
                    }
                },
                0,
                TimeUnit.NANOSECONDS);
    }

    /**
     * Options leave for everybody just in time to be there at T0, by the way to each as the server measures it: whoever is near does not have
     * them long before, and whoever is far does not see them after the others; a hall's as much sooner as it takes to send them.
     */
    private void sendOptions(Phase.Answering open) {
        NavigableMap<Long, List<Integer>> due = new TreeMap<>();
        presence.sessions()
                .forEach((id, session) -> state.seat(id).ifPresent(seat -> {
                    long at = optionsLeaveAt(open, session, seat);
                    due.computeIfAbsent(at - Math.floorMod(at, TOGETHER_MILLIS), _ -> new ArrayList<>())
                            .add(id);
                }));
        pace.departures(due).forEach((at, seats) -> at(at, () -> showOptions(open.index(), seats)));
        if (!projectors.isEmpty()) {
            at(open.opensAt() - SCREEN_LEAD_MILLIS, this::publishBoards);
        }
    }

    /** Whether that is yet to come for options. Those that were out when the server died are not taken back. */
    private boolean before(long when) {
        return clock.now() < when && !state.rounds().getLast().wasHeld();
    }

    private long optionsLeaveAt(Phase.Answering open, Session session, Seat seat) {
        return open.opensAt() - Fairness.lead(session.journey(), state.limit(seat));
    }

    /** Shows the options of a question to some, if it is still open. */
    private void showOptions(int index, List<Integer> seats) {
        gate(List.of(), () -> {
            if (!(state.phase() instanceof Phase.Answering open) || open.index() != index) {
                return;
            }
            inParts(
                    seats.iterator(),
                    StudentViews.of(rooms.epoch(), nextVersion(), StudentScenes.scene(state, plan)),
                    () -> {});
        });
    }

    /** Does something when a time has come; at once if it has. */
    private void at(long when, Runnable what) {
        long wait = when - clock.now();
        if (wait <= 0) {
            enter(what);
        } else {
            loop.schedule(() -> enter(what), wait, TimeUnit.MILLISECONDS);
        }
    }

    /** Shows a student where the room is; while options are not to leave yet, the stem alone, and the options when they are. */
    private void showStudent(Session session, Seat seat) {
        if (state.phase() instanceof Phase.Answering open && before(optionsLeaveAt(open, session, seat))) {
            session.show(StudentViews.of(rooms.epoch(), nextVersion(), StudentScenes.reading(state, open))
                    .with(StudentScenes.me(state, seat)));
            at(optionsLeaveAt(open, session, seat), () -> showOptions(open.index(), List.of(seat.id())));
            return;
        }
        session.show(StudentViews.of(rooms.epoch(), nextVersion(), StudentScenes.scene(state, plan))
                .with(StudentScenes.me(state, seat)));
    }

    private void publishBoards() {
        gate(List.of(), () -> publishBoards(nextVersion()));
    }

    private void publishBoards(long version) {
        note();
        showProjectors(version);
        showHosts(version);
    }

    private void showProjectors(long version) {
        if (!projectors.isEmpty()) {
            Encoded view = projectorView(version);
            projectors.forEach(session -> session.show(view));
        }
    }

    private void showHosts(long version) {
        hostsSaw = Optional.empty();
        if (!hosts.isEmpty()) {
            Encoded view = hostView(version);
            hosts.forEach(session -> session.show(view));
        }
    }

    /** Counts, names or presence changed: the boards hear of it soon, once, however often it was. */
    private void countsChanged() {
        if (!boardsDue) {
            boardsDue = true;
            note();
            loop.schedule(
                    () -> {
                        boardsDue = false;
                        enter(this::publishBoards);
                    },
                    Math.max(BOARDS_EVERY_MILLIS, state.present() / BOARD_SEATS_A_MILLI),
                    TimeUnit.MILLISECONDS);
        }
        if (!lobbyDue && state.phase() instanceof Phase.Lobby) {
            lobbyDue = true;
            loop.schedule(
                    () -> {
                        lobbyDue = false;
                        enter(() -> {
                            if (state.phase() instanceof Phase.Lobby) {
                                gate(List.of(), this::publish);
                            }
                        });
                    },
                    Math.max(LOBBY_EVERY_MILLIS, state.present() / LOBBY_SEATS_A_MILLI),
                    TimeUnit.MILLISECONDS);
        }
    }

    private long nextVersion() {
        return ++viewVersion;
    }

    private Encoded projectorView(long version) {
        return Wire.write(new ProjectorView(
                rooms.epoch(),
                version,
                code,
                link.address(),
                state.title(),
                state.host().orElse(null),
                sound,
                Boards.projector(state, plan, presence, link, clock.now() + SCREEN_LEAD_MILLIS)));
    }

    private Encoded hostView(long version) {
        HostView view = new HostView(
                rooms.epoch(),
                version,
                code,
                link.address(),
                plan,
                state.locked(),
                projectors.size(),
                hosts.size(),
                state.scored(),
                sound,
                troubled,
                Boards.pupils(state, presence, clock.now()),
                Boards.late(state),
                Boards.host(state, link, loading()));
        hostsSaw = Optional.of(view);
        return Wire.write(view);
    }

    private void note() {
        summary = summarise();
        rooms.touch(this);
    }

    private Rooms.Summary summarise() {
        int connected = presence.sessions().size() + hosts.size() + projectors.size();
        return new Rooms.Summary(
                code,
                state.title(),
                state.phase() instanceof Phase.OnQuestion on ? state.number(on.index()) : 0,
                state.many(),
                state.present(),
                state.phase() instanceof Phase.Podium,
                state.openedAt(),
                connected,
                state.deadline() != Phase.NEVER);
    }

    // ---- When the journal fails ---------------------------------------------------------------------------------

    /** Something may be in the state that is not on the disk: the room is read again, and until that works it acknowledges nothing. */
    private void trouble() {
        if (over || troubled) {
            return;
        }
        troubled = true;
        era++;
        gated = true;
        timer.ifPresent(task -> task.cancel(false));
        timer = Optional.empty();
        timerAt = Phase.NEVER;
        hostsSaw.ifPresent(seen -> {
            Encoded view = Wire.write(seen.troubled(nextVersion()));
            hosts.forEach(session -> session.show(view));
        });
        recover();
    }

    private void recover() {
        if (over) {
            return;
        }
        Optional<RoomState> read = rooms.reread(code);
        if (read.isEmpty()) {
            loop.schedule(this::recover, RETRY_MILLIS, TimeUnit.MILLISECONDS);
            return;
        }
        state = read.get();
        troubled = false;
        gated = false;
        arm();
        publish();
        drain();
    }
}
