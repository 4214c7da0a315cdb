package handsup.rehearse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Simulated students of one room in this process. Any thread. */
public final class Crowd implements AutoCloseable {

    private static final List<String> NAMES = List.of(
            "Mila", "Irina", "Yusuf", "Ada", "Bilal", "Chloé", "Dmitri", "Efua", "Farah", "Grace", "Hugo", "Иван",
            "Jun", "Kofi", "Lena", "Marek", "Noor", "Otto", "Priya", "Quinn", "Rosa", "Sami", "Tomás", "Ursula",
            "Victor", "Wen", "Xenia", "Юлия", "Zoë", "Łukasz");

    /** Far below what one address may have waiting at the server's door. */
    private static final int MOST_AT_DOOR = 128;

    private static final int MOST_MOMENTS = 2_000;

    /**
     * @param code of the room
     * @param first number of the first student, so that several crowds of one room have different names
     */
    public record Plan(String code, int students, int first, Manner manner, long seed) {}

    /** What a moment is known by. @param about see {@link Glance#about} */
    private record Stage(Glance.Kind kind, String about) {}

    private final Network network;
    private final Plan plan;
    private final Witness witness;
    private final List<Row> rows;
    private final Counts counts = new Counts();
    private final Map<Stage, Moment> moments = new ConcurrentHashMap<>();
    private volatile Manner manner;
    private volatile boolean closing;
    private volatile long joinBegan;

    public Crowd(Network network, Plan plan) {
        this(network, plan, Witness.NOBODY);
    }

    public Crowd(Network network, Plan plan, Witness witness) {
        this.network = network;
        this.plan = plan;
        this.witness = witness;
        this.manner = plan.manner();
        List<Row> made = new ArrayList<>();
        network.loops().forEach(loop -> made.add(new Row(loop, this, plan.seed() + made.size())));
        this.rows = List.copyOf(made);
        for (int i = 0; i < plan.students(); i++) {
            Row row = rows.get(i % rows.size());
            row.pupils.add(new Pupil(row, plan.first() + i));
        }
    }

    /** Has everybody join. @param perSecond how many a second; 0 for as fast as the server lets them in */
    public void joins(double perSecond) {
        joinBegan = System.nanoTime();
        rows.forEach(row ->
                row.loop.execute(() -> row.comeIn(perSecond / rows.size(), Math.max(1, MOST_AT_DOOR / rows.size()))));
    }

    /** From now on they behave differently. */
    public void behaves(Manner next) {
        manner = next;
    }

    /** Cuts the connections of some in the same instant. @param share of them, 0 to 1 */
    public void cuts(double share) {
        each(share, Pupil::losesConnection);
    }

    /** Has some stop reading what comes. @param share of them, 0 to 1 */
    public void stopReading(double share) {
        each(share, Pupil::stopsReading);
    }

    private void each(double share, Consumer<Pupil> what) {
        rows.forEach(row -> row.loop.execute(() ->
                row.pupils.stream().limit(Math.round(row.pupils.size() * share)).forEach(what)));
    }

    public Counts counts() {
        return counts;
    }

    public int students() {
        return plan.students();
    }

    /** When joining began, of {@code System.nanoTime()}. */
    public long joinBegan() {
        return joinBegan;
    }

    /** Waits until something holds. @return whether it came to hold in time */
    public static boolean await(Duration most, BooleanSupplier holds) {
        long until = System.nanoTime() + most.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > until) {
                return false;
            }
            LockSupport.parkNanos(1_000_000);
        }
        return true;
    }

    /** Whether everybody has a seat or has given up. */
    public boolean allDecided() {
        return counts.seated.sum() + counts.failed.sum() >= plan.students();
    }

    /** Whether each has taken their seat anew since a time of {@code System.nanoTime()}, has seen the podium, or has given up. */
    public boolean allBackSince(long time) {
        return rows.stream().flatMap(row -> row.pupils.stream()).allMatch(pupil -> pupil.isBackSince(time));
    }

    /** The first moment of a kind that began after a time, once so many have seen it. @param scene as in the protocol, such as {@code "revealed"} */
    public Optional<Moment> awaitSeen(String scene, long since, int students, Duration most) {
        Glance.Kind kind = Glance.Kind.valueOf(scene.toUpperCase(Locale.ROOT));
        BooleanSupplier seen = () ->
                first(kind, since).filter(moment -> moment.seen() >= students).isPresent();
        await(most, seen);
        return first(kind, since);
    }

    private Optional<Moment> first(Glance.Kind kind, long since) {
        return moments.values().stream()
                .filter(moment -> moment.kind() == kind && moment.firstAt() > since)
                .min(Comparator.comparingLong(Moment::firstAt));
    }

    /** How long the acknowledgements took that came since this was last asked. */
    public Times takeAcks() {
        Times all = new Times();
        for (Row row : rows) {
            row.loop
                    .submit(() -> {
                        all.addAll(row.acks);
                        row.acks.clear();
                    })
                    .awaitUninterruptibly(10, TimeUnit.SECONDS);
        }
        return all;
    }

    /** Sums up what they noted. They are to be quiet by then. */
    public Findings findings() {
        Findings.Sheet sheet = new Findings.Sheet();
        for (Row row : rows) {
            row.loop.submit(() -> sheet.add(row)).awaitUninterruptibly(10, TimeUnit.SECONDS);
        }
        return sheet.done(plan.students(), joinBegan, counts, moments.values());
    }

    @Override
    public void close() {
        closing = true;
        for (Row row : rows) {
            row.loop.execute(() -> row.pupils.forEach(Pupil::leaves));
        }
    }

    // ---- For its students ---------------------------------------------------------------------------------------

    boolean isClosing() {
        return closing;
    }

    Witness witness() {
        return witness;
    }

    String code() {
        return plan.code();
    }

    Manner manner() {
        return manner;
    }

    String nameOf(int number) {
        return NAMES.get(number % NAMES.size()) + " " + (1 + number / NAMES.size());
    }

    void connect(Pupil pupil) {
        network.connect(pupil.row().loop, pupil, pupil::unreachable);
    }

    Moment moment(Glance.Kind kind, String about) {
        Stage stage = new Stage(kind, about);
        Moment known = moments.get(stage);
        if (known != null) {
            return known;
        }
        return moments.size() < MOST_MOMENTS
                ? moments.computeIfAbsent(stage, _ -> new Moment(kind, about))
                : new Moment(kind, about);
    }
}
