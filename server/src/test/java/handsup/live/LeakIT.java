package handsup.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import handsup.protocol.ClientMessage;
import handsup.protocol.HostView;
import handsup.protocol.Move;
import handsup.protocol.ProjectorView;
import handsup.protocol.StudentView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No byte that reaches a student or a projector before the close tells which answer is right. All their frames are kept and searched. */
class LeakIT {

    private static final int QUESTIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Words and fields that only a key, a count or an explanation could bring. */
    private static final Pattern TELLING =
            Pattern.compile("CANARY|\"right\"|\"outcome\"|\"lesson\"|\"count\"|\"verdict\"|\"explanation\"|\"key\"");

    @Test
    void nothingTellsTheAnswerBeforeTheClose(@TempDir Path data) throws IOException {
        writeDeck(data.resolve("decks/canaries"));
        try (Program program = Program.in(data)) {
            String code = HostLine.opensRoom(program, "canaries", QUESTIONS);
            try (HostLine teacher = new HostLine(program, code);
                    Pupil mila = new Pupil(program.address(), code, "Mila");
                    Pupil yusuf = new Pupil(program.address(), code, "Yusuf");
                    Line wall = Line.to(program.address())) {
                wall.says(new ClientMessage.Project(code));
                await().atMost(PATIENCE)
                        .until(() -> wall.last(ProjectorView.class).isPresent());
                teacher.moves(Move.START);
                for (int number = 1; number <= QUESTIONS; number++) {
                    mila.seesOpen(number);
                    mila.answers(teacher.key());
                    yusuf.answers(List.of(0));
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

    private static void writeDeck(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("deck.yaml"), """
            deck: canaries
            title: Canaries
            subject: Test
            level: All
            language: en
            licence: Apache-2.0
            about: Every secret in it can be recognised.
            cards:
              - {id: "1", title: One, file: one.md}
            """);
        Files.writeString(folder.resolve("one.md"), "# One\n\nCANARY-CARD\n");
        StringBuilder page = new StringBuilder("""
            facts:
              - {id: f1, text: CANARY-FACT}
            misconceptions:
              - {tag: wrong, believes: CANARY-BELIEF, reteach: CANARY-RETEACH}
            questions:
            """);
        for (int number = 1; number <= QUESTIONS; number++) {
            page.append("""
                  - id: q%1$d
                    cards: ["1"]
                    type: single
                    seconds: 60
                    facts: [f1]
                    stem: Question %1$d?
                    options:
                      - {text: One, why: CANARY-WHY, misconception: wrong}
                      - {text: Two, key: true}
                      - {text: Three, why: CANARY-WHY}
                    explanation: CANARY-EXPLANATION-%1$d
                    note: CANARY-NOTE
                """.formatted(number));
        }
        Files.writeString(folder.resolve("questions.yaml"), page);
    }
}
