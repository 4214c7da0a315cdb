package handsup.room;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.protocol.ClientMessage;
import handsup.protocol.CloseCode;
import handsup.protocol.Move;
import handsup.protocol.StudentView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A hall is shown things in parts, so that others on its loop have their turn, and yet all of it sees one moment. */
class HallTest {

    private static final int SEATS = 5 * Rooms.PART / 2;

    private final SchoolRoom school = SchoolRoom.forSeats(SEATS, 2);
    private final Player.Teacher teacher = school.teacher();
    private final Player.Student first = school.student("Ada");
    private final List<Player.Student> others = new ArrayList<>();

    HallTest() {
        for (int i = 1; i < SEATS; i++) {
            others.add(school.student("Pupil " + i));
        }
        school.loop.advance(10_000);
    }

    private long reading() {
        return others.stream()
                .filter(student -> student.view().scene() instanceof StudentView.Scene.Reading)
                .count();
    }

    @Test
    void othersHaveTheirTurnBeforeAllHaveBeenShown() {
        List<Long> shown = new ArrayList<>();
        first.turn = Optional.of(() -> shown.add(reading()));
        teacher.moves(Move.START);
        assertThat(shown).singleElement().satisfies(early -> assertThat(early).isLessThan(Rooms.PART));
        assertThat(reading()).isEqualTo(SEATS - 1);
    }

    @Test
    void optionsAreWithTheLastOfThemWhenTheyOpen() {
        others.forEach(student -> student.viewTakes = 1);
        teacher.moves(Move.START);
        school.untilOpen();
        assertThat(others).allSatisfy(student -> {
            StudentView.Scene.Answering open =
                    (StudentView.Scene.Answering) student.view().scene();
            assertThat(student.shownAt).isBetween(open.opensAt() - 60 - 3 * SEATS / 2, open.opensAt());
        });
    }

    @Test
    void whoGoesMeanwhileIsMissedOnlyAfterwards() {
        Player.Student last = others.getLast();
        first.turn = Optional.of(() -> last.close(CloseCode.TOO_SLOW));
        teacher.moves(Move.START);
        assertThat(reading()).isGreaterThanOrEqualTo(SEATS - 2);
        school.loop.advance(2_000);
        assertThat(teacher.view().pupils()).filteredOn(pupil -> !pupil.here()).hasSize(1);
    }

    @Test
    void whoComesMeanwhileIsSeatedAfterwards() {
        Player.Student late = others.getLast();
        late.cut();
        first.turn = Optional.of(() -> {
            late.connectAgain();
            late.saysLater(new ClientMessage.Resume(
                    school.code, late.seat().seat(), late.seat().token()));
        });
        teacher.moves(Move.START);
        assertThat(reading()).isEqualTo(SEATS - 1);
    }
}
