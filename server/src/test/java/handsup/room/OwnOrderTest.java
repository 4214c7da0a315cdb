package handsup.room;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.domain.Question;
import handsup.domain.Questions;
import handsup.domain.RoomState;
import handsup.domain.Settings;
import handsup.protocol.Move;
import handsup.protocol.Outcome;
import handsup.protocol.StudentView;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A room in which each student sees options in an order of their own. Their pages make the orders; the server says where. */
class OwnOrderTest {

    private static SchoolRoom room(Settings.Order order, Question question) {
        return new SchoolRoom(
                new Settings(
                        4_000, 1, Settings.Points.SPEED, true, true, Settings.Names.OWN, false, true, 60, false, order),
                List.of(question));
    }

    private static StudentView.Scene.Answering asked(Settings.Order order, Question question, String name) {
        SchoolRoom school = room(order, question);
        Player.Teacher teacher = school.teacher();
        school.student("Ada");
        Player.Student student = school.student(name);
        teacher.moves(Move.START);
        school.untilOpen();
        return (StudentView.Scene.Answering) student.view().scene();
    }

    private static Boolean mixed(Settings.Order order, Question question) {
        return asked(order, question, "Mila").face().mixed();
    }

    @Test
    void pagesAreToldWhereOptionsMayMove() {
        assertThat(mixed(Settings.Order.EACH, Questions.movable("q1"))).isTrue();
        assertThat(mixed(Settings.Order.EACH, Questions.single("q1"))).isNull();
        assertThat(mixed(Settings.Order.EACH, Questions.trueFalse("q1"))).isNull();
        assertThat(mixed(Settings.Order.SAME, Questions.movable("q1"))).isNull();
    }

    /** Nothing that is sent hangs on a seat or on the key: all get the options in the order that was drawn, as in a room with one order for all. */
    @Test
    void everybodyIsSentTheOrderThatWasDrawn() {
        StudentView.Scene.Answering each = asked(Settings.Order.EACH, Questions.movable("q1"), "Mila");
        assertThat(each.ask())
                .isEqualTo(asked(Settings.Order.EACH, Questions.movable("q1"), "Yusuf")
                        .ask())
                .isEqualTo(asked(Settings.Order.SAME, Questions.movable("q1"), "Mila")
                        .ask());
    }

    private static String lettersInTheReport(Settings.Order order) {
        SchoolRoom school = room(order, Questions.movable("q1"));
        Player.Teacher teacher = school.teacher();
        school.student("Ada");
        teacher.moves(Move.START);
        school.untilOpen();
        teacher.moves(Move.CLOSE);
        school.loop.advance(2_000);
        RoomState played = school.onDisk();
        return ((Outcome.Choice) Previews.outcome(played, played.rounds().getLast())).letters();
    }

    @Test
    void theReportHasNoLettersThatNobodySaw() {
        assertThat(lettersInTheReport(Settings.Order.EACH)).isEmpty();
        assertThat(lettersInTheReport(Settings.Order.SAME)).startsWith("AB");
    }
}
