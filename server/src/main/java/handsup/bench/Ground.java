package handsup.bench;

import handsup.protocol.Api;
import handsup.rehearse.Crowd;
import handsup.rehearse.Lead;
import handsup.rehearse.Manner;
import handsup.rehearse.Network;
import handsup.rehearse.Scratch;
import handsup.rehearse.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A Handsup in a process of its own, with a deck whose questions make views of the floor's size, and connections to it. Of one thread. */
final class Ground implements AutoCloseable {

    /** A question's view to one student is about so many bytes. */
    static final int FRAME_BYTES = 400;

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int MOST_QUESTIONS = 60;
    private static final Pattern LINK = Pattern.compile("(http://127\\S+#key=\\S{43})");
    private static final Pattern REHEARSED = Pattern.compile("(rehearsed)");

    private final Scratch data;
    private final Child server;
    private final long listenedAfter;
    private final Network network;
    private final String key;

    private Ground(Scratch data, Child server, Target target, long listenedAfter) {
        this.data = data;
        this.server = server;
        this.listenedAfter = listenedAfter;
        this.key = target.key().orElseThrow();
        this.network = new Network(target, 1);
    }

    /** Returns when the server has also played the class it plays by itself first, or does without. @param program the command for a server with its data in a folder */
    static Ground start(String cores, Function<Path, List<String>> program) {
        Scratch data = Scratch.named("handsup-bench");
        try {
            deck(data.folder().resolve("decks/bench"));
            return ready(data, Child.start(cores, program.apply(data.folder())));
        } catch (IOException noFolder) {
            data.close();
            throw new UncheckedIOException(noFolder);
        } catch (RuntimeException neverReady) {
            data.close();
            throw neverReady;
        }
    }

    private static Ground ready(Scratch data, Child server) {
        try {
            Target.Read read = (Target.Read) Target.of(server.awaits(LINK));
            long listenedAfter = System.nanoTime() - server.startedAt();
            server.awaits(REHEARSED);
            return new Ground(data, server, read.target(), listenedAfter);
        } catch (RuntimeException neverReady) {
            server.close();
            throw neverReady;
        }
    }

    private static void deck(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("deck.yaml"), """
            deck: bench
            title: Bench
            subject: Measuring
            level: All
            language: en
            licence: Apache-2.0
            about: Questions of one size.
            cards:
              - {id: "1", title: One, file: one.md}
            """);
        Files.writeString(folder.resolve("one.md"), "# One\n\nNothing to learn here.\n");
        StringBuilder page = new StringBuilder("questions:\n");
        for (int number = 1; number <= MOST_QUESTIONS; number++) {
            page.append("""
                  - id: q%1$d
                    cards: ["1"]
                    type: single
                    seconds: 20
                    stem: Which of these four towns lies furthest up the river whose mouth was moved by the great flood of that year, as the map on the last page of the second chapter has it, and as you have seen in class, %1$d?
                    options:
                      - {text: The first of the towns}
                      - {text: The second of the towns, key: true}
                      - {text: The third of the towns}
                      - {text: The fourth of the towns}
                    explanation: Because the second town lies where the old bed of the river meets the new one.
                """.formatted(number));
        }
        Files.writeString(folder.resolve("questions.yaml"), page);
    }

    /** From the launch of the server to its printed link, in ns. */
    long listenedAfter() {
        return listenedAfter;
    }

    Child server() {
        return server;
    }

    /** Opens a room. @param byHand whether the teacher shows each answer */
    String room(int questions, int capacity, boolean byHand, boolean mayChange) {
        Lead.Asked asked = Lead.open(
                network.target(),
                key,
                new Api.OpenRequest(
                        new Api.DrawRequest("bench", List.of(), List.of(), List.of(), questions, 7),
                        new Api.Rules(1, 1, Api.Points.SPEED, true, true, false, mayChange, !byHand, capacity),
                        "Bench"));
        return switch (asked) {
            case Lead.Opened(String code) -> code;
            case Lead.Refused(String why) -> throw new IllegalStateException(why);
        };
    }

    Lead lead(String code) {
        Lead lead = Lead.of(network, code, key);
        if (!lead.awaits(PATIENCE, scene -> !scene.isEmpty())) {
            throw new IllegalStateException("the teacher's place in " + code + " could not be taken");
        }
        return lead;
    }

    Crowd crowd(String code, int students, int burstMillis) {
        return new Crowd(network, new Crowd.Plan(code, students, 0, Manner.burst(burstMillis, 0), 1));
    }

    /** Has everybody join as fast as they get in. @return how long that took, in ns */
    static long fill(Crowd crowd) {
        crowd.joins(0);
        if (!Crowd.await(PATIENCE, crowd::allDecided) || crowd.counts().failed() > 0) {
            throw new IllegalStateException(
                    "only " + crowd.counts().seated() + " of " + crowd.students() + " got a seat");
        }
        return System.nanoTime() - crowd.joinBegan();
    }

    void remove(String code) {
        Lead.close(network.target(), key, code);
    }

    @Override
    public void close() {
        network.close();
        server.close();
        data.close();
    }

    /** Lets what follows a step settle. */
    static void rest(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
