package handsup.room;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import handsup.domain.Command;
import handsup.domain.Event;
import handsup.domain.Mending;
import handsup.domain.Question;
import handsup.domain.RoomState;
import handsup.domain.Settings;
import handsup.journal.Journal;
import handsup.protocol.Api;
import handsup.protocol.Reason;
import handsup.protocol.Reply;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All rooms of this server, and the reception in front of them. Safe for any thread.
 *
 * <p>A room nobody is connected to is forgotten after a while, on the disk too; one that somebody is connected to never is.
 */
public final class Rooms implements Reception {

    /** How many rooms may be open at once. */
    public static final int MOST_ROOMS = 1_000;

    /** How long people have for coming back to a question that was open when the server died, in ms. */
    public static final long RESTART_GRACE_MILLIS = 3_000;

    /** Students told in one go: some five milliseconds. */
    public static final int PART = 200;

    private static final long BEAT_MILLIS = 250;

    /**
     * What rooms stand on.
     *
     * @param loops threads that rooms are pinned to, at least one
     * @param joinBase the address students open, such as {@code http://192.168.1.20:8080}
     * @param isTeacher whether a key is the teacher's
     * @param keep how long a room that nobody is connected to is kept
     * @param ticker the time that {@code keep} is counted in
     * @param part how many students of a room are shown something before others on its loop have their turn
     */
    public record Ground(
            Journal journal,
            ServerClock clock,
            List<? extends ScheduledExecutorService> loops,
            String joinBase,
            Predicate<String> isTeacher,
            SecureRandom random,
            Duration keep,
            Ticker ticker,
            int part) {}

    /**
     * A room in a few words.
     *
     * @param number the question it is at, from 1; 0 in the lobby and at the podium
     * @param openedAt ms on the server's clock
     * @param connected how many connections it has
     * @param running whether it is waiting for a moment in time
     */
    public record Summary(
            String code,
            String title,
            int number,
            int of,
            int seats,
            boolean over,
            long openedAt,
            int connected,
            boolean running) {}

