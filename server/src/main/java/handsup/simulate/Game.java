package handsup.simulate;

import handsup.domain.Card;
import handsup.domain.Choosing;
import handsup.domain.Command;
import handsup.domain.Difficulty;
import handsup.domain.Estimating;
import handsup.domain.Event;
import handsup.domain.Ordering;
import handsup.domain.Passage;
import handsup.domain.Picture;
import handsup.domain.Placing;
import handsup.domain.Question;
import handsup.domain.Region;
import handsup.domain.RoomState;
import handsup.domain.Seat;
import handsup.domain.Settings;
import handsup.domain.Task;
import handsup.domain.Typing;
import handsup.domain.Unscored;
import handsup.protocol.StudentView;
import handsup.simulate.client.BoardSession;
import handsup.simulate.client.Browser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One simulated lesson: some rooms at once on one server, with faults for a while and then none, until everybody has seen the end.
 *
 * <p>Everything in it follows from the seed.
 */
final class Game {

    private static final long SECOND = 1_000_000;
    private static final long PATIENCE_MICROS = 300 * SECOND;

    private final World world;
    private final Dice dice;
    private final Scenario scenario;
    private final Tampering tampering;
    private final Judge judge;
    private final Disk disk;
    private final List<Student> students = new ArrayList<>();
    private final List<Teacher> teachers = new ArrayList<>();
    private final List<Device> devices = new ArrayList<>();
    private final List<Settings> asked = new ArrayList<>();
    private final Map<String, Settings> rooms = new LinkedHashMap<>();
    private Optional<Backend> backend = Optional.empty();
    private boolean calm;
    private boolean diskFails;
    private int cables;
    private int kills;
    private int failedCommits;
    private int audits;

    Game(long seed, Scenario scenario, Tampering tampering, boolean tracing) {
        this.world = new World(tracing);
        this.dice = new Dice(seed * 0x9E3779B97F4A7C15L + 1);
        this.scenario = scenario;
        this.tampering = tampering;
        this.judge = new Judge(this);
        this.disk = new Disk(dice.of("disk"), (room, texts) -> ledger(room).durable(texts));
    }

    World world() {
        return world;
    }

    Scenario scenario() {
        return scenario;
    }

    Tampering tampering() {
        return tampering;
    }

    Judge judge() {
        return judge;
    }

    Optional<Backend> backend() {
        return backend;
    }

    /** Whether faults have ended. */
    boolean calm() {
        return calm;
    }

    /** Now, on the server's clock. */
    long clock() {
        return backend.map(server -> server.clock().now()).orElse(0L);
    }

    int kills() {
        return kills;
    }

    int failedCommits() {
        return failedCommits;
    }

    int rooms() {
        return rooms.size();
    }

    int students() {
        return students.size();
    }

    /** What is durable of a room. A room is judged by what was asked for when it was opened. */
    Ledger ledger(String code) {
        Ledger ledger = judge.ledgers().get(code);
        if (ledger == null) {
            char letter = (char) ('A' + judge.ledgers().size());
            ledger = new Ledger(code, asked.get(judge.ledgers().size()));
            judge.room(ledger, letter);
        }
        return ledger;
    }

    Cable cable(Route route, Browser.Ears ears, Dice ofDevice) {
        int number = ++cables;
        return new Cable(this, route, ofDevice.of("cable " + number), ears, number);
    }

    boolean commitFails() {
        return diskFails && !calm && dice.chance(0.7);
    }

    // ---- The lesson -----------------------------------------------------------------------------------------------

    /** Plays it to its end. @throws Violation when something did not hold */
    void play() {
        start();
        openRooms();
        faults();
        long faultsEnd = dice.between(10, 70) * SECOND;
        while (world.step(faultsEnd)) {}
        settle();
        long end = world.now() + PATIENCE_MICROS;
        Optional<String> missing;
        do {
            long pause = Math.min(end, world.now() + SECOND);
            while (world.step(pause)) {}
            missing = missing();
            if (missing.isPresent() && world.now() >= end) {
                throw new Violation("five minutes after the last fault " + missing.get());
            }
        } while (missing.isPresent());
        judge.allKept();
        audit();
        long last = world.now() + 2 * SECOND;
        while (world.step(last)) {}
        if (audits < rooms.size()) {
            throw new Violation("only " + audits + " of " + rooms.size() + " rooms could be audited");
        }
    }

