package handsup.room;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.protocol.ClientMessage;
import handsup.protocol.Move;
import handsup.protocol.Reply;
import handsup.protocol.StudentView;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a student is sent a question does not grow with the class: otherwise a hall costs the square of a class. */
class FrameCountTest {

    private static final int QUESTIONS = 3;

    @ParameterizedTest
    @ValueSource(ints = {30, 10_000})
    void aQuestionIsFiveMessagesToAStudentHoweverManyThereAre(int seats) {
        SchoolRoom school = SchoolRoom.forSeats(seats, QUESTIONS);
        Player.Teacher teacher = school.teacher();
        List<Player.Student> students = new ArrayList<>();
        for (int i = 0; i < seats; i++) {
            students.add(school.student("Pupil " + i));
        }
        school.loop.advance(10_000);
        for (int question = 1; question <= QUESTIONS; question++) {
            students.forEach(student -> student.frames.clear());

            teacher.moves(question == 1 ? Move.START : Move.NEXT);
            school.untilOpen();
            String id = students.getFirst().questionId();
            students.forEach(student ->
                    student.says(new ClientMessage.Answer(student.newId(), id, new Reply.Choice(List.of(0)), 0)));
            school.loop.advance(2_000);
            teacher.moves(question < QUESTIONS ? Move.NEXT : Move.END);

            assertThat(students)
                    .allSatisfy(student -> assertThat(student.frames)
                            .as("question, options, saved, results, and leaderboard or podium")
                            .hasSize(5));
            assertThat(students.getLast().view().scene())
                    .isInstanceOf(
                            question < QUESTIONS ? StudentView.Scene.Board.class : StudentView.Scene.Podium.class);
        }
    }
}
