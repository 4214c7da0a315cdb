package handsup.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import handsup.protocol.Ask;
import handsup.protocol.ClientMessage;
import handsup.protocol.HostView;
import handsup.protocol.Move;
import handsup.protocol.ProjectorView;
import handsup.protocol.Reply;
import handsup.protocol.StudentView;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No byte that reaches a student or a projector before the close tells which answer is right, whatever the kind of question. All their frames are kept and searched. */
class LeakIT {

    /** The number that is right; no frame has it for another reason. */
    private static final String NUMBER = "48151";

    private static final String OPTIONS = """
        options:
          - {text: One, why: CANARY-WHY, misconception: wrong}
          - {text: Two, key: true}
          - {text: Three, why: CANARY-WHY}
        """;

    /** One of each kind. */
    private static final List<String> KINDS = List.of(
            "type: single\n" + OPTIONS,
            "type: cause\n" + OPTIONS,
            "type: odd-one-out\nrule: rule\n" + OPTIONS,
            "type: source\nsource: {text: Somebody said something., credit: Somebody}\n" + OPTIONS,
            "type: multi\n" + OPTIONS + "  - {text: Four, key: true}\n",
            "type: true-false\nanswer: true\nwhy: CANARY-WHY\nmisconception: wrong\n",
            """
            type: ordering
            tiles: [{text: One, at: CANARY-AT}, {text: Two, at: CANARY-AT}, {text: Three, at: CANARY-AT}]
            """,
            """
            type: number
            answer: %1$s
            range: [0, 99999]
            """.formatted(NUMBER),
            """
            type: hotspot
            image: {file: map.png, alt: An empty map of nothing}
            regions:
              - {name: On the left, box: [0, 0, 30, 90], why: CANARY-WHY, misconception: wrong}
              - {name: In the middle, box: [35, 0, 30, 90], key: true}
              - {name: On the right, box: [70, 0, 30, 90]}
            """,
            """
            type: label
            image: {file: map.png, alt: An empty map of nothing}
            regions:
              - {name: On the left, box: [0, 0, 30, 90], label: One}
              - {name: On the right, box: [70, 0, 30, 90], label: Two}
            spares: [Three]
            """,
            """
            type: cloze
            text: "First [[One|Two]], then [[Three]]."
            spares: [Four]
            """,
            """
            type: matching
            pairs: [{left: One, right: I}, {left: Two, right: II}, {left: Three, right: III}]
            spares: [IV]
            misconceptions: [wrong]
            """,
            """
            type: typed
            accept: [CANARY-ACCEPT]
            reject: [CANARY-REJECT]
            """,
            """
            type: categorise
            bins: [{name: Odd, tiles: [One, Three]}, {name: Even, tiles: [Two, Four]}]
            misconceptions: [wrong]
            """);

    private static final int QUESTIONS = KINDS.size();

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Words and fields that only a key, a count or an explanation could bring. */
    private static final Pattern TELLING = Pattern.compile(
            "CANARY|" + NUMBER + "|\"right\"|\"outcome\"|\"lesson\"|\"count\"|\"verdict\"|\"explanation\"|\"key\"");

