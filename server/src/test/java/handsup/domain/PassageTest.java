package handsup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Questions about one passage, in a room whose stems stand alone for 4 s. */
class PassageTest {

    private static final Passage TIDES = new Passage("The Moon pulls on the sea.", "A notebook", 30);

    private static Question about(String id, Passage passage) {
        Question plain = Questions.trueFalse(id);
        return new Question(
                id,
                plain.cards(),
                plain.difficulty(),
                plain.stem(),
                Optional.of(passage),
                plain.task(),
                plain.explanation(),
                plain.seconds());
    }

    private static final List<Question> GAME = List.of(
            Questions.trueFalse("q1"),
            about("q2", TIDES),
            about("q3", TIDES),
            about("q4", new Passage("Hoo.", "An owl")),
            about("q5", new Passage("Hoo.", "An owl")));

    private static TestRoom started(double timeFactor, List<Question> questions) {
        TestRoom room = new TestRoom(
                new Settings(
                        4_000, timeFactor, Settings.Points.SPEED, false, true, Settings.Names.OWN, false, true, 60),
                questions);
        room.joins("Mila");
        return room.done(new Command.Start());
    }

    private static long reading(TestRoom room) {
        Phase.Reading reading = (Phase.Reading) room.state.phase();
        return reading.opensAt() - reading.startedAt();
    }

    private static TestRoom goesOn(TestRoom room) {
        return room.opens().done(new Command.EverybodyAnswered()).done(new Command.Next());
    }

    @Test
    void aPassageIsReadOnceBeforeTheFirstOfItsQuestions() {
        TestRoom room = started(1, GAME);
        assertThat(reading(room)).isEqualTo(4_000);
        goesOn(room);
        assertThat(reading(room)).isEqualTo(34_000);
        goesOn(room);
        assertThat(reading(room)).isEqualTo(4_000);
        goesOn(room);
        assertThat(reading(room)).as("a source of one question").isEqualTo(4_000);
    }

    @Test
    void whereTimeIsLongerSoIsReading() {
        assertThat(reading(started(2, GAME.subList(1, 3)))).isEqualTo(64_000);
        assertThat(reading(started(0.5, GAME.subList(1, 3)))).isEqualTo(34_000);
        assertThat(reading(started(0, GAME.subList(1, 3)))).isEqualTo(34_000);
    }

    @Test
    void allWaitForWhomHasMoreTimeToRead() {
        TestRoom room = started(1, GAME);
        int noor = room.joins("Noor");
        int gone = room.joins("Otto");
        room.done(new Command.GiveTime(noor, 1.5)).done(new Command.GiveTime(gone, 3));
        room.done(new Command.Remove(gone));
        goesOn(room);
        assertThat(reading(room)).isEqualTo(49_000);
        goesOn(room);
        assertThat(reading(room)).isEqualTo(4_000);
    }

    @Test
    void whereTheFirstQuestionWasSkippedUnreadTheNextHasTheTime() {
        TestRoom room = started(1, GAME);
        goesOn(room);
        room.after(1_000).done(new Command.Skip());
        assertThat(((Phase.Reading) room.state.phase()).index()).isEqualTo(2);
        assertThat(reading(room)).isEqualTo(34_000);
    }

    @Test
    void aQuestionSkippedOnceItWasOpenHasBeenRead() {
        TestRoom room = started(1, GAME);
        goesOn(room);
        room.opens().done(new Command.Skip());
        assertThat(((Phase.Reading) room.state.phase()).index()).isEqualTo(2);
        assertThat(reading(room)).isEqualTo(4_000);
    }

    @Test
    void theTeacherMayEndTheReadingOfAPassageAndOfNothingElse() {
        TestRoom room = started(1, GAME);
        assertThat(room.say(new Command.Open())).isEqualTo(Decision.refused(Refusal.NOT_NOW));
        goesOn(room);
        room.after(9_000).done(new Command.Open());
        assertThat(room.state.phase()).isInstanceOf(Phase.Answering.class);
    }

    @Test
    void eachQuestionKnowsWhichOfThemItIs() {
        assertThat(Passage.part(GAME, 0)).isEqualTo(new Passage.Part(1, 1));
        assertThat(Passage.part(GAME, 1)).isEqualTo(new Passage.Part(1, 2));
        assertThat(Passage.part(GAME, 2)).isEqualTo(new Passage.Part(2, 2));
        assertThat(Passage.part(GAME, 4)).isEqualTo(new Passage.Part(1, 1));
    }
}
