package handsup.simulate;

import handsup.domain.Event;
import handsup.domain.Journey;
import handsup.protocol.ClientMessage;
import handsup.protocol.CloseCode;
import handsup.protocol.Encoded;
import handsup.room.Peer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Watches every message of a game and every byte that becomes durable, and says so when something that must always hold does not.
 *
 * <p>Each room's texts carry marks: {@code ~}, the room's letter, what it is (N a name, S a stem, O an option, K an explanation), the question.
 */
final class Judge {

    /** What the judge knows of one connection. */
    private static final class Line {

        private String code = "";
        private boolean host;
        private int seat;
        private boolean closing;
        private long epoch;
        private long version;
    }

    private final Game game;
    private final Map<String, Ledger> ledgers = new LinkedHashMap<>();
    private final Map<String, Character> letters = new HashMap<>();
    private final Map<Cable, Line> lines = new LinkedHashMap<>();
    private final Map<String, Long> shown = new HashMap<>();
    private final Set<String> acknowledged = new HashSet<>();
    private int saved;
    private int mostKept;
    private int longest;

    Judge(Game game) {
        this.game = game;
    }

    void room(Ledger ledger, char letter) {
        ledgers.put(ledger.code(), ledger);
        letters.put(ledger.code(), letter);
    }

    Map<String, Ledger> ledgers() {
        return ledgers;
    }

    /** How many answers were acknowledged for the first time. */
    int saved() {
        return saved;
    }

    /** The most the server ever kept for one connection, in bytes. */
    int mostKept() {
        return mostKept;
    }

    // ---- What comes in ------------------------------------------------------------------------------------------

    void hears(Cable cable, ClientMessage message, long now) {
        Line line = lines.get(cable);
        if (line == null) {
            return;
        }
        switch (message) {
            case ClientMessage.Join join -> line.code = join.code();
            case ClientMessage.Resume resume -> line.code = resume.code();
            case ClientMessage.Project project -> line.code = project.code();
            case ClientMessage.Host host -> {
                line.code = host.code();
                line.host = line.seat == 0 && host.key().equals(Backend.KEY);
            }
            case ClientMessage.Answer answer
            when ledgers.containsKey(line.code) -> ledgers.get(line.code).arrives(answer.id(), now);
            default -> {}
        }
        if (!(message instanceof ClientMessage.Clock)) {
            game.world().note(() -> "→ " + cable.number() + "  " + message);
        }
    }

    // ---- What goes out ------------------------------------------------------------------------------------------

    Peer watch(Cable cable, Peer real) {
        Line line = new Line();
        lines.put(cable, line);
        return new Peer() {
            @Override
            public void tell(Encoded message) {
                told(cable, line, message);
                real.tell(message);
                memory(cable, message.length());
            }

            @Override
            public void show(Encoded view) {
                told(cable, line, view);
                real.show(view);
                memory(cable, view.length());
            }

            @Override
            public Journey journey() {
                return real.journey();
            }

            @Override
            public void close(CloseCode code) {
                real.close(code);
            }
        };
    }

    private void memory(Cable cable, int length) {
        longest = Math.max(longest, length);
        int kept = cable.kept();
        int allowed = cable.allowed(longest);
        mostKept = Math.max(mostKept, kept);
        if (kept > allowed) {
            throw new Violation("the server keeps " + kept + " bytes for connection " + cable.number() + ", expected "
                    + allowed + " at most");
        }
    }

    void closes(Cable cable, CloseCode code) {
        game.world().note(() -> "← " + cable.number() + "  closed: " + code);
        Line line = lines.get(cable);
        if (line != null) {
            line.closing = true;
        }
    }

    void gone(Cable cable) {
        lines.remove(cable);
    }

    private void told(Cable cable, Line line, Encoded message) {
        if (line.closing) {
            return;
        }
        String text = message.text();
        Ledger ledger = ledgers.get(line.code);
        if (text.startsWith("{\"type\":\"time\"")) {
            return;
        }
        game.world()
                .note(() -> "← " + cable.number() + "  " + (text.length() > 230 ? text.substring(0, 230) + "…" : text));
        if (ledger == null) {
            if (!text.startsWith("{\"type\":\"refused\"")) {
                throw new Violation("somebody who named no room is told " + text);
            }
            return;
        }
        if (text.startsWith("{\"type\":\"host\"") && !line.host) {
            throw new Violation("somebody who is not the host is shown the host's view of " + line.code);
        }
        marks(line, ledger, text);
        if (text.startsWith("{\"type\":\"saved\"")) {
            saved(line, ledger, field(text, "\"id\":\""));
        } else if (text.startsWith("{\"type\":\"refused\"")) {
            refused(line, ledger, field(text, "\"id\":\""));
        } else if (text.startsWith("{\"type\":\"seated\"")) {
            seated(cable, line, (int) number(text, "\"seat\":"));
        } else {
            view(line, ledger, text);
        }
    }

