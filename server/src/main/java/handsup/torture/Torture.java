package handsup.torture;

import handsup.journal.Journal;
import handsup.protocol.Api;
import handsup.rehearse.Crowd;
import handsup.rehearse.Lead;
import handsup.rehearse.Manner;
import handsup.rehearse.Network;
import handsup.rehearse.Target;
import handsup.rehearse.Times;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Classes that play while their server is killed again and again in the middle of a question, with {@code kill -9}. What students were told is saved is
 * held against what is on the disk in the end. Of one thread.
 */
public final class Torture {

    /** Who is not back by then, and a game that has not ended by then, never will. */
    public static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Duration LONGEST_JOIN = Duration.ofSeconds(60);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(45);

    /** All answer within so long, so that a kill meets answers on their way, on the disk, and acknowledged. */
    private static final int BURST_MILLIS = 2_500;

    private static final double CUT = 0.03;

    /** A question that somebody is missing from is over sooner. */
    private static final double HALF_TIME = 0.5;

    /** Kinds that the independent recount knows. */
    private static final List<String> TYPES =
            List.of("single", "multi", "true-false", "cause", "odd-one-out", "ordering", "matching", "categorise");

    /**
     * @param command what starts a server, up to its own options
     * @param data an empty folder
     * @param kills how often to kill it, above 0
     * @param rooms how many play at once
     * @param students in each
     * @param questions in each game
     * @param longest how long people may need to come back after a kill, and a game after the last one to end
     */
    public record Plan(
            List<String> command,
            Path data,
            int kills,
            int rooms,
            int students,
            int questions,
            Duration longest,
            long seed) {}

    private final Plan plan;
    private final Consumer<String> progress;
    private final SplittableRandom random;
    private final Times ready = new Times();
    private final Times back = new Times();
    private int kills;
    private int games;
    private int promised;
    private int stranded;
    private Audit audit = Audit.CLEAN;

    public Torture(Plan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
        this.random = new SplittableRandom(plan.seed());
    }

    /** Plays and kills. @throws IllegalStateException when the server cannot be started, or will not open a room */
    public Toll inflict() {
        try (Victim victim = new Victim(plan.command(), plan.data())) {
            victim.starts();
            while (kills < plan.kills() && stranded == 0) {
                game(victim);
            }
        }
        return new Toll(kills, games, promised, audit, ready, back, stranded);
    }

    private void game(Victim victim) {
        games++;
        Target target = victim.target();
        List<Room> rooms = new ArrayList<>();
        try (Network network = new Network(target, 1)) {
            for (int number = 0; number < plan.rooms(); number++) {
                rooms.add(opens(network, target));
            }
            if (!all(rooms, room -> room.crowd.allDecided(), LONGEST_JOIN)) {
                stranded++;
                return;
            }
            rooms.forEach(room -> Thread.ofVirtual().name("teacher").start(() -> teaches(room)));
            while (kills < plan.kills() && stranded == 0 && open(rooms)) {
                LockSupport.parkNanos(random.nextLong(BURST_MILLIS * 1_000_000L));
                kill(victim, rooms);
            }
            if (stranded == 0 && !all(rooms, Room::over, plan.longest())) {
                stranded++;
            }
            stranded += rooms.stream()
                    .mapToInt(room -> (int) room.crowd.counts().failed())
                    .sum();
            rooms.forEach(Room::close);
        }
        victim.dies();
        List<Journal.Stored> left = victim.leaves();
        rooms.forEach(room -> judge(room, left));
        progress.accept("game %d: %d kills so far, %,d answers acknowledged, %d lost"
                .formatted(games, kills, promised, audit.lost()));
        victim.starts();
        rooms.forEach(room -> Lead.close(target, target.key().orElseThrow(), room.code));
    }

    private Room opens(Network network, Target target) {
        Api.OpenRequest request = new Api.OpenRequest(
                new Api.DrawRequest(
                        "khrushchev", List.of(), TYPES, List.of(), plan.questions(), random.nextInt(1_000_000)),
                new Api.Rules(0, HALF_TIME, Api.Points.SPEED, false, true, false, false, true, plan.students()),
                "Torture");
        return switch (Lead.open(target, target.key().orElseThrow(), request)) {
            case Lead.Refused(String why) -> throw new IllegalStateException(why);
            case Lead.Opened(String code) -> {
                Promises promises = new Promises();
                Crowd crowd = new Crowd(
                        network,
                        new Crowd.Plan(code, plan.students(), 0, Manner.burst(BURST_MILLIS, CUT), random.nextLong()),
                        promises);
                crowd.joins(0);
                yield new Room(
                        code,
                        crowd,
                        promises,
                        Lead.of(network, code, target.key().orElseThrow()));
            }
        };
    }

    /** Waits until a question is open somewhere. @return whether one is, before all games are over */
    private static boolean open(List<Room> rooms) {
        Crowd.await(
                LONGEST_STEP,
                () -> rooms.stream().anyMatch(room -> room.lead.scene().equals("question answering"))
                        || rooms.stream().allMatch(Room::over));
        return rooms.stream().anyMatch(room -> room.lead.scene().equals("question answering") && !room.over());
    }

    private void kill(Victim victim, List<Room> rooms) {
        victim.dies();
        long died = System.nanoTime();
        kills++;
        if (!all(rooms, room -> room.crowd.counts().here() == 0, plan.longest())) {
            stranded++;
            return;
        }
        ready.add(Duration.ofMillis(victim.starts()));
        long began = System.nanoTime();
        // Each by themselves: some are always away for a moment, because connections break in this game for other
        // reasons too.
        if (!all(rooms, room -> room.crowd.allBackSince(died), plan.longest())) {
            stranded++;
        }
        back.add(Duration.ofNanos(System.nanoTime() - began));
    }

    private void judge(Room room, List<Journal.Stored> left) {
        promised += room.promises.answers().size();
        audit = audit.plus(left.stream()
                .filter(stored -> stored.room().equals(room.code))
                .findFirst()
                .map(stored -> Audit.of(stored.events(), room.promises.answers(), room.promises.points()))
                .orElseGet(() -> new Audit(room.promises.answers().size(), 0, 0, 0)));
    }

    private static void teaches(Room room) {
        while (!room.over() && !room.closed) {
            String now = room.lead.scene();
            Lead.next(now).ifPresent(room.lead::moves);
            room.lead.awaits(Duration.ofMillis(500), scene -> !scene.equals(now));
        }
    }

    private static boolean all(List<Room> rooms, Predicate<Room> holds, Duration most) {
        return Crowd.await(most, () -> rooms.stream().allMatch(holds));
    }

    /** One class with its teacher. */
    private static final class Room implements AutoCloseable {

        private final String code;
        private final Crowd crowd;
        private final Promises promises;
        private final Lead lead;
        private volatile boolean closed;

        Room(String code, Crowd crowd, Promises promises, Lead lead) {
            this.code = code;
            this.crowd = crowd;
            this.promises = promises;
            this.lead = lead;
        }

        boolean over() {
            return crowd.counts().finished() + crowd.counts().failed() >= crowd.students();
        }

        @Override
        public void close() {
            closed = true;
            lead.close();
            crowd.close();
        }
    }
}
