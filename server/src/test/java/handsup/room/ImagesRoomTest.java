package handsup.room;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.domain.Phase;
import handsup.domain.Questions;
import handsup.domain.Settings;
import handsup.domain.Timing;
import handsup.protocol.ClientMessage;
import handsup.protocol.HostView;
import handsup.protocol.Move;
import handsup.protocol.ProjectorView;
import handsup.protocol.Reason;
import handsup.protocol.StudentView;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The options of a question with an image wait until every device has it, but not long. */
class ImagesRoomTest {

    private static final long READING = Settings.DEFAULT.readingMillis();

    private final SchoolRoom school = new SchoolRoom(
            Settings.DEFAULT, List.of(Questions.pictured("q1"), Questions.single("q2"), Questions.pictured("q3")));
    private final Player.Teacher teacher = school.teacher();
    private final Player.Screen screen = school.screen();
    private final Player.Student mila = school.student("Mila");
    private final Player.Student omar = school.student("Omar");

    @BeforeEach
    void begin() {
        teacher.moves(Move.START);
    }

    private static ClientMessage has(String question) {
        return new ClientMessage.Ready(question, true);
    }

    private HostView.Loading loading() {
        school.loop.advance(LiveRoom.BOARDS_EVERY_MILLIS);
        return ((HostView.Scene.Question) teacher.view().scene()).loading();
    }

    private long opensAt() {
        return ((Phase.Answering) school.onDisk().phase()).opensAt();
    }

    @Test
    void theImageComesWithTheStemAndNotBefore() {
        StudentView.Scene.Reading reading =
                (StudentView.Scene.Reading) mila.view().scene();
        assertThat(reading.face().picture().small()).isEqualTo("/media/small.png");
        assertThat(mila.frames.subList(0, mila.frames.size() - 1))
                .noneMatch(frame -> frame.text().contains("small.png"));
        assertThat(mila.frames).noneMatch(frame -> frame.text().contains("\"q3\""));
    }

    @Test
    void whenEverybodyHasItInTimeNothingWaits() {
        long shownAt = school.loop.now();
        mila.says(has("q1"));
        omar.says(has("q1"));
        screen.says(has("q1"));
        school.loop.advance(READING);
        assertThat(opensAt()).isEqualTo(shownAt + READING);
        assertThat(school.onDisk().rounds().getLast().wasAwaited()).isFalse();
    }

    @Test
    void theOptionsWaitForTheLastAndOpenAtOnceWhenItIsThere() {
        mila.says(has("q1"));
        screen.says(has("q1"));
        assertThat(loading()).isEqualTo(new HostView.Loading(1, 0, false));
        school.loop.advance(READING);
        assertThat(loading()).isEqualTo(new HostView.Loading(1, 0, true));
        assertThat(((StudentView.Scene.Reading) mila.view().scene()).waiting()).isTrue();
        assertThat(((ProjectorView.Scene.Reading) screen.view().scene()).waiting())
                .isTrue();
        long now = school.loop.now();
        omar.says(has("q1"));
        assertThat(opensAt()).isEqualTo(now + Timing.LEAD_MILLIS);
        school.loop.advance(Timing.LEAD_MILLIS);
        assertThat(omar.view().scene()).isInstanceOf(StudentView.Scene.Answering.class);
    }

    @Test
    void aDeviceThatNeverAnswersHoldsTheClassUpNoLongerThanTheLimit() {
        mila.says(has("q1"));
        long shownAt = school.loop.now();
        school.loop.advance(READING + Timing.MOST_AWAITED_MILLIS);
        assertThat(opensAt())
                .isBetween(shownAt + READING, shownAt + READING + Timing.MOST_AWAITED_MILLIS + Timing.LEAD_MILLIS);
    }

    @Test
    void aDeviceThatDoesWithoutItIsNotWaitedForAndTheTeacherSeesIt() {
        mila.says(has("q1"));
        screen.says(has("q1"));
        omar.says(new ClientMessage.Ready("q1", false));
        assertThat(loading()).isEqualTo(new HostView.Loading(0, 1, false));
        school.loop.advance(READING);
        assertThat(school.onDisk().rounds().getLast().wasAwaited()).isFalse();
    }

    @Test
    void theTeacherStartsAnyway() {
        mila.says(has("q1"));
        teacher.moves(Move.OPEN);
        assertThat(teacher.refusal()).contains(Reason.NOT_NOW);
        school.loop.advance(READING);
        long now = school.loop.now();
        teacher.moves(Move.OPEN);
        assertThat(opensAt()).isEqualTo(now + Timing.LEAD_MILLIS);
    }

    @Test
    void whoLeavesOrComesLateNeverMakesItLonger() {
        mila.says(has("q1"));
        screen.says(has("q1"));
        school.loop.advance(READING);
        Player.Student late = school.student("Late");
        omar.cut();
        assertThat(school.onDisk().phase()).isInstanceOf(Phase.Reading.class);
        late.says(has("q1"));
        assertThat(school.onDisk().phase()).isInstanceOf(Phase.Answering.class);
    }

    @Test
    void whoComesBackSaysItAgain() {
        mila.says(has("q1"));
        omar.says(has("q1"));
        screen.says(has("q1"));
        omar.cut();
        omar.resumes();
        assertThat(loading().missing()).isEqualTo(1);
        omar.says(has("q1"));
        assertThat(loading().missing()).isZero();
    }

    @Test
    void afterARestartItWaitsNoLongerThanItWouldHave() {
        mila.says(has("q1"));
        school.loop.advance(READING);
        SchoolRoom again = school.killedAndStartedAgain();
        again.loop.advance(Rooms.RESTART_GRACE_MILLIS + Timing.MOST_AWAITED_MILLIS + Timing.LEAD_MILLIS);
        assertThat(again.onDisk().phase()).isInstanceOf(Phase.Answering.class);
        assertThat(again.onDisk().rounds()).hasSize(1);
    }

    @Test
    void whatIsSaidOfAnotherQuestionMeansNothing() {
        mila.says(has("q3"));
        mila.says(has("nonsense"));
        assertThat(loading().missing()).isEqualTo(3);
    }

    @Test
    void aQuestionWithoutAnImageWaitsForNobody() {
        teacher.moves(Move.SKIP);
        assertThat(loading()).isNull();
        school.loop.advance(READING);
        assertThat(school.onDisk().phase()).isInstanceOf(Phase.Answering.class);
    }
}