    private void start() {
        Backend server = new Backend(this, disk, dice.of("server " + kills));
        backend = Optional.of(server);
        world.note(() -> "server  starts, with " + server.restored() + " rooms");
    }

    private void kill() {
        backend.ifPresent(server -> {
            kills++;
            failedCommits += server.failedCommits();
            server.kill();
            backend = Optional.empty();
            int lost = disk.crash();
            world.note(() -> "server  is killed; the disk loses " + lost + " records");
            world.after(200_000 + (long) dice.around(2_000_000), this::start);
        });
    }

    private void openRooms() {
        int many = dice.chance(0.7) ? 1 : dice.between(2, 3);
        for (int room = 0; room < many; room++) {
            Dice own = dice.of("room " + room);
            Settings settings = settings(own);
            asked.add(settings);
            char letter = (char) ('A' + room);
            var unused = backend.orElseThrow()
                    .rooms()
                    .open(
                            "Lesson ~" + letter + "S0",
                            own.chance(0.5) ? Optional.of("Ms Okafor") : Optional.empty(),
                            tampering.settings(settings),
                            questions(own, letter))
                    .thenAccept(code -> opened(own, code.orElseThrow(), settings, letter));
        }
    }

    private void opened(Dice own, String code, Settings settings, char letter) {
        rooms.put(code, settings);
        int hosts = own.chance(0.2) ? 2 : 1;
        for (int host = 0; host < hosts; host++) {
            Teacher teacher = new Teacher(this, own.of("teacher " + host), code, letter);
            teachers.add(teacher);
            devices.add(teacher.device());
        }
        if (own.chance(0.5)) {
            Device screen = new Device(this, own.of("screen"));
            devices.add(screen);
            var unused = BoardSession.projector(screen, code);
        }
        int class_ = own.chance(0.03) ? own.between(10, 20) : own.between(1, 5);
        for (int number = 1; number <= class_; number++) {
            Student student = new Student(this, own.of("student " + number), code, letter, number);
            students.add(student);
            devices.add(student.device());
            world.after((long) own.around(2_000_000), student::begins);
        }
    }

    private static Settings settings(Dice dice) {
        return new Settings(
                dice.pick(List.of(0, 1_000, 4_000)),
                dice.pick(List.of(0.5, 1.0, 1.0, 0.0)),
                dice.pick(List.of(
                        Settings.Points.SPEED,
                        Settings.Points.SPEED,
                        Settings.Points.ACCURACY,
                        Settings.Points.UNSCORED)),
                dice.chance(0.7),
                dice.chance(0.8),
                dice.chance(0.1) ? Settings.Names.GENERATED : Settings.Names.OWN,
                dice.chance(0.3),
                dice.chance(0.6),
                dice.chance(0.1) ? 3 : 60,
                dice.chance(0.3),
                dice.of("order").chance(0.3) ? Settings.Order.EACH : Settings.Order.SAME);
    }

    private static List<Question> questions(Dice dice, char letter) {
        List<Question> questions = new ArrayList<>();
        Dice pictures = dice.of("pictures " + letter);
        Dice orders = dice.of("orders " + letter);
        int many = dice.between(1, 4);
        for (int index = 0; index < many; index++) {
            questions.add(new Question(
                    "q" + index,
                    List.of(new Card(Integer.toString(index + 1), "Card ~" + letter + "S" + index)),
                    Difficulty.MEDIUM,
                    "What of it? ~" + letter + "S" + index,
                    dice.chance(0.2)
                            ? Optional.of(new Passage("A passage ~" + letter + "S" + index, "Somebody"))
                            : Optional.empty(),
                    pictures.chance(0.4)
                            ? Optional.of(
                                    new Picture("large.png", "small.png", 1_600, 900, "Two discs", Optional.empty()))
                            : Optional.empty(),
                    task(dice, letter, index),
                    "Because. ~" + letter + "K" + index,
                    dice.between(5, 20),
                    orders.chance(0.6)));
        }
        return questions;
    }

