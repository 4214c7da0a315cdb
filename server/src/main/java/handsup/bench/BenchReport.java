package handsup.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, in words as it comes and in JSON at the end. */
public final class BenchReport {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final String serverCores;
    private final List<Bench.Size> sizes = new ArrayList<>();
    private final List<Object> others = new ArrayList<>();

    /** @param serverCores the cores servers had; empty for all */
    public BenchReport(String serverCores) {
        this.serverCores = serverCores;
    }

    /** @return it in words */
    public String add(Bench.Size size) {
        sizes.add(size);
        StringBuilder text = new StringBuilder();
        text.append('\n').append(size.students()).append(" students in one room\n");
        joins(text, "handshakes", size.floorJoins());
        joins(text, "joining", size.joins());
        joins(text, "halls later", size.laterJoins());
        line(
                text,
                "a seat",
                String.format(
                        Locale.ROOT,
                        "%.1f kB live, %.1f kB resident",
                        size.heapBytes() / 1e3,
                        size.residentBytes() / 1e3));
        fan(text, "bare Netty", size.floor());
        fan(text, "question", size.question());
        line(
                text,
                "",
                String.format(
                        Locale.ROOT,
                        "%.2f × bare Netty's time, %.2f × its processor",
                        size.timeRatio(),
                        size.cpuRatio()));
        line(
                text,
                "options",
                size.options().words("ms")
                        + String.format(
                                Locale.ROOT,
                                " from the first screen to the last, %.0f late (%.0f to %.0f)",
                                size.lateOptions().median(),
                                size.lateOptions().least(),
                                size.lateOptions().most()));
        line(
                text,
                "answers",
                "p50 " + size.ackP50().words("ms") + ", p99 " + size.ackP99().words("ms"));
        line(
                text,
                "",
                "the last after " + size.lastAck().words("ms") + ", "
                        + size.answerCpuMicros().words("µs") + " each");
        fan(text, "results", size.reveal());
        line(
                text,
                "",
                String.format(
                        Locale.ROOT,
                        "%.2f × the question's time",
                        size.reveal().millis().median()
                                / size.question().millis().median()));
        fan(text, "leaderboard", size.board());
        line(
                text,
                "whole round",
                size.roundCpuMillis().words("ms of processor")
                        + String.format(Locale.ROOT, ", %.2f messages to a student", size.framesPerQuestion()));
        return text.toString();
    }

    /** @return it in words */
    public String add(Bench.Rooms rooms) {
        others.add(rooms);
        StringBuilder text = new StringBuilder();
        text.append('\n')
                .append(rooms.rooms())
                .append(" rooms of ")
                .append(rooms.each())
                .append(", all answering at once\n");
        acks(text, rooms.p50(), rooms.p99(), rooms.most());
        line(
                text,
                "processor",
                rooms.serverCpu().words("µs") + " an answer, the measuring process "
                        + rooms.ownCpu().words("µs"));
        return text.toString();
    }

    /** @return it in words */
    public String add(Bench.Neighbour neighbour) {
        others.add(neighbour);
        StringBuilder text = new StringBuilder();
        text.append("\na room of ")
                .append(neighbour.small())
                .append(" while one of ")
                .append(neighbour.large())
                .append(" is shown its results\n");
        acks(text, neighbour.p50(), neighbour.p99(), neighbour.most());
        return text.toString();
    }

    /** @return it in words */
    public String add(Bench.Boot boot) {
        others.add(boot);
        StringBuilder text = new StringBuilder();
        text.append("\nafter a start\n");
        line(text, "listening", boot.listening().words("ms"));
        line(text, "question 1", boot.firstQuestion().words("ms") + " to the last of " + boot.students());
        line(text, "question 2", boot.secondQuestion().words("ms"));
        return text.toString();
    }

    private static void acks(StringBuilder text, Sample p50, Sample p99, Sample most) {
        line(text, "answers", "p50 " + p50.words("ms") + ", p99 " + p99.words("ms") + ", slowest " + most.words("ms"));
    }

    private static void fan(StringBuilder text, String what, Bench.Fan fan) {
        line(
                text,
                what,
                fan.millis().words("ms to the last") + ", " + fan.cpuMicros().words("µs") + " each");
    }

    private static void joins(StringBuilder text, String what, Bench.Joins joins) {
        line(
                text,
                what,
                joins.perSecond().words("a second") + ", "
                        + joins.cpuMicros().words("µs") + " each, the measuring process "
                        + joins.ownCpuMicros().words("µs"));
    }

    private static void line(StringBuilder text, String what, String words) {
        text.append(String.format(Locale.ROOT, "  %-12s %s%n", what, words));
    }

    public String json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("cores", Runtime.getRuntime().availableProcessors());
        fields.put("serverCores", serverCores);
        fields.put("java", System.getProperty("java.vm.version"));
        fields.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        fields.put("sizes", sizes);
        others.forEach(other -> fields.put(other.getClass().getSimpleName().toLowerCase(Locale.ROOT), other));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(fields);
    }
}
