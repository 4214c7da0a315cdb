package handsup.simulate;

import com.github.benmanes.caffeine.cache.Ticker;
import handsup.room.Peer;
import handsup.room.Reception;
import handsup.room.Rooms;
import handsup.room.ServerClock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One server process: real rooms on simulated loops and a simulated disk, until it is killed. */
final class Backend {

    static final String KEY = "the-teachers-key";

    private static final Duration KEEP = Duration.ofHours(48);

    /** Small, so that small classes are shown things in parts too. */
    private static final int PART = 2;

    private final DiskJournal journal;
    private final List<Loop> loops;
    private final ServerClock clock;
    private final Rooms rooms;
    private final Reception reception;
    private final Set<Cable> cables = new LinkedHashSet<>();
    private final int restored;

    Backend(Game game, Disk disk, Dice dice) {
        World world = game.world();
        journal = new DiskJournal(world, disk, dice.of("commits"), game::commitFails);
        long startedAt = world.millis();
        clock = () -> journal.resumesAt() + world.millis() - startedAt;
        loops = List.of(new Loop(world, clock), new Loop(world, clock));
        rooms = new Rooms(new Rooms.Ground(
                game.tampering().journal(journal),
                clock,
                loops,
                "http://192.0.2.7:8080",
                KEY::equals,
                dice.of("secrets").secure(),
                KEEP,
                Ticker.disabledTicker(),
                PART));
        reception = game.tampering().reception(rooms);
        restored = rooms.restore();
    }

    Reception.Visitor welcome(Peer peer) {
        return reception.welcome(peer);
    }

    Rooms rooms() {
        return rooms;
    }

    ServerClock clock() {
        return clock;
    }

    List<Loop> loops() {
        return loops;
    }

    Set<Cable> cables() {
        return cables;
    }

    int restored() {
        return restored;
    }

    int failedCommits() {
        return journal.failures();
    }

    /** kill -9. */
    void kill() {
        journal.kill();
        loops.forEach(Loop::kill);
        List.copyOf(cables).forEach(Cable::serverKilled);
        cables.clear();
    }
}