    private static Task task(Dice dice, char letter, int index) {
        List<String> options = new ArrayList<>();
        int many = dice.between(3, 6);
        for (int option = 0; option < many; option++) {
            options.add("Option " + option + " ~" + letter + "O" + index);
        }
        String secret = " ~" + letter + "K" + index;
        return switch (dice.between(0, 15)) {
            case 0 -> new Choosing.Single(options, dice.between(0, many - 1));
            case 1 -> new Choosing.Multi(options, Set.of(0, dice.between(1, many - 1)));
            case 2 -> new Choosing.TrueFalse(dice.chance(0.5));
            case 3 ->
                new Ordering(
                        options.stream()
                                .map(text -> new Ordering.Tile(text, "then" + secret))
                                .toList(),
                        dice.shuffled(many));
            case 4 ->
                new Estimating(
                        50,
                        "%",
                        Optional.of(new Estimating.Span(40, 60)),
                        Optional.of(new Estimating.Span(20, 80)),
                        new Estimating.Span(0, 100));
            case 5 ->
                new Placing.Matching(
                        options.subList(0, many - 1),
                        options,
                        dice.shuffled(many).subList(0, many - 1));
            case 6 ->
                new Placing.Cloze(
                        options,
                        options,
                        dice.shuffled(many).subList(0, many - 1),
                        options.stream()
                                .skip(1)
                                .map(_ -> dice.chance(0.2) ? List.of(dice.between(0, many - 1)) : List.<Integer>of())
                                .toList(),
                        dice.chance(0.5));
            case 7 ->
                new Placing.Sorting(
                        options,
                        List.of("One", "Two", "Three"),
                        options.stream().map(_ -> dice.between(0, 2)).toList());
            case 8 -> new Unscored.Poll(options, dice.between(1, many));
            case 9 ->
                new Unscored.Scale(dice.between(0, 1), dice.between(3, 10), options.getFirst(), options.getLast());
            case 10 -> new Unscored.Slide("To be read ~" + letter + "S" + index);
            case 11 -> new Unscored.WordCloud(dice.between(1, 3));
            case 12 -> new Unscored.Open(dice.between(20, 300));
            case 13 -> {
                boolean several = dice.chance(0.5);
                int key = dice.between(0, many - 1);
                yield new Choosing.Hotspot(
                        regions(options), several ? Set.of(key, (key + 1) % many) : Set.of(key), several);
            }
            case 14 ->
                new Placing.Label(
                        regions(options.subList(0, many - 1)),
                        options,
                        dice.shuffled(many).subList(0, many - 1));
            default -> new Typing(List.of("Gagarin", "Gagarin" + secret), List.of("Titov"), OptionalInt.empty());
        };
    }

    /** Strips of a picture, side by side. */
    private static List<Region> regions(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(index -> new Region(
                        names.get(index),
                        List.of(100 * index, 0, 100 * index + 100, 0, 100 * index + 100, 1_000, 100 * index, 1_000),
                        100 * index + 50,
                        500))
                .toList();
    }

    /** As the teacher's page asks over HTTP; what is lost on the way is not the room's affair. */
    void mend(String code, Command.Mend command) {
        backend.ifPresent(server -> {
            var unused = server.rooms().mend(code, command, true);
        });
    }

    // ---- Faults ---------------------------------------------------------------------------------------------------

