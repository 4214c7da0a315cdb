package handsup.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import handsup.protocol.HostView;
import handsup.protocol.Move;
import handsup.protocol.Reply;
import handsup.protocol.StudentView;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk takes nothing more in the middle of a question, and later does again. */
class FullDiskIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void nothingIsAcknowledgedThatIsNotOnTheDiskAndTheTeacherIsTold(@TempDir Path data) {
        try (Program program = Program.in(data)) {
            String code = HostLine.opensRoom(program, 1);
            try (HostLine teacher = new HostLine(program, code);
                    Pupil mila = new Pupil(program.address(), code, "Mila");
                    Pupil irina = new Pupil(program.address(), code, "Ирина")) {
                teacher.moves(Move.START);
                mila.seesOpen(1);
                irina.seesOpen(1);
                List<Integer> key = teacher.key();
                mila.answers(key);
                // The teacher's view waits for the disk too, and is to be there before it is full: nothing but the next
                // answer may fail.
                await().atMost(PATIENCE)
                        .until(() ->
                                teacher.seesStep(1, HostView.Step.ANSWERING).hands() == 1);

                program.diskIsFull();
                irina.sends(key);
                await().atMost(PATIENCE).until(teacher::wasTroubled);
                assertThat(irina.view().me().saved()).isNull();

                program.diskHasRoom();
                await().atMost(PATIENCE).until(() -> !teacher.view().troubled());
                irina.comesBack();
                irina.seesOpen(1);
                program.kill();
                program.startAgain();
                teacher.comesBack();
                mila.comesBack();
                irina.comesBack();
                assertThat(mila.seesOpen(1).face().number()).isEqualTo(1);
                assertThat(mila.view().me().saved()).isEqualTo(new Reply.Choice(key));
                assertThat(irina.seesOpen(1).face().number()).isEqualTo(1);
                irina.answers(key);
                assertThat(mila.sees(StudentView.Scene.Revealed.class).answered())
                        .isEqualTo(2);
                teacher.seesStep(1, HostView.Step.REVEALED);
            }
        }
    }
}
