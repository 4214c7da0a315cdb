package handsup.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import handsup.faults.FaultProxy;
import handsup.live.Lesson;
import handsup.live.Program;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a student's tab in the middle of a question: afterwards the seat, the answer and the points are there. */
class TabsIT {

    private static final long A_MINUTE = 60_000;

    @TempDir
    private static Path data;

    private static Program program;
    private static Theatre theatre;

    private Lesson lesson;
    private FaultProxy cable;
    private StudentPage mila;

    @BeforeAll
    static void open() {
        program = Program.in(data);
        theatre = new Theatre();
    }

    @AfterAll
    static void close() {
        theatre.close();
        program.close();
    }

    @BeforeEach
    void beginALesson() {
        lesson = new Lesson(program, 2);
        cable = FaultProxy.to(program.address(), 0);
        mila = new StudentPage(theatre.page("Mila", Theatre.Size.PHONE, true), cable.address(), "Mila");
    }

    @AfterEach
    void endIt() {
        mila.page.context().close();
        cable.close();
        lesson.close();
        assertThat(theatre.wrongs()).isEmpty();
    }

    private List<String> theFirstQuestion() {
        mila.joins(lesson.code());
        lesson.starts();
        mila.seesOptions(1);
        return lesson.right(1);
    }

    private void isRightAndInTheOldSeat() {
        lesson.reveals(1);
        mila.sees("Right");
        assertThat(mila.points()).isBetween(500, 1000);
        lesson.bothAreInTheirSeats();
    }

    @Test
    void backAndForward() {
        List<String> right = theFirstQuestion();
        mila.page.navigate("about:blank");
        mila.page.goBack();
        mila.seesOptions(1);
        mila.answers(right);
        mila.page.goForward();
        mila.page.goBack();
        mila.page.locator(".saved").waitFor();
        isRightAndInTheOldSeat();
    }

    @Test
    void twoTabsWithOneSeat() {
        List<String> right = theFirstQuestion();
        Page second = mila.page.context().newPage();
        second.navigate(cable.address().toString());
        StudentPage again = new StudentPage(second, cable.address(), "Mila");
        again.seesOptions(1);
        mila.sees("Your seat is open in another tab or on another device.");
        again.answers(right);

        mila.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Play here instead"))
                .click();
        mila.page.locator(".saved").waitFor();
        again.sees("Your seat is open in another tab or on another device.");
        isRightAndInTheOldSeat();
    }

    @Test
    void hiddenForAMinuteWhileTheClassGoesOn() {
        mila.page.clock().install();
        List<String> right = theFirstQuestion();
        mila.answers(right);
        hides(true);
        lesson.reveals(1);
        lesson.goesOn();
        List<String> next = lesson.right(2);
        mila.page.clock().fastForward(A_MINUTE);
        hides(false);

        mila.seesOptions(2);
        int first = mila.points();
        assertThat(first).isBetween(500, 1000);
        mila.answers(next);
        lesson.reveals(2);
        mila.sees("Right");
        assertThat(mila.points() - first).isBetween(500, 1000);
        lesson.bothAreInTheirSeats();
    }

    /** Headless pages are always in front: the page is told otherwise. */
    private void hides(boolean hidden) {
        mila.page.evaluate("""
            hidden => {
              Object.defineProperty(document, 'visibilityState', { value: hidden ? 'hidden' : 'visible', configurable: true })
              document.dispatchEvent(new Event('visibilitychange'))
            }\
            """, hidden);
    }

    @Test
    void anAnswerGivenOfflineIsSentWhenTheNetworkIsBack() {
        List<String> right = theFirstQuestion();
        mila.page.context().setOffline(true);
        cable.pull();
        mila.sees("Connection lost");
        mila.chooses(right);
        mila.sees("Sending");
        assertThat(mila.page.locator(".saved").count()).isZero();
        cable.plug();
        mila.page.context().setOffline(false);
        mila.page.locator(".saved").waitFor();
        isRightAndInTheOldSeat();
    }

    @Test
    void aDeviceThatWasAsleepAndWakesWithItsClockElsewhere() {
        mila.page.clock().install();
        List<String> right = theFirstQuestion();
        mila.page.clock().fastForward(10 * A_MINUTE);
        mila.seesOptions(1);
        mila.page.locator(".opt:not([aria-disabled])").first().waitFor();
        mila.answers(right);
        isRightAndInTheOldSeat();
    }
}
