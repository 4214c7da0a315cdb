package handsup.room;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.domain.Command;
import handsup.domain.Mending;
import handsup.domain.Questions;
import handsup.domain.Response;
import handsup.domain.Settings;
import handsup.protocol.HostView;
import handsup.protocol.Move;
import handsup.protocol.Outcome;
import handsup.protocol.ProjectorView;
import handsup.protocol.Reason;
import handsup.protocol.Row;
import handsup.protocol.StudentView;
import handsup.report.Report;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What everybody sees when a question is marked again: host, projector, each student and the report tell the same. */
class MendedRoomTest {

    /** The right options of the three questions of {@link Questions#several}. */
    private static final List<Integer[]> KEYS = List.of(new Integer[] {1}, new Integer[] {0, 4}, new Integer[] {0});

    private final SchoolRoom school = new SchoolRoom(
            new Settings(4_000, 1, Settings.Points.ACCURACY, true, true, Settings.Names.OWN, false, true, 60),
            Questions.several(3));
    private final Player.Teacher teacher = school.teacher();
    private final Player.Screen screen = school.screen();
    private final Player.Student mila = school.student("Mila");
    private final Player.Student yusuf = school.student("Юсуф");
    private final Player.Student zoe = school.student("Zoë");
    private final List<Player.Student> class_ = List.of(mila, yusuf, zoe);

    /** Mila has all three right; the others answer as given. */
    private void plays(int question, Integer[] yusufs, Integer[] zoes) {
        school.untilOpen();
        mila.answers(KEYS.get(question));
        yusuf.answers(yusufs);
        zoe.answers(zoes);
        school.loop.advance(100);
    }

    private void wholeGame() {
        teacher.moves(Move.START);
        plays(0, new Integer[] {2}, new Integer[] {3});
        teacher.moves(Move.NEXT).moves(Move.NEXT);
        plays(1, new Integer[] {1, 2}, new Integer[] {3});
        teacher.moves(Move.NEXT).moves(Move.NEXT);
        plays(2, new Integer[] {1}, new Integer[] {1});
        teacher.moves(Move.NEXT);
    }

    private Rooms.MendAnswer mend(String question, Mending mending, boolean sure) {
        var answer = school.rooms
                .mend(school.code, new Command.Mend(question, mending), sure)
                .orElseThrow();
        school.loop.settle();
        return answer.join();
    }

    private static Mending key(Integer... options) {
        return new Mending.Key(Response.Choice.of(options));
    }

    private static Mending accept(Integer... options) {
        return new Mending.Accept(List.of(Response.Choice.of(options)));
    }

    @Test
    void threeMendingsAfterThePodiumChangeTheWinnerOnEveryScreenAndInTheReport() {
        wholeGame();
        assertThat(winner()).isEqualTo("Mila");
        everybodyAgrees();
        mend("q1", key(2), true);
        everybodyAgrees();
        mend("q2", accept(1, 2), true);
        everybodyAgrees();
        mend("q3", new Mending.Counts(false), true);
        everybodyAgrees();
        assertThat(winner()).isEqualTo("Юсуф");
        assertThat(points(teacher.view())).isEqualTo(Map.of("Юсуф", 2000, "Mila", 1000, "Zoë", 0));
        assertThat(school.killedAndStartedAgain()
                        .onDisk()
                        .leaderboard()
                        .order()
                        .getFirst()
                        .points())
                .isEqualTo(2000);
    }

    private String winner() {
        return ((HostView.Scene.Podium) teacher.view().scene())
                .rows()
                .getFirst()
                .name();
    }

    private static Map<String, Integer> points(HostView view) {
        return view.pupils().stream().collect(Collectors.toMap(HostView.Pupil::name, HostView.Pupil::points));
    }

