package handsup.room;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.domain.Questions;
import handsup.domain.Settings;
import handsup.protocol.ClientMessage;
import handsup.protocol.Move;
import handsup.protocol.StudentView;
import handsup.protocol.Sureness;
import handsup.report.Report;
import handsup.report.Sheets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A room that asks how sure people are, as its students see it. The second option is right. */
class ConfidenceRoomTest {

    private final SchoolRoom school = new SchoolRoom(
            new Settings(
                    4_000,
                    1,
                    Settings.Points.ACCURACY,
                    true,
                    true,
                    Settings.Names.OWN,
                    false,
                    true,
                    60,
                    true,
                    Settings.Order.SAME),
            List.of(Questions.single("q1")));
    private final Player.Teacher teacher = school.teacher();
    private final Player.Student mila = school.student("Mila");
    private final Player.Student yusuf = school.student("Юсуф");

    private void says(Player.Student student, Sureness sureness) {
        student.says(new ClientMessage.Confide("q1", sureness));
    }

    private void opens() {
        teacher.moves(Move.START);
        school.untilOpen();
    }

    private static Sureness said(Player.Student student) {
        return student.me().confidence().said();
    }

    @Test
    void theQuestionWaitsUntilEverybodyHasSaidHowSureTheyAre() {
        opens();
        mila.answers(1);
        yusuf.answers(0);
        school.loop.advance(1_000);
        assertThat(mila.view().scene()).isInstanceOf(StudentView.Scene.Answering.class);
        says(mila, Sureness.SURE);
        says(yusuf, Sureness.THINK);
        school.loop.advance(100);
        assertThat(mila.view().scene()).isInstanceOf(StudentView.Scene.Revealed.class);
        assertThat(mila.me().result().points()).isEqualTo(1000);
        assertThat(yusuf.me().result().points()).isEqualTo(-667);
        assertThat(yusuf.me().points()).isZero();
    }

    @Test
    void whatWasSaidIsOnDiskBeforeTheNextViewHasIt() {
        opens();
        mila.answers(1);
        assertThat(said(mila)).isNull();
        says(mila, Sureness.SURE);
        assertThat(said(mila)).isEqualTo(Sureness.SURE);
        assertThat(school.onDisk().rounds().getLast().confidences()).hasSize(1);
    }

    @Test
    void sayingItAgainAfterACutChangesNothing() {
        opens();
        mila.answers(1);
        says(mila, Sureness.SURE);
        mila.cut();
        mila.resumes();
        says(mila, Sureness.GUESS);
        assertThat(said(mila)).isEqualTo(Sureness.SURE);
    }

    @Test
    void theEndHasOnesOwnCalibrationAndNobodyElses() {
        opens();
        mila.answers(1);
        says(mila, Sureness.SURE);
        yusuf.answers(1);
        teacher.moves(Move.CLOSE);
        school.loop.advance(2_000);
        teacher.moves(Move.NEXT);
        assertThat(mila.me().confidence().calibration())
                .containsExactly(new StudentView.Calibration(Sureness.SURE, 1, 1));
        assertThat(yusuf.me().confidence().calibration()).isEmpty();
    }

    @Test
    void theSheetsSayHowSureStudentsWere() {
        opens();
        mila.answers(1);
        says(mila, Sureness.SURE);
        yusuf.answers(0);
        says(yusuf, Sureness.SURE);
        school.loop.advance(100);
        Report report = Report.of(school.onDisk());
        assertThat(Sheets.answers(report).lines().skip(1)).allMatch(line -> line.endsWith(",sure"));
        assertThat(Sheets.questions(report))
                .contains("Mended,Sure,Sure and right\r\n")
                .endsWith(",yes,0,2,1\r\n");
        assertThat(Sheets.students(report))
                .contains("Seconds thought,Sure,Sure and right,Question 1\r\n")
                .contains(",1,1,right\r\n", ",1,0,wrong\r\n");
    }

    @Test
    void aRoomThatDoesNotAskSaysNothingOfIt() {
        SchoolRoom plain = SchoolRoom.of(1);
        Player.Teacher host = plain.teacher();
        Player.Student student = plain.student("Mila");
        host.moves(Move.START);
        plain.untilOpen();
        assertThat(student.me().confidence()).isNull();
    }
}