    private void faults() {
        Dice own = dice.of("faults");
        again(scenario.crashes() && own.chance(0.7), own.of("crashes"), 18, _ -> kill());
        again(scenario.diskFaults() && own.chance(0.4), own.of("commits"), 15, disk -> {
            diskFails = true;
            world.after((long) disk.around(1_500_000), () -> diskFails = false);
        });
        again(
                scenario.pauses(),
                own.of("pauses"),
                10,
                pause -> backend.ifPresent(server -> pause.pick(server.loops()).pause((long) pause.around(150_000))));
        again(scenario.cuts(), own.of("cuts"), 6, cut -> {
            if (!devices.isEmpty()) {
                int first = cut.between(0, devices.size() - 1);
                devices.get(first).cut();
                if (cut.chance(0.1)) {
                    devices.forEach(Device::cut);
                }
            }
        });
        again(scenario.vanishings(), own.of("vanishings"), 8, gone -> {
            if (!devices.isEmpty()) {
                Device device = gone.pick(devices);
                device.route().vanish();
                world.after((long) gone.around(8_000_000), () -> {
                    device.route().returns();
                    if (gone.chance(0.7)) {
                        students.stream()
                                .filter(student -> student.device() == device)
                                .forEach(Student::networkIsBack);
                        teachers.stream()
                                .filter(teacher -> teacher.device() == device)
                                .forEach(Teacher::networkIsBack);
                    }
                });
            }
        });
        Dice audit = own.of("audits");
        again(true, audit, 7, _ -> audit());
    }

    private void again(boolean at, Dice own, double everySeconds, java.util.function.Consumer<Dice> fault) {
        if (at) {
            world.after((long) own.around(everySeconds * SECOND), () -> {
                if (!calm) {
                    // A room that was not opened yet has nobody who could miss it.
                    if (rooms.size() == asked.size()) {
                        fault.accept(own);
                    }
                    again(true, own, everySeconds, fault);
                }
            });
        }
    }

    private void settle() {
        calm = true;
        diskFails = false;
        devices.forEach(device -> device.route().calm());
        students.forEach(Student::networkIsBack);
        teachers.forEach(Teacher::networkIsBack);
        world.note(() -> "        nothing goes wrong from now on");
    }

    private Optional<String> missing() {
        if (backend.isEmpty()
                || rooms.isEmpty() && !asked.isEmpty() && judge.ledgers().size() > 0) {
            return Optional.of("the server is away");
        }
        for (Teacher teacher : teachers) {
            if (teacher.missing().isPresent()) {
                return teacher.missing();
            }
        }
        for (Student student : students) {
            if (student.missing().isPresent()) {
                return student.missing();
            }
        }
        // A connection that hung half open when points were mended last is found out only after a while.
        return rooms.entrySet().stream()
                .map(room -> misled(
                        room.getKey(), Reference.points(ledger(room.getKey()).events(), room.getValue())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Who is shown other points at the podium than are due. @param expected by seat */
    private Optional<String> misled(String code, Map<Integer, Integer> expected) {
        for (Student student : students) {
            Optional<StudentView> view =
                    student.view().filter(_ -> student.code().equals(code));
            if (view.isPresent() && view.get().scene() instanceof StudentView.Scene.Podium) {
                Integer shown = view.get().me().points();
                Integer due = expected.get(view.get().me().seat());
                if (shown != null && due != null && !shown.equals(due)) {
                    return Optional.of("seat " + view.get().me().seat() + " of " + code + " is shown " + shown
                            + " points, expected " + due);
                }
            }
        }
        return Optional.empty();
    }

    // ---- The score ------------------------------------------------------------------------------------------------

    /** Holds every room's state beside the replay of its journal, and its points beside the reference scorer's. */
    private void audit() {
        audits = 0;
        backend.ifPresent(server ->
                rooms.forEach((code, settings) -> server.rooms().audit(code, state -> {
                    audits++;
                    compare(code, settings, state);
                })));
    }

    private void compare(String code, Settings settings, RoomState state) {
        List<Event> events = ledger(code).events();
        if (!RoomState.replay(events).equals(state)) {
            throw new Violation("the state of room " + code + " is not the replay of its journal");
        }
        Map<Integer, Integer> expected = Reference.points(events, settings);
        Map<Integer, Integer> actual = new LinkedHashMap<>();
        for (Seat seat : state.seats()) {
            if (!seat.gone()) {
                actual.put(seat.id(), seat.points());
            }
        }
        if (!expected.equals(actual)) {
            throw new Violation("points of room " + code + " are " + actual + ", expected " + expected);
        }
        if (calm) {
            misled(code, expected).ifPresent(why -> {
                throw new Violation(why);
            });
        }
    }
}