    private void marks(Line line, Ledger ledger, String text) {
        char letter = letters.getOrDefault(line.code, '?');
        long now = game.clock();
        for (int at = text.indexOf('~'); at >= 0; at = text.indexOf('~', at + 1)) {
            if (text.charAt(at + 1) != letter) {
                throw new Violation(
                        "bytes of room " + text.charAt(at + 1) + " reach room " + letter + ": " + around(text, at));
            }
            int index = text.charAt(at + 3) - '0';
            if (!line.host && text.charAt(at + 2) == 'K' && !ledger.revealed(index)) {
                throw new Violation(
                        "the explanation of question " + index + " is told before its reveal: " + around(text, at));
            }
            if (!line.host && text.charAt(at + 2) == 'O' && !ledger.optionsMayGo(index, now)) {
                throw new Violation("options of question " + index + " go out before T0 − K: " + around(text, at));
            }
        }
        if (!line.host && text.contains("\"outcome\":") && !ledger.atReveal()) {
            throw new Violation("an outcome is told when nothing is revealed: " + text);
        }
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 20));
    }

    private void saved(Line line, Ledger ledger, String id) {
        Event.AnswerSaved answer = ledger.answers().get(id);
        if (answer == null) {
            throw new Violation("answer " + id + " is acknowledged and not durable");
        }
        // Who talks before having been told the seat is theirs may be told of answers first.
        if (line.seat != 0 && answer.seat() != line.seat) {
            throw new Violation("answer " + id + " of seat " + answer.seat() + " is acknowledged to seat " + line.seat);
        }
        if (acknowledged.add(line.code + id)) {
            saved++;
        }
    }

    private void refused(Line line, Ledger ledger, String id) {
        if (acknowledged.contains(line.code + id) && !ledger.seatGone(line.seat)) {
            throw new Violation("answer " + id + " was acknowledged, and is now refused");
        }
        if (!ledger.answers().containsKey(id)) {
            ledger.refuses(id);
        }
    }

    private void seated(Cable cable, Line line, int seat) {
        for (Map.Entry<Cable, Line> other : lines.entrySet()) {
            if (other.getKey() != cable
                    && other.getValue().seat == seat
                    && other.getValue().code.equals(line.code)
                    && !other.getValue().closing
                    && !other.getKey().isClosing()) {
                throw new Violation("seat " + seat + " of " + line.code + " has two live connections, "
                        + other.getKey().number() + " and " + cable.number());
            }
        }
        line.seat = seat;
    }

    private void view(Line line, Ledger ledger, String text) {
        long epoch = number(text, "\"epoch\":");
        long version = number(text, "\"version\":");
        if (epoch < line.epoch || (epoch == line.epoch && version <= line.version)) {
            throw new Violation("version " + epoch + "." + version + " follows " + line.epoch + "." + line.version);
        }
        line.epoch = epoch;
        line.version = version;
        long rank = rank(text);
        long before = shown.getOrDefault(ledger.code(), 0L);
        if (rank < before) {
            throw new Violation("room " + ledger.code() + " went back, from " + before + " to " + rank + ": " + text);
        }
        shown.put(ledger.code(), rank);
    }

    /** How far a game is, as a view shows it: questions in tens, and where in the question. */
    private static long rank(String text) {
        String scene = text.substring(text.indexOf("\"scene\":{"));
        String is = field(scene, "\"is\":\"");
        return switch (is) {
            case "lobby" -> 0;
            case "podium" -> 10_000;
            case "question" -> 10 * number(scene, "\"number\":") + step(field(scene, "\"step\":\""));
            default -> 10 * number(scene, "\"number\":") + step(is);
        };
    }

    private static int step(String word) {
        return switch (word) {
            // Options leave for each just in time: some read while others see them already.
            case "reading", "answering" -> 1;
            case "closed" -> 3;
            case "revealed" -> 4;
            default -> 5;
        };
    }

    private static String field(String text, String name) {
        int from = text.indexOf(name) + name.length();
        return text.substring(from, text.indexOf('"', from));
    }

    private static long number(String text, String name) {
        int from = text.indexOf(name) + name.length();
        int to = from;
        while (to < text.length() && Character.isDigit(text.charAt(to))) {
            to++;
        }
        return Long.parseLong(text, from, to, 10);
    }

    /** Every acknowledged answer is durable, once; called at the end. */
    void allKept() {
        Set<String> kept = new HashSet<>();
        ledgers.values().forEach(ledger -> ledger.answers().keySet().forEach(id -> kept.add(ledger.code() + id)));
        acknowledged.stream().filter(id -> !kept.contains(id)).findFirst().ifPresent(id -> {
            throw new Violation("answer " + id + " was acknowledged and is lost");
        });
    }
}
