package handsup.bench;

import handsup.protocol.Move;
import handsup.rehearse.Cpu;
import handsup.rehearse.Crowd;
import handsup.rehearse.Lead;
import handsup.rehearse.Listeners;
import handsup.rehearse.Moment;
import handsup.rehearse.Network;
import handsup.rehearse.Target;
import handsup.rehearse.Times;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * The measurements, one after another. Of one thread.
 *
 * <p>Times are taken by the driver alone: from saying a thing to the last socket's hearing of it. Processor time is the server process' own.
 */
public final class Bench {

    /**
     * How to measure.
     *
     * @param rounds how often, at least five for a median worth the name
     * @param warmUp rounds played before any counts
     * @param serverCores cores of the server, as {@code taskset} takes them; empty for all
     * @param floor the command of the floor's server, without how many bytes its frame has
     * @param program the command of a Handsup with its data in a folder
     */
    public record Plan(
            int rounds, int warmUp, String serverCores, List<String> floor, Function<Path, List<String>> program) {}

    /** @param cpuMicros server's processor time a frame */
    record Fan(Sample millis, Sample cpuMicros) {}

    /**
     * Students taking their seats: handshake, seat and journal.
     *
     * @param cpuMicros server's processor time a join
     * @param ownCpuMicros the measuring process' own
     */
    record Joins(Sample perSecond, Sample cpuMicros, Sample ownCpuMicros) {}

    /**
     * What a room of some size takes.
     *
     * @param floorJoins bare Netty's handshakes, without seat and journal
     * @param joins of the first hall, in a server that has played with one class
     * @param laterJoins of as large halls after it
     * @param heapBytes live heap a seated connection
     * @param residentBytes resident memory a seated connection
     * @param floor bare Netty's fan-out
     * @param question from the teacher's step to the last student's view
     * @param options from the first student's options to the last one's; they leave as much sooner as somebody's way is longer
     * @param lateOptions students of a round whose options came after they were to open
     * @param ackP50 of answers given within one second, ms
     * @param lastAck from the options' opening to the last acknowledgement, ms
     * @param answerCpuMicros server's processor time an answer
     * @param reveal as {@code question}, with everybody's own result and place
     * @param roundCpuMillis server's processor time of a whole round
     * @param framesPerQuestion messages to a student
     */
    public record Size(
            int students,
            Joins floorJoins,
            Joins joins,
            Joins laterJoins,
            double heapBytes,
            double residentBytes,
            Fan floor,
            Fan question,
            Sample options,
            Sample lateOptions,
            Sample ackP50,
            Sample ackP99,
            Sample lastAck,
            Sample answerCpuMicros,
            Fan reveal,
            Fan board,
            Sample roundCpuMillis,
            double framesPerQuestion) {

        double timeRatio() {
            return question.millis().median() / floor.millis().median();
        }

        double cpuRatio() {
            return question.cpuMicros().median() / floor.cpuMicros().median();
        }
    }

    /**
     * Many rooms that answer at once.
     *
     * @param p99 ms, of all rooms' answers together
     * @param serverCpu processor time of the server from the teachers' step to the last acknowledgement, µs an answer
     * @param ownCpu of the measuring process in the same time, µs an answer: where it comes near the server's, it has slowed what it measures
     */
    public record Rooms(int rooms, int each, Sample p50, Sample p99, Sample most, Sample serverCpu, Sample ownCpu) {}

    /** A small room's acknowledgements while a large one is shown results. */
    public record Neighbour(int small, int large, Sample p50, Sample p99, Sample most) {}

    /** @param firstQuestion from the teacher's step to the last student's view, ms */
    public record Boot(int students, Sample listening, Sample firstQuestion, Sample secondQuestion) {}

    private static final int BURST_MILLIS = 1_000;

    /** How long after the options' opening a small room's neighbour is shown its results. */
    private static final int AMID_ANSWERS_MILLIS = 90;

    /** By then a server has given back to the system what its compilers no longer need. */
    private static final int SETTLED_MILLIS = 7_000;

    private final Plan plan;
    private final Consumer<String> progress;

