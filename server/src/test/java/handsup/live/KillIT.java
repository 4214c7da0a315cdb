package handsup.live;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.protocol.HostView;
import handsup.protocol.Move;
import handsup.protocol.Reply;
import handsup.protocol.StudentView;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed with -9 in the middle of a question and started again: the same game goes on. */
class KillIT {

    private static final int QUESTIONS = 3;

    @Test
    void everyAcknowledgedAnswerAndPointIsThereAfterKillNine(@TempDir Path data) {
        try (Program program = Program.in(data)) {
            String code = HostLine.opensRoom(program, QUESTIONS);
            try (HostLine teacher = new HostLine(program, code);
                    Pupil mila = new Pupil(program.address(), code, "Mila");
                    Pupil irina = new Pupil(program.address(), code, "Ирина")) {
                teacher.moves(Move.START);
                for (int number = 1; number <= QUESTIONS; number++) {
                    mila.seesOpen(number);
                    List<Integer> key = teacher.key();
                    mila.answers(key);
                    int points = mila.view().me().points();

                    program.kill();
                    program.startAgain();
                    teacher.comesBack();
                    mila.comesBack();
                    irina.comesBack();

                    assertThat(mila.seesOpen(number).face().number()).isEqualTo(number);
                    assertThat(mila.view().me().saved()).isEqualTo(new Reply.Choice(key));
                    assertThat(mila.view().me().points()).isEqualTo(points);
                    irina.answers(key);
                    StudentView.Scene.Revealed revealed = mila.sees(StudentView.Scene.Revealed.class);
                    assertThat(revealed.answered()).isEqualTo(2);
                    assertThat(mila.view().me().result().verdict()).isEqualTo(StudentView.Verdict.RIGHT);
                    teacher.moves(Move.NEXT);
                    if (number < QUESTIONS) {
                        teacher.sees(scene -> scene instanceof HostView.Scene.Board);
                        teacher.moves(Move.NEXT);
                    }
                }
                mila.sees(StudentView.Scene.Podium.class);
                assertThat(mila.view().me().ending().right()).isEqualTo(QUESTIONS);
                assertThat(irina.view().me().points()).isBetween(500 * QUESTIONS, 1000 * QUESTIONS);
            }
            assertThat(program.output()).contains("One room goes on");
        }
    }
}
