package handsup.rehearse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a rehearsal found, for a teacher in words and for a program in JSON.
 *
 * @param loopback whether the students were on the server's own machine
 * @param seconds how long it took in all
 * @param ownCpu share of this machine's processors that playing the students took, 0 to 1
 */
public record Report(Findings findings, String server, String code, boolean loopback, double seconds, double ownCpu) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Slower than this and somebody presses twice. */
    private static final double SLOW_ACK_MILLIS = 500;

    private static final double SLOW_JOIN_MILLIS = 5_000;
    private static final double UNEVEN_MILLIS = 500;
    private static final double BUSY = 0.85;

    /** Views that went to most of the class, not to one who came back. */
    private List<Findings.Seen> shown(String scene) {
        return findings.seen().stream()
                .filter(seen -> seen.scene().equals(scene) && seen.students() * 2 > findings.seated())
                .toList();
    }

    private double slowestSpread(String scene) {
        return shown(scene).stream()
                .mapToDouble(Findings.Seen::spreadMillis)
                .max()
                .orElse(0);
    }

    private int lateOptions() {
        return shown("answering").stream().mapToInt(Findings.Seen::late).sum();
    }

    private int options() {
        return shown("answering").stream().mapToInt(Findings.Seen::students).sum();
    }

    private long refusedAnswers() {
        return findings.refusals().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("answer: "))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private long unheard() {
        return Math.max(0, findings.sent() - findings.saved() - refusedAnswers());
    }

    /** Whether a class would have noticed nothing. */
    public boolean good() {
        return troubles().isEmpty();
    }

    /** Everything a class would have noticed. */
    List<String> troubles() {
        List<String> troubles = new ArrayList<>();
        if (findings.seated() < findings.students()) {
            troubles.add((findings.students() - findings.seated()) + " of " + findings.students()
                    + " students did not get a seat" + reasons("join: ") + ".");
        }
        if (findings.missing() > 0) {
            troubles.add(findings.missing()
                    + " answers were acknowledged and were not there later. That must never happen: please report it.");
        }
        if (unheard() > 0) {
            troubles.add(unheard() + " of " + findings.sent() + " answers were neither saved nor refused.");
        }
        if (findings.back() < findings.cut()) {
            troubles.add((findings.cut() - findings.back()) + " of " + findings.cut()
                    + " students whose connection broke had not returned at the end.");
        }
        Times joins = Times.of(findings.joins());
        if (joins.millis(0.99) > SLOW_JOIN_MILLIS) {
            troubles.add("One in a hundred waited more than " + time(joins.millis(0.99)) + " for a seat.");
        }
        Times acks = Times.of(findings.acks());
        if (acks.millis(0.99) > SLOW_ACK_MILLIS) {
            troubles.add("One answer in a hundred took more than " + time(acks.millis(0.99))
                    + " to be saved; people notice from half a second on.");
        }
        double spread = Math.max(slowestSpread("reading"), slowestSpread("answering"));
        if (spread > UNEVEN_MILLIS) {
            troubles.add("A question reached the last student " + time(spread) + " after the first.");
        }
        if (lateOptions() * 100L > options()) {
            troubles.add("Options came to " + lateOptions() + " of " + options()
                    + " screens after the moment at which they open, so those students had less time.");
        }
        return troubles;
    }

    private String reasons(String prefix) {
        List<String> reasons = findings.refusals().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(entry -> entry.getKey().substring(prefix.length()) + " " + entry.getValue())
                .toList();
        return reasons.isEmpty() ? "" : " (" + String.join(", ", reasons) + ")";
    }

    /** In words. */
    public String words() {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "",
                findings.students() + " students in room " + code + " of " + server + ", " + whole(seconds) + " s");
        Times joins = Times.of(findings.joins());
        line(
                text,
                "Joining",
                findings.seated() + " seated in " + seconds(findings.joinSeconds()) + "; half within "
                        + time(joins.median()) + ", the slowest " + time(joins.most()));
        int questions = shown("answering").size();
        if (questions > 0) {
            line(
                    text,
                    "Questions",
                    questions + " shown; from the first screen to the last at most "
                            + time(slowestSpread("reading")) + ", options " + time(slowestSpread("answering"))
                            + ", answers " + time(slowestSpread("revealed")));
        }
        Times acks = Times.of(findings.acks());
        if (findings.sent() > 0) {
            line(
                    text,
                    "Answers",
                    findings.saved() + " of " + findings.sent() + " saved on disk; half within "
                            + time(acks.median()) + ", 99 of 100 within " + time(acks.millis(0.99)) + ", the slowest "
                            + time(acks.most()) + (refusedAnswers() > 0 ? "; refused" + reasons("answer: ") : ""));
        }
        if (findings.cut() > 0) {
            line(
                    text,
                    "Broken off",
                    findings.cut() + ", of which " + findings.back()
                            + " were back in their seats, at most "
                            + time(Times.of(findings.returns()).most())
                            + " after connecting again");
        }
        line(text, "This machine", percent(ownCpu) + " of its processors went into playing the students");
        text.append('\n');
        List<String> troubles = troubles();
        if (troubles.isEmpty()) {
            line(text, "", "The class would have noticed nothing.");
        }
        troubles.forEach(trouble -> line(text, "", trouble));
        notes().forEach(note -> line(text, "", note));
        return text.toString();
    }

    /** What the figures do not say. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (ownCpu > BUSY) {
            notes.add("Playing the students took nearly all of this machine, so the times above are partly its own:"
                    + " rehearse from a second machine, or with fewer students.");
        }
        notes.add(
                loopback
                        ? "Everything ran on the server's own machine. This says whether that machine carries the"
                              + " class; it says nothing about your Wi-Fi. For that, run it on a second laptop, in the"
                              + " hall, on the Wi-Fi the students use."
                        : "All students shared this machine's one connection. This says whether the server and the way"
                                + " to it carry the class. It cannot say whether the access points carry as many phones"
                                + " at once: for that, ask a class to join.");
        return notes;
    }

    private static void line(StringBuilder text, String what, String words) {
        text.append("  ");
        if (!what.isEmpty()) {
            text.append(String.format(Locale.ROOT, "%-13s ", what));
        }
        text.append(words).append('\n');
    }

    static String time(double millis) {
        return millis < 1_000
                ? String.format(Locale.ROOT, millis < 10 ? "%.1f ms" : "%.0f ms", millis)
                : seconds(millis / 1_000);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static String whole(double seconds) {
        return String.format(Locale.ROOT, "%.0f", seconds);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /** For other programs. Times in ms. */
    public String json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("server", server);
        fields.put("room", code);
        fields.put("loopback", loopback);
        fields.put("students", findings.students());
        fields.put("seated", findings.seated());
        fields.put("seconds", seconds);
        fields.put("joinSeconds", findings.joinSeconds());
        fields.put("join", times(findings.joins()));
        fields.put("answersSent", findings.sent());
        fields.put("answersSaved", findings.saved());
        fields.put("answersLost", findings.missing());
        fields.put("acknowledgement", times(findings.acks()));
        fields.put("cut", findings.cut());
        fields.put("back", findings.back());
        fields.put("return", times(findings.returns()));
        fields.put("refusals", findings.refusals());
        fields.put("closes", findings.closes());
        fields.put("messages", findings.frames());
        fields.put("questions", shown("answering").size());
        fields.put(
                "spread",
                Map.of(
                        "reading", slowestSpread("reading"),
                        "answering", slowestSpread("answering"),
                        "revealed", slowestSpread("revealed")));
        fields.put("lateOptions", lateOptions());
        fields.put("ownCpu", ownCpu);
        fields.put("good", good());
        fields.put("troubles", troubles());
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(fields);
    }

    private static Map<String, Object> times(long[] micros) {
        Times times = Times.of(micros);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("count", times.count());
        fields.put("p50", times.median());
        fields.put("p99", times.millis(0.99));
        fields.put("most", times.most());
        return fields;
    }
}