    private final Ground ground;
    private final Tokens tokens;
    private final Door door;
    private final Cache<String, LiveRoom> open;
    private final Cache<String, Boolean> usedCodes = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(24))
            .maximumSize(1_000_000)
            .build();
    private final AtomicInteger nextLoop = new AtomicInteger();

    public Rooms(Ground ground) {
        this.ground = ground;
        this.tokens = new Tokens(ground.random());
        this.door = new Door(this::find, ground.isTeacher(), ground.clock());
        this.open = Caffeine.newBuilder()
                .ticker(ground.ticker())
                .scheduler(Scheduler.systemScheduler())
                .executor(Runnable::run)
                .expireAfter(Expiry.accessing((String code, LiveRoom room) -> keep(room)))
                .removalListener(this::removed)
                .build();
        ScheduledExecutorService first = ground.loops().getFirst();
        var unused = first.scheduleAtFixedRate(this::beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Takes up the rooms an earlier start left, each where it was. @return how many */
    public int restore() {
        List<Journal.Stored> stored = ground.journal().rooms();
        for (Journal.Stored room : stored) {
            LiveRoom live = place(RoomState.replay(room.events()));
            live.restart(RESTART_GRACE_MILLIS);
        }
        return stored.size();
    }

    /**
     * Opens a room in its lobby.
     *
     * @return its code once that is durable; empty when there are too many rooms already; it fails when the journal does
     */
    public CompletableFuture<Optional<String>> open(
            String title, Optional<String> host, Settings settings, List<Question> questions) {
        if (open.estimatedSize() >= MOST_ROOMS) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        String code = unusedCode();
        Event.RoomOpened opened = new Event.RoomOpened(
                code, title, host, settings, questions, ground.clock().now());
        CompletableFuture<Optional<String>> result = new CompletableFuture<>();
        ground.journal().append(code, List.of(opened), durable -> {
            if (durable) {
                place(RoomState.of(opened));
                result.complete(Optional.of(code));
            } else {
                result.completeExceptionally(new IllegalStateException("the journal refused a new room"));
            }
        });
        return result;
    }

    /** Rooms that are open, newest first. */
    public List<Summary> list() {
        return open.asMap().values().stream()
                .map(LiveRoom::summary)
                .sorted(Comparator.comparingLong(Summary::openedAt).reversed())
                .toList();
    }

    /** Closes a room for good and forgets it. @return whether there was one */
    public boolean close(String code) {
        LiveRoom room = open.asMap().remove(Codes.normal(code));
        if (room != null) {
            forget(room);
        }
        return room != null;
    }

    /** Shows a room's state once all of it is durable, on its loop, and keeps everything else waiting meanwhile. It must only be looked at. */
    public void audit(String code, Consumer<RoomState> auditor) {
        find(code).ifPresent(room -> room.audit(auditor));
    }

    /** What came of a mending. */
    public sealed interface MendAnswer {}

    /** It is done, or would do that. */
    public record Mended(Api.Mended changes) implements MendAnswer {}

    public record NotMended(Reason why) implements MendAnswer {}

    /** A mending in the wire's words; responses in those of the rules. */
    public static Mending mending(Api.Mending mending) {
        return switch (mending) {
            case Api.Accept(List<Reply> replies) ->
                new Mending.Accept(replies.stream().map(Faces::response).toList());
            case Api.Key(Reply reply) -> new Mending.Key(Faces.response(reply));
            case Api.Counts(boolean counts) -> new Mending.Counts(counts);
            case Api.AsAsked _ -> new Mending.AsAsked();
        };
    }

    /**
     * Puts the marking of a question right, or says what that would change.
     *
     * @param sure whether it shall be done
     * @return empty when there is no such room; it completes when all of it is durable, and not before the disk can be written
     */
    public Optional<CompletableFuture<MendAnswer>> mend(String code, Command.Mend command, boolean sure) {
        return find(Codes.normal(code)).map(room -> {
            CompletableFuture<MendAnswer> answer = new CompletableFuture<>();
            room.mend(command, sure, answer::complete);
            return answer;
        });
    }

    /** What somebody makes of a room's state at a moment when all of it is durable; empty when there is no such room. @param maker runs on the room's loop */
    public <T> Optional<CompletableFuture<T>> ask(String code, Function<RoomState, T> maker) {
        return find(Codes.normal(code)).map(room -> {
            CompletableFuture<T> answer = new CompletableFuture<>();
            room.audit(state -> answer.complete(maker.apply(state)));
            return answer;
        });
    }

    @Override
    public Visitor welcome(Peer peer) {
        return new Session(this, peer);
    }

    private Optional<LiveRoom> find(String code) {
        return Optional.ofNullable(open.getIfPresent(code));
    }

    private LiveRoom place(RoomState state) {
        int loop = Math.floorMod(nextLoop.getAndIncrement(), ground.loops().size());
        LiveRoom room =
                new LiveRoom(this, state, ground.loops().get(loop), JoinLink.of(ground.joinBase(), state.code()));
        usedCodes.put(state.code(), true);
        open.put(state.code(), room);
        return room;
    }

    private String unusedCode() {
        while (true) {
            String code = Codes.random(ground.random());
            if (usedCodes.getIfPresent(code) == null && open.getIfPresent(code) == null) {
                return code;
            }
        }
    }

    /** How long a room may yet be left alone. */
    private Duration keep(LiveRoom room) {
        return room.summary().connected() > 0 ? Duration.ofDays(36_500) : ground.keep();
    }

    /** Something happened in a room, or who is connected to it changed: its time starts anew. */
    void touch(LiveRoom room) {
        var _ = open.getIfPresent(room.code());
    }

    private void removed(@Nullable String code, @Nullable LiveRoom room, RemovalCause cause) {
        if (cause == RemovalCause.EXPIRED && room != null) {
            forget(room);
        }
    }

    private void forget(LiveRoom room) {
        room.shut();
        ground.journal().forget(room.code(), _ -> {});
    }

    private void beat() {
        if (open.asMap().values().stream().anyMatch(room -> room.summary().running())) {
            ground.journal().beat(ground.clock().now());
        }
    }

    /** Forgets now what is due to be forgotten; it happens by itself too. */
    void cleanUp() {
        open.cleanUp();
    }

    /** A room as the disk has it, after a write of it failed; empty while the disk cannot be read either. */
    Optional<RoomState> reread(String code) {
        return ground.journal().read(code).map(stored -> RoomState.replay(stored.events()));
    }

    int part() {
        return ground.part();
    }

    Journal journal() {
        return ground.journal();
    }

    ServerClock clock() {
        return ground.clock();
    }

    Tokens tokens() {
        return tokens;
    }

    SecureRandom random() {
        return ground.random();
    }

    Door door() {
        return door;
    }

    long epoch() {
        return ground.journal().epoch();
    }
}