    private void everybodyAgrees() {
        Report report = Report.of(school.onDisk());
        Map<String, Integer> points =
                report.pupils().stream().collect(Collectors.toMap(Report.Pupil::name, Report.Pupil::points));
        assertThat(points(teacher.view())).isEqualTo(points);
        List<Row> stage = ((ProjectorView.Scene.Podium) screen.view().scene()).rows();
        assertThat(stage)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.points()).isEqualTo(points.get(row.name())));
        assertThat(stage.stream().map(Row::name))
                .containsExactlyElementsOf(report.pupils().stream()
                        .filter(pupil -> pupil.points() > 0)
                        .map(Report.Pupil::name)
                        .toList());
        for (Player.Student student : class_) {
            assertThat(student.me().points()).isEqualTo(points.get(student.me().name()));
            assertThat(((StudentView.Scene.Podium) student.view().scene()).rows())
                    .isEqualTo(stage);
            Report.Pupil line = report.pupils().stream()
                    .filter(pupil -> pupil.seat() == student.me().seat())
                    .findFirst()
                    .orElseThrow();
            assertThat(student.me().standing()).isNotNull();
            assertThat(student.me().standing().place()).isEqualTo(line.place());
            assertThat(student.me().ending()).isNotNull();
            assertThat(student.me().ending().right()).isEqualTo(line.many(Report.Verdict.RIGHT));
        }
    }

    @Test
    void studentsSeeWhatChangedForThem() {
        wholeGame();
        mend("q1", key(2), true);
        assertThat(mila.me().mended())
                .containsExactly(new StudentView.Mended(1, StudentView.Verdict.WRONG, -1000, true));
        assertThat(yusuf.me().mended())
                .containsExactly(new StudentView.Mended(1, StudentView.Verdict.RIGHT, 1000, true));
        assertThat(zoe.me().mended()).isNull();
        mend("q1", new Mending.AsAsked(), true);
        assertThat(mila.me().mended()).isNull();
    }

    @Test
    void whileTheyAnswerNobodyIsTold() {
        teacher.moves(Move.START);
        plays(0, new Integer[] {2}, new Integer[] {3});
        mend("q1", key(2), true);
        assertThat(yusuf.me().mended()).hasSize(1);
        teacher.moves(Move.NEXT).moves(Move.NEXT);
        school.untilOpen();
        mend("q1", new Mending.Counts(false), true);
        assertThat(yusuf.view().scene()).isInstanceOf(StudentView.Scene.Answering.class);
        assertThat(yusuf.me().mended()).isNull();
        assertThat(yusuf.me().points()).isZero();
    }

    @Test
    void aRevealOnTheScreenFollows() {
        teacher.moves(Move.START);
        plays(0, new Integer[] {2}, new Integer[] {3});
        mend("q1", accept(2), true);
        ProjectorView.Scene.Revealed wall =
                (ProjectorView.Scene.Revealed) screen.view().scene();
        assertThat(wall.right()).isEqualTo(2);
        assertThat(((Outcome.Choice) wall.outcome()).options().stream().map(Outcome.Option::right))
                .containsExactly(false, true, true, false);
        assertThat(teacher.pupil("Юсуф").verdict()).isEqualTo(StudentView.Verdict.RIGHT);
    }

    @Test
    void theClassIsToldThatAQuestionDoesNotCount() {
        teacher.moves(Move.START);
        plays(0, new Integer[] {2}, new Integer[] {3});
        assertThat(((ProjectorView.Scene.Revealed) screen.view().scene()).voided())
                .isNull();
        mend("q1", new Mending.Counts(false), true);
        assertThat(((ProjectorView.Scene.Revealed) screen.view().scene()).voided())
                .isTrue();
        teacher.moves(Move.NEXT);
        assertThat(((ProjectorView.Scene.Board) screen.view().scene()).voided()).isTrue();
        mend("q1", new Mending.Counts(true), true);
        assertThat(((ProjectorView.Scene.Board) screen.view().scene()).voided()).isNull();
        teacher.moves(Move.NEXT);
        plays(1, new Integer[] {1, 2}, new Integer[] {3});
        teacher.moves(Move.NEXT).moves(Move.NEXT);
        plays(2, new Integer[] {1}, new Integer[] {1});
        teacher.moves(Move.NEXT);
        mend("q2", new Mending.Counts(false), true);
        assertThat(((ProjectorView.Scene.Podium) screen.view().scene()).voided())
                .containsExactly(2);
    }

    @Test
    void whatWouldChangeIsSaidFirstAndChangesNothing() {
        wholeGame();
        long version = mila.view().version();
        Rooms.Mended foreseen = (Rooms.Mended) mend("q1", key(2), false);
        assertThat(foreseen.changes().gaining()).isEqualTo(1);
        assertThat(foreseen.changes().losing()).isEqualTo(1);
        assertThat(mila.view().version()).isEqualTo(version);
        assertThat(mend("q1", key(2), true)).isEqualTo(foreseen);
    }

    @Test
    void whatCannotBeMendedIsRefusedWithItsReason() {
        teacher.moves(Move.START);
        school.untilOpen();
        assertThat(mend("q1", key(2), true)).isEqualTo(new Rooms.NotMended(Reason.STILL_OPEN));
        assertThat(mend("q3", key(2), true)).isEqualTo(new Rooms.NotMended(Reason.NO_QUESTION));
        teacher.moves(Move.CLOSE);
        assertThat(mend("q1", key(7), false)).isEqualTo(new Rooms.NotMended(Reason.NOT_A_KEY));
        assertThat(school.rooms.mend("ZZZZZZ", new Command.Mend("q1", key(2)), true))
                .isEmpty();
    }
}