    /** @param progress hears in a line each what is being measured */
    public Bench(Plan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    // ---- One room of some size -----------------------------------------------------------------------------------

    /** Measures bare Netty, then a room, with as many sockets. */
    public Size size(int students) {
        progress.accept(students + " sockets of bare Netty");
        Floor floor = floor(students);
        progress.accept(students + " students");
        try (Ground ground = Ground.start(plan.serverCores(), plan.program())) {
            warm(ground);
            return room(ground, students, floor);
        }
    }

    /** What bare Netty does. */
    private record Floor(Joins joins, Fan fan) {}

    private Floor floor(int sockets) {
        List<String> command = new ArrayList<>(plan.floor());
        command.add(Integer.toString(Ground.FRAME_BYTES));
        try (Child server = Child.start(plan.serverCores(), command)) {
            String port = server.awaits(Pattern.compile("port (\\d+)"));
            Target target = ((Target.Read) Target.of("http://127.0.0.1:" + port)).target();
            List<Joins> halls = new ArrayList<>();
            for (int hall = -1; hall < plan.rounds(); hall++) {
                try (Network network = new Network(target, 1)) {
                    Joins joins = shaken(server, new Listeners(network, sockets), sockets);
                    if (hall >= 0) {
                        halls.add(joins);
                    }
                }
                Ground.rest(300);
            }
            try (Network network = new Network(target, 1)) {
                Listeners listeners = new Listeners(network, sockets);
                shaken(server, listeners, sockets);
                double[] millis = new double[plan.rounds()];
                double[] micros = new double[plan.rounds()];
                for (int round = -plan.warmUp() * 2; round < plan.rounds(); round++) {
                    Ground.rest(300);
                    long cpu = server.cpuNanos();
                    long said = listeners.says("go");
                    listeners.awaitHeard(Ground.PATIENCE);
                    Ground.rest(50);
                    if (round >= 0) {
                        millis[round] = (listeners.lastAt() - said) / 1e6;
                        micros[round] = (server.cpuNanos() - cpu) / 1e3 / sockets;
                    }
                }
                return new Floor(middle(halls), new Fan(Sample.of(millis), Sample.of(micros)));
            }
        }
    }

    /** Sockets come in and shake hands. */
    private static Joins shaken(Child server, Listeners listeners, int sockets) {
        return joins(server, sockets, () -> {
            long began = System.nanoTime();
            if (!listeners.connect(Ground.PATIENCE)) {
                throw new IllegalStateException("bare Netty did not take " + sockets + " sockets");
            }
            return System.nanoTime() - began;
        });
    }

    /** A small class plays first, so that no figure is that of a cold runtime. */
    private static void warm(Ground ground) {
        String code = ground.room(3, 60, true, false);
        try (Lead lead = ground.lead(code);
                Crowd crowd = ground.crowd(code, 50, 200)) {
            Ground.fill(crowd);
            for (int question = 1; question <= 3; question++) {
                lead.moves(question == 1 ? Move.START : Move.NEXT);
                playOut(lead, question == 3);
            }
        }
        ground.remove(code);
    }

    private static void playOut(Lead lead, boolean last) {
        lead.awaits(Ground.PATIENCE, "question closed"::equals);
        lead.moves(Move.REVEAL);
        lead.awaits(Ground.PATIENCE, "question revealed"::equals);
        lead.moves(Move.NEXT);
        lead.awaits(Ground.PATIENCE, last ? "podium"::equals : "board"::equals);
    }

    private Size room(Ground ground, int students, Floor floor) {
        int rounds = plan.warmUp() + plan.rounds();
        String code = ground.room(rounds + 1, students, true, false);
        Ground.rest(SETTLED_MILLIS);
        long heapBefore = ground.server().liveHeap();
        long residentBefore = ground.server().resident();
        Tally tally = new Tally(plan.rounds(), students);
        Joins joins;
        double heap;
        double resident;
        try (Lead lead = ground.lead(code);
                Crowd crowd = ground.crowd(code, students, BURST_MILLIS)) {
            joins = joins(ground.server(), students, () -> Ground.fill(crowd));
            Ground.rest(SETTLED_MILLIS);
            heap = (double) (ground.server().liveHeap() - heapBefore) / students;
            resident = (double) (ground.server().resident() - residentBefore) / students;
            for (int round = 0; round < rounds; round++) {
                tally.begin(round - plan.warmUp());
                long frames = crowd.counts().frames();
                round(ground, lead, crowd, tally, round == 0);
                tally.framesPerQuestion((double) (crowd.counts().frames() - frames) / students);
            }
        } finally {
            ground.remove(code);
        }
        return tally.size(students, joins, laterJoins(ground, students), heap, resident, floor);
    }

    private Joins laterJoins(Ground ground, int students) {
        progress.accept(students + " students joining, " + plan.rounds() + " times");
        List<Joins> each = new ArrayList<>();
        for (int hall = 0; hall < plan.rounds(); hall++) {
            Ground.rest(2_500);
            String code = ground.room(2, students, true, false);
            try (Lead lead = ground.lead(code);
                    Crowd crowd = ground.crowd(code, students, BURST_MILLIS)) {
                each.add(joins(ground.server(), students, () -> Ground.fill(crowd)));
                lead.awaits(Ground.PATIENCE, "lobby"::equals);
            } finally {
                ground.remove(code);
            }
        }
        return middle(each);
    }

    private static Joins middle(List<Joins> each) {
        return new Joins(over(each, Joins::perSecond), over(each, Joins::cpuMicros), over(each, Joins::ownCpuMicros));
    }

    private static Sample over(List<Joins> halls, Function<Joins, Sample> what) {
        return Sample.of(halls.stream().map(what).mapToDouble(Sample::median).toArray());
    }

    /** @param filling lets them all in and says how long that took, in ns */
    private static Joins joins(Child server, int all, LongSupplier filling) {
        long cpu = server.cpuNanos();
        long own = Cpu.nanos();
        long took = filling.getAsLong();
        return new Joins(
                Sample.of(all / (took / 1e9)),
                Sample.of((server.cpuNanos() - cpu) / 1e3 / all),
                Sample.of((Cpu.nanos() - own) / 1e3 / all));
    }

    private static void round(Ground ground, Lead lead, Crowd crowd, Tally tally, boolean first) {
        Child server = ground.server();
        int all = crowd.students();
        long savedBefore = crowd.counts().saved();
        Ground.rest(300);
        long cpuBegan = server.cpuNanos();

        long said = lead.moves(first ? Move.START : Move.NEXT);
        Moment reading = seen(crowd, "reading", said, all);
        Ground.rest(100);
        long cpuShown = server.cpuNanos();
        tally.question((reading.lastAt() - said) / 1e6, (cpuShown - cpuBegan) / 1e3 / all);

        Moment options = seen(crowd, "answering", said, all);
        tally.options((options.lastAt() - options.firstAt()) / 1e6, options.late());
        long cpuOpen = server.cpuNanos();
        if (!Crowd.await(Ground.PATIENCE, () -> crowd.counts().saved() - savedBefore >= all)) {
            throw new IllegalStateException(
                    crowd.counts().saved() - savedBefore + " of " + all + " answers were saved");
        }
        long lastAck = System.nanoTime();
        lead.awaits(Ground.PATIENCE, "question closed"::equals);
        Times acks = crowd.takeAcks();
        tally.answers(acks, (lastAck - options.opensAt()) / 1e6, (server.cpuNanos() - cpuOpen) / 1e3 / all);
        seen(crowd, "closed", said, all);

        Ground.rest(600);
        long cpuClosed = server.cpuNanos();
        long shown = lead.moves(Move.REVEAL);
        Moment revealed = seen(crowd, "revealed", shown, all);
        Ground.rest(100);
        long cpuRevealed = server.cpuNanos();
        tally.reveal((revealed.lastAt() - shown) / 1e6, (cpuRevealed - cpuClosed) / 1e3 / all);

        Ground.rest(300);
        long cpuBoard = server.cpuNanos();
        long turned = lead.moves(Move.NEXT);
        Moment board = seen(crowd, "board", turned, all);
        Ground.rest(100);
        tally.board((board.lastAt() - turned) / 1e6, (server.cpuNanos() - cpuBoard) / 1e3 / all);
        tally.round((server.cpuNanos() - cpuBegan) / 1e6);
        lead.awaits(Ground.PATIENCE, "board"::equals);
    }

    private static Moment seen(Crowd crowd, String scene, long since, int students) {
        Moment moment = crowd.awaitSeen(scene, since, students, Ground.PATIENCE)
                .orElseThrow(() -> new IllegalStateException("nobody saw " + scene));
        if (moment.seen() < students) {
            throw new IllegalStateException(moment.seen() + " of " + students + " saw " + scene);
        }
        return moment;
    }

    // ---- Many rooms, and a small one beside a large one
    // --------------------------------------------------------------

    /** Many rooms answer at once. */
    public Rooms rooms(int count, int each) {
        progress.accept(count + " rooms of " + each);
        try (Ground ground = Ground.start(plan.serverCores(), plan.program())) {
            warm(ground);
            List<Lead> leads = new ArrayList<>();
            List<Crowd> crowds = new ArrayList<>();
            for (int room = 0; room < count; room++) {
                String code = ground.room(plan.warmUp() + plan.rounds() + 1, each, true, false);
                leads.add(ground.lead(code));
                crowds.add(ground.crowd(code, each, BURST_MILLIS));
                Ground.fill(crowds.getLast());
            }
            double[] p50 = new double[plan.rounds()];
            double[] p99 = new double[plan.rounds()];
            double[] most = new double[plan.rounds()];
            double[] serverCpu = new double[plan.rounds()];
            double[] ownCpu = new double[plan.rounds()];
            for (int round = -plan.warmUp(); round < plan.rounds(); round++) {
                boolean first = round == -plan.warmUp();
                long server = ground.server().cpuNanos();
                long own = Cpu.nanos();
                long due = saved(crowds) + (long) count * each;
                leads.forEach(lead -> lead.moves(first ? Move.START : Move.NEXT));
                leads.forEach(lead -> lead.awaits(Ground.PATIENCE, "question closed"::equals));
                // A teacher may read of the close before a student on another socket has read of their answer.
                Crowd.await(Ground.PATIENCE, () -> saved(crowds) >= due);
                Times acks = new Times();
                crowds.forEach(crowd -> acks.addAll(crowd.takeAcks()));
                if (acks.count() != count * each) {
                    throw new IllegalStateException(acks.count() + " of " + count * each + " answers were saved");
                }
                if (round >= 0) {
                    p50[round] = acks.median();
                    p99[round] = acks.millis(0.99);
                    most[round] = acks.most();
                    serverCpu[round] = (ground.server().cpuNanos() - server) / 1e3 / count / each;
                    ownCpu[round] = (Cpu.nanos() - own) / 1e3 / count / each;
                }
                leads.forEach(lead -> lead.moves(Move.REVEAL));
                leads.forEach(lead -> lead.awaits(Ground.PATIENCE, "question revealed"::equals));
                leads.forEach(lead -> lead.moves(Move.NEXT));
                leads.forEach(lead -> lead.awaits(Ground.PATIENCE, "board"::equals));
            }
            crowds.forEach(Crowd::close);
            leads.forEach(Lead::close);
            return new Rooms(
                    count,
                    each,
                    Sample.of(p50),
                    Sample.of(p99),
                    Sample.of(most),
                    Sample.of(serverCpu),
                    Sample.of(ownCpu));
        }
    }

    private static long saved(List<Crowd> crowds) {
        return crowds.stream().mapToLong(crowd -> crowd.counts().saved()).sum();
    }

    /** A small room answers while a large one is shown question, results and leaderboard. */
    public Neighbour neighbour(int small, int large) {
        progress.accept("a room of " + small + " beside one of " + large);
        int rounds = plan.warmUp() + plan.rounds();
        try (Ground ground = Ground.start(plan.serverCores(), plan.program())) {
            warm(ground);
            String hall = ground.room(rounds + 1, large, true, false);
            String class30 = ground.room(rounds + 1, small, true, false);
            try (Lead hallLead = ground.lead(hall);
                    Crowd hallCrowd = ground.crowd(hall, large, BURST_MILLIS);
                    Lead lead = ground.lead(class30);
                    Crowd crowd = ground.crowd(class30, small, 400)) {
                Ground.fill(hallCrowd);
                Ground.fill(crowd);
                double[] p50 = new double[plan.rounds()];
                double[] p99 = new double[plan.rounds()];
                double[] most = new double[plan.rounds()];
                for (int round = -plan.warmUp(); round < plan.rounds(); round++) {
                    boolean first = round == -plan.warmUp();
                    Move go = first ? Move.START : Move.NEXT;
                    hallLead.moves(go);
                    hallLead.awaits(Ground.PATIENCE, "question closed"::equals);
                    Ground.rest(500);
                    hallCrowd.takeAcks();
                    crowd.takeAcks();
                    long said = lead.moves(go);
                    Moment options = seen(crowd, "answering", said, small);
                    Ground.rest((int)
                            Math.max(0, AMID_ANSWERS_MILLIS + (options.opensAt() - System.nanoTime()) / 1_000_000));
                    hallLead.moves(Move.REVEAL);
                    hallLead.awaits(Ground.PATIENCE, "question revealed"::equals);
                    hallLead.moves(Move.NEXT);
                    lead.awaits(Ground.PATIENCE, "question closed"::equals);
                    hallLead.awaits(Ground.PATIENCE, "board"::equals);
                    Times acks = crowd.takeAcks();
                    if (round >= 0) {
                        p50[round] = acks.median();
                        p99[round] = acks.millis(0.99);
                        most[round] = acks.most();
                    }
                    lead.moves(Move.REVEAL);
                    lead.awaits(Ground.PATIENCE, "question revealed"::equals);
                    lead.moves(Move.NEXT);
                    lead.awaits(Ground.PATIENCE, "board"::equals);
                }
                return new Neighbour(small, large, Sample.of(p50), Sample.of(p99), Sample.of(most));
            }
        }
    }

    // ---- The first question of the day
    // ---------------------------------------------------------------------------------

    /** Starts servers anew, and each time measures the first question. */
    public Boot boot(int students) {
        double[] listening = new double[plan.rounds()];
        double[] firsts = new double[plan.rounds()];
        double[] seconds = new double[plan.rounds()];
        for (int round = -1; round < plan.rounds(); round++) {
            progress.accept(
                    "start " + (round + 2) + " of " + (plan.rounds() + 1) + ", then a first question to " + students);
            try (Ground ground = Ground.start(plan.serverCores(), plan.program())) {
                String code = ground.room(3, students, true, false);
                try (Lead lead = ground.lead(code);
                        Crowd crowd = ground.crowd(code, students, BURST_MILLIS)) {
                    crowd.joins(500);
                    Crowd.await(Ground.PATIENCE, crowd::allDecided);
                    Ground.rest(2_500);
                    long said = lead.moves(Move.START);
                    Moment first = seen(crowd, "reading", said, students);
                    playOut(lead, false);
                    Ground.rest(300);
                    long again = lead.moves(Move.NEXT);
                    Moment second = seen(crowd, "reading", again, students);
                    if (round >= 0) {
                        listening[round] = ground.listenedAfter() / 1e6;
                        firsts[round] = (first.lastAt() - said) / 1e6;
                        seconds[round] = (second.lastAt() - again) / 1e6;
                    }
                }
            }
        }
        return new Boot(students, Sample.of(listening), Sample.of(firsts), Sample.of(seconds));
    }

    /** What the rounds of one room came to. */
    private static final class Tally {

        private final int students;
        private final double[][] values;
        private int round;

        private Tally(int rounds, int students) {
            this.students = students;
            this.values = new double[14][rounds];
        }

        /** @param number below 0 while it does not count */
        void begin(int number) {
            round = number;
        }

        private void note(int what, double value) {
            if (round >= 0) {
                values[what][round] = value;
            }
        }

        private Sample sample(int what) {
            return Sample.of(values[what]);
        }

        void question(double millis, double cpuMicros) {
            note(0, millis);
            note(1, cpuMicros);
        }

        void options(double millis, int late) {
            note(2, millis);
            note(13, late);
        }

        void answers(Times acks, double lastMillis, double cpuMicros) {
            if (acks.count() != students) {
                throw new IllegalStateException(acks.count() + " of " + students + " acknowledgements came");
            }
            note(3, acks.median());
            note(4, acks.millis(0.99));
            note(5, lastMillis);
            note(6, cpuMicros);
        }

        void reveal(double millis, double cpuMicros) {
            note(7, millis);
            note(8, cpuMicros);
        }

        void board(double millis, double cpuMicros) {
            note(9, millis);
            note(10, cpuMicros);
        }

        void round(double cpuMillis) {
            note(11, cpuMillis);
        }

        void framesPerQuestion(double frames) {
            note(12, frames);
        }

        Size size(int all, Joins joins, Joins laterJoins, double heap, double resident, Floor floor) {
            return new Size(
                    all,
                    floor.joins(),
                    joins,
                    laterJoins,
                    heap,
                    resident,
                    floor.fan(),
                    new Fan(sample(0), sample(1)),
                    sample(2),
                    sample(13),
                    sample(3),
                    sample(4),
                    sample(5),
                    sample(6),
                    new Fan(sample(7), sample(8)),
                    new Fan(sample(9), sample(10)),
                    sample(11),
                    Arrays.stream(values[12]).max().orElse(0));
        }
    }
}