    @Test
    void nothingTellsTheAnswerBeforeTheClose(@TempDir Path data) {
        writeDeck(data.resolve("decks/canaries"));
        try (Program program = Program.in(data)) {
            String code = HostLine.opensRoom(program, "canaries", "", QUESTIONS, false, 1);
            try (HostLine teacher = new HostLine(program, code);
                    Pupil mila = new Pupil(program.address(), code, "Mila");
                    Pupil yusuf = new Pupil(program.address(), code, "Yusuf");
                    Line wall = Line.to(program.address())) {
                wall.says(new ClientMessage.Project(code));
                await().atMost(PATIENCE)
                        .until(() -> wall.last(ProjectorView.class).isPresent());
                teacher.moves(Move.START);
                for (int number = 1; number <= QUESTIONS; number++) {
                    loaded(mila, yusuf, wall);
                    mila.isSaved(mila.sends(something(mila.seesOpen(number).ask())));
                    yusuf.seesOpen(number);
                    teacher.moves(Move.CLOSE);
                    teacher.seesStep(number, HostView.Step.CLOSED);
                    mila.sees(StudentView.Scene.Closed.class);
                    yusuf.sees(StudentView.Scene.Closed.class);
                    await().atMost(PATIENCE)
                            .until(() ->
                                    wall.last(ProjectorView.class).orElseThrow().scene()
                                            instanceof ProjectorView.Scene.Closed);
                    for (List<String> frames : List.of(mila.frames(), yusuf.frames(), wall.frames())) {
                        assertThat(frames)
                                .isNotEmpty()
                                .noneMatch(frame -> TELLING.matcher(frame).find());
                    }

                    teacher.moves(Move.REVEAL);
                    mila.sees(StudentView.Scene.Revealed.class);
                    await().atMost(PATIENCE)
                            .until(() ->
                                    wall.last(ProjectorView.class).orElseThrow().scene()
                                            instanceof ProjectorView.Scene.Revealed);
                    assertThat(mila.frames()).anyMatch(frame -> frame.contains("CANARY-EXPLANATION-"));
                    assertThat(wall.frames()).anyMatch(frame -> frame.contains("CANARY-EXPLANATION-"));
                    assertThat(mila.frames()).noneMatch(frame -> frame.contains("CANARY-WHY"));
                    mila.frames().clear();
                    yusuf.frames().clear();
                    wall.frames().clear();
                    teacher.moves(Move.NEXT);
                }
            }
        }
    }

    /** All say that they have the image of the question that is read, where it has one: the options wait for that. */
    private static void loaded(Pupil mila, Pupil yusuf, Line wall) {
        await().atMost(PATIENCE).until(() -> {
            mila.ready();
            yusuf.ready();
            if (wall.last(ProjectorView.class).orElseThrow().scene() instanceof ProjectorView.Scene.Reading reading
                    && reading.face().picture() != null) {
                wall.says(new ClientMessage.Ready(reading.face().id(), true));
            }
            return mila.view().scene() instanceof StudentView.Scene.Answering;
        });
    }

    /** What somebody answers who has not read the question. */
    private static Reply something(Ask ask) {
        return switch (ask) {
            case Ask.Choice _ -> new Reply.Choice(List.of(0));
            case Ask.Ordering(List<String> tiles) ->
                new Reply.Order(IntStream.range(0, tiles.size()).boxed().toList());
            case Ask.Number _ -> new Reply.Number("7");
            case Ask.Cloze(List<String> text, List<String> _, boolean _) ->
                new Reply.Places(IntStream.range(1, text.size()).boxed().toList());
            case Ask.Hotspot _ -> new Reply.Choice(List.of(0));
            case Ask.Label(List<Ask.Region> regions, List<String> _) ->
                new Reply.Places(IntStream.range(0, regions.size()).boxed().toList());
            case Ask.Matching matching ->
                new Reply.Places(
                        IntStream.range(0, matching.lefts().size()).boxed().toList());
            case Ask.Typed _ -> new Reply.Text("something");
            case Ask.WordCloud _ -> new Reply.Words(List.of("something"));
            case Ask.Open _ -> new Reply.Text("something");
            case Ask.Poll _ -> new Reply.Choice(List.of(0));
            case Ask.Scale _ -> new Reply.Number("2");
            case Ask.Categorise sorting ->
                new Reply.Places(sorting.tiles().stream().map(_ -> 0).toList());
        };
    }

    private static void writeDeck(Path folder) {
        StringBuilder page = new StringBuilder("""
            facts:
              - {id: f1, text: CANARY-FACT}
            misconceptions:
              - {tag: wrong, believes: CANARY-BELIEF, reteach: CANARY-RETEACH}
            questions:
            """);
        int number = 0;
        for (String kind : KINDS) {
            page.append("""
                  - id: q%1$d
                    cards: ["1"]
                    seconds: 60
                    facts: [f1]
                    stem: Which two share a rule in question %1$d?
                    explanation: CANARY-EXPLANATION-%1$d
                    note: CANARY-NOTE
                """.formatted(++number));
            page.append(kind.indent(4));
        }
        SmallDeck.write(folder, "Canaries", "CANARY-CARD", page.toString());
        try {
            ImageIO.write(
                    new BufferedImage(320, 160, BufferedImage.TYPE_INT_RGB),
                    "png",
                    folder.resolve("map.png").toFile());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
