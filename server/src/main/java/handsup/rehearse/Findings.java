package handsup.rehearse;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What simulated students noted, as one process hands it to another.
 *
 * @param joinBegan when the first student came, of {@code nanoTime}, which all processes of a machine share
 * @param joinEnded when the last one had a seat
 * @param joins µs from connecting to having a seat, each
 * @param sent answers given
 * @param saved answers acknowledged
 * @param missing answers acknowledged that a later view did not have
 * @param acks µs from an answer to its acknowledgement, each
 * @param cut connections broken on purpose
 * @param back students who returned
 * @param returns µs from connecting again to being in the seat, each
 * @param refusals by what was refused and why
 * @param closes close codes the server sent
 * @param seen scenes that students were shown, in their order
 */
public record Findings(
        int students,
        long seated,
        long failed,
        long joinBegan,
        long joinEnded,
        long[] joins,
        long sent,
        long saved,
        long missing,
        long[] acks,
        long cut,
        long back,
        long[] returns,
        Map<String, Integer> refusals,
        Map<Integer, Integer> closes,
        long frames,
        List<Seen> seen) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * A scene, and how evenly it reached the students, each counted once.
     *
     * @param about which of its kind it is, see {@link Glance#about}
     * @param scene as in the protocol
     * @param firstAt of {@code nanoTime}, which all processes of a machine share
     * @param late how many saw options after they were to open
     */
    public record Seen(String about, String scene, int students, long firstAt, long lastAt, long bytes, int late) {

        private static final Comparator<Seen> ORDER = Comparator.comparingLong(Seen::firstAt);

        Seen with(Seen other) {
            return new Seen(
                    about,
                    scene,
                    students + other.students,
                    Math.min(firstAt, other.firstAt),
                    Math.max(lastAt, other.lastAt),
                    bytes + other.bytes,
                    late + other.late);
        }

        double spreadMillis() {
            return (lastAt - firstAt) / 1e6;
        }
    }

    /** What the rows of one process noted, put together. */
    static final class Sheet {

        private long joinEnded = Long.MIN_VALUE;
        private final Times joins = new Times();
        private final Times acks = new Times();
        private final Times returns = new Times();
        private final Map<String, Integer> refusals = new TreeMap<>();
        private final Map<Integer, Integer> closes = new TreeMap<>();

        /** On the row's thread, one row after the other. */
        void add(Row row) {
            joinEnded = Math.max(joinEnded, row.lastSeatedAt());
            joins.addAll(row.joins);
            acks.addAll(row.acks);
            returns.addAll(row.returns);
            row.refusals.forEach((why, times) -> refusals.merge(why, times, Integer::sum));
            row.closes.forEach((code, times) -> closes.merge(code, times, Integer::sum));
        }

        Findings done(int students, long joinBegan, Counts counts, Collection<Moment> moments) {
            return new Findings(
                    students,
                    counts.seated.sum(),
                    counts.failed.sum(),
                    joinBegan,
                    joinEnded,
                    joins.micros(),
                    counts.sent.sum(),
                    counts.saved.sum(),
                    counts.missing.sum(),
                    acks.micros(),
                    counts.cut.sum(),
                    counts.back.sum(),
                    returns.micros(),
                    refusals,
                    closes,
                    counts.frames.sum(),
                    moments.stream()
                            .map(moment -> new Seen(
                                    moment.about(),
                                    moment.kind().name().toLowerCase(Locale.ROOT),
                                    moment.seen(),
                                    moment.firstAt(),
                                    moment.lastAt(),
                                    moment.bytes(),
                                    moment.late()))
                            .sorted(Seen.ORDER)
                            .toList());
        }
    }

    /** The findings of students of the same room in another process. */
    public Findings with(Findings other) {
        Map<String, Integer> allRefusals = new TreeMap<>(refusals);
        other.refusals.forEach((why, times) -> allRefusals.merge(why, times, Integer::sum));
        Map<Integer, Integer> allCloses = new TreeMap<>(closes);
        other.closes.forEach((code, times) -> allCloses.merge(code, times, Integer::sum));
        Map<List<String>, Seen> scenes = new HashMap<>();
        Stream.concat(seen.stream(), other.seen.stream())
                .forEach(one -> scenes.merge(List.of(one.scene(), one.about()), one, Seen::with));
        return new Findings(
                students + other.students,
                seated + other.seated,
                failed + other.failed,
                Math.min(joinBegan, other.joinBegan),
                Math.max(joinEnded, other.joinEnded),
                joined(joins, other.joins),
                sent + other.sent,
                saved + other.saved,
                missing + other.missing,
                joined(acks, other.acks),
                cut + other.cut,
                back + other.back,
                joined(returns, other.returns),
                allRefusals,
                allCloses,
                frames + other.frames,
                scenes.values().stream().sorted(Seen.ORDER).toList());
    }

    double joinSeconds() {
        return seated == 0 ? 0 : (joinEnded - joinBegan) / 1e9;
    }

    private static long[] joined(long[] some, long[] more) {
        return Stream.of(some, more).flatMapToLong(Arrays::stream).toArray();
    }

    String json() {
        return MAPPER.writeValueAsString(this);
    }

    static Findings read(String json) {
        return MAPPER.readValue(json, Findings.class);
    }
}
