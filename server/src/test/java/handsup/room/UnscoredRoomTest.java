package handsup.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import handsup.domain.Questions;
import handsup.domain.Settings;
import handsup.protocol.ClientMessage;
import handsup.protocol.CloseCode;
import handsup.protocol.HostView;
import handsup.protocol.Move;
import handsup.protocol.Outcome;
import handsup.protocol.ProjectorView;
import handsup.protocol.Reason;
import handsup.protocol.Reply;
import handsup.protocol.StudentView.Scene;
import handsup.report.Report;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What everybody is shown of questions without marks. */
class UnscoredRoomTest {

    private final SchoolRoom school =
            new SchoolRoom(Settings.DEFAULT, List.of(Questions.poll("p"), Questions.scale("s"), Questions.single("q")));
    private final Player.Teacher teacher = school.teacher();
    private final Player.Screen screen = school.screen();
    private final Player.Student mila = school.student("Mila");
    private final Player.Student yusuf = school.student("Yusuf");

    private void starts() {
        teacher.moves(Move.START);
        school.untilOpen();
    }

    @Test
    void aPollIsShownWithoutAWordOfRightOrWrong() {
        starts();
        mila.answers(0, 2);
        yusuf.answers(2);
        school.loop.advance(1_000);
        Scene.Revealed shown = (Scene.Revealed) mila.view().scene();
        assertThat(shown.outcome())
                .isEqualTo(new Outcome.Poll(
                        List.of(
                                new Outcome.Chosen("Tea", 1),
                                new Outcome.Chosen("Coffee", 0),
                                new Outcome.Chosen("Neither", 2)),
                        "ABC",
                        2,
                        2));
        assertThat(mila.me().saved()).isEqualTo(new Reply.Choice(List.of(0, 2)));
        assertThat(mila.me().result()).isNull();
        assertThat(mila.me().standing()).isNull();
        assertThat(((ProjectorView.Scene.Revealed) screen.view().scene()).right())
                .isNull();
        assertThat(teacher.pupil("Mila").verdict()).isNull();
        assertThat(teacher.pupil("Mila").points()).isZero();
    }

    @Test
    void aScaleIsShownWithItsMiddle() {
        starts();
        teacher.moves(Move.CLOSE).moves(Move.CLOSE).moves(Move.NEXT);
        school.untilOpen();
        mila.replies("s", new Reply.Number("5"));
        yusuf.replies("s", new Reply.Number("٢"));
        school.loop.advance(1_000);
        assertThat(((ProjectorView.Scene.Revealed) screen.view().scene()).outcome())
                .isEqualTo(new Outcome.Scale(1, 5, "Not at all", "Very", List.of(0, 1, 0, 0, 1), 3.5, 3.5));
    }

    @Test
    void whatDoesNotFitIsNotTaken() {
        starts();
        for (Reply reply : List.of(
                new Reply.Choice(List.of()),
                new Reply.Choice(List.of(0, 1, 2)),
                new Reply.Choice(List.of(3)),
                new Reply.Number("1"),
                new Reply.Text("tea"),
                new Reply.Text("x".repeat(600)))) {
            mila.replies("p", reply);
            assertThat(mila.refusal()).contains(Reason.NOT_AN_ANSWER);
        }
        assertThat(mila.saved()).isEmpty();
    }

    @Test
    void atTheEndItIsAmongTheQuestionsAndNotAmongTheMarks() {
        starts();
        mila.answers(0);
        yusuf.answers(1);
        school.loop.advance(1_000);
        teacher.moves(Move.END);
        HostView.Scene.Podium podium = (HostView.Scene.Podium) teacher.view().scene();
        assertThat(podium.played().getFirst())
                .isEqualTo(new HostView.Played(1, "What about p?", "4", null, 2, 2, false));
        assertThat(podium.missed()).isEmpty();
        assertThat(mila.me().ending()).extracting("right", "of").containsExactly(0, 0);
        assertThat(((ProjectorView.Scene.Podium) screen.view().scene()).questions())
                .isZero();
    }

    @Test
    void aSlideIsReadByEverybodyAndHasNoNumberOfItsOwn() {
        SchoolRoom other = new SchoolRoom(
                Settings.DEFAULT, List.of(Questions.single("q1"), Questions.slide("s"), Questions.single("q2")));
        Player.Teacher host = other.teacher();
        Player.Screen wall = other.screen();
        Player.Student zoe = other.student("Zoë");
        assertThat(((HostView.Scene.Lobby) host.view().scene()).first()).isEqualTo("What about q1?");
        assertThat(host.view().plan().questions()).isEqualTo(2);
        host.moves(Move.START);
        other.untilOpen();
        zoe.answers(1);
        other.loop.advance(1_000);
        host.moves(Move.NEXT).moves(Move.NEXT);
        assertThat(zoe.view().scene()).isInstanceOf(Scene.Slide.class);
        assertThat(((Scene.Slide) zoe.view().scene()).text()).isEqualTo("To be **read**");
        assertThat(zoe.me().result()).isNull();
        assertThat(wall.view().scene()).isInstanceOf(ProjectorView.Scene.Slide.class);
        HostView.Scene.Slide slide = (HostView.Scene.Slide) host.view().scene();
        assertThat(slide.face().stem()).isEqualTo("About s");
        assertThat(slide.next()).isEqualTo("What about q2?");
        host.moves(Move.NEXT);
        Scene.Reading second = (Scene.Reading) zoe.view().scene();
        assertThat(second.face().number()).isEqualTo(2);
        assertThat(second.face().of()).isEqualTo(2);
        host.moves(Move.END);
        assertThat(((HostView.Scene.Podium) host.view().scene()).played())
                .extracting(HostView.Played::number)
                .containsExactly(1, 2);
        assertThat(Report.of(other.onDisk()).asked())
                .extracting(Report.Asked::number)
                .containsExactly(1, 2);
    }

    // ---- In one's own words ------------------------------------------------------------------------------------

    private final SchoolRoom writing = new SchoolRoom(
            Settings.DEFAULT, List.of(Questions.wordCloud("c"), Questions.open("o"), Questions.single("q")));
    private final Player.Teacher editor = writing.teacher();
    private final Player.Screen board = writing.screen();
    private final Player.Student anna = writing.student("Anna");
    private final Player.Student boris = writing.student("Boris");

    private void theyWrite() {
        editor.moves(Move.START);
        writing.untilOpen();
        anna.replies("c", new Reply.Words(List.of("CANARY-ONE", "Борис")));
        boris.replies("c", new Reply.Words(List.of("canary-one", "CANARY-TWO")));
        writing.loop.advance(1_000);
    }

    private void rules(boolean shown, String... entries) {
        editor.says(new ClientMessage.Moderate("rule-" + entries[0], "c", List.of(entries), shown));
        writing.loop.advance(1_000);
    }

    private List<Outcome.Said> onTheBoard() {
        return ((Outcome.WordCloud) ((ProjectorView.Scene.Revealed) board.view().scene()).outcome()).shown();
    }

    private Outcome.WordCloud onTheDesk() {
        return (Outcome.WordCloud) ((HostView.Scene.Question) editor.view().scene()).outcome();
    }

    /** A student is shown their own words, so it is the other one that is asked. */
    private boolean leaked(String text) {
        return board.frames.stream().anyMatch(frame -> frame.text().contains(text))
                || boris.frames.stream().anyMatch(frame -> frame.text().contains(text));
    }

    @Test
    void nobodyButTheTeacherIsSentAWordThatWasNotLetThrough() {
        theyWrite();
        assertThat(onTheBoard()).isEmpty();
        assertThat(onTheDesk().heard())
                .extracting(Outcome.Heard::texts, Outcome.Heard::count, Outcome.Heard::stand)
                .containsExactly(
                        tuple(List.of("CANARY-ONE"), 2, Outcome.Stand.WAITING),
                        tuple(List.of("Борис"), 1, Outcome.Stand.WAITING),
                        tuple(List.of("CANARY-TWO"), 1, Outcome.Stand.WAITING));
        assertThat(leaked("CANARY-ONE")).isFalse();
        assertThat(board.frames).noneMatch(frame -> frame.text().contains("CANARY"));
        rules(true, "CANARY-ONE");
        assertThat(onTheBoard()).containsExactly(new Outcome.Said("CANARY-ONE", 2));
        assertThat(((Scene.Revealed) boris.view().scene()).outcome())
                .isEqualTo(new Outcome.WordCloud(List.of(new Outcome.Said("CANARY-ONE", 2)), List.of()));
        assertThat(board.frames).noneMatch(frame -> frame.text().contains("CANARY-TWO"));
        assertThat(board.frames)
                .noneMatch(frame ->
                        frame.text().contains("\"Anna\"") && frame.text().contains("CANARY"));
    }

    @Test
    void whatIsHiddenAgainIsGoneFromEveryScreen() {
        theyWrite();
        rules(true, "CANARY-ONE", "CANARY-TWO");
        rules(false, "CANARY-TWO");
        assertThat(onTheBoard()).containsExactly(new Outcome.Said("CANARY-ONE", 2));
        assertThat(onTheDesk().heard().getLast().stand()).isEqualTo(Outcome.Stand.HIDDEN);
    }

    @Test
    void whatWasLetThroughWhileTheQuestionWasOpenWaitsForTheReveal() {
        editor.moves(Move.START);
        writing.untilOpen();
        anna.replies("c", new Reply.Words(List.of("CANARY-ONE")));
        writing.loop.advance(1_000);
        rules(true, "CANARY-ONE");
        assertThat(onTheDesk().heard().getFirst().stand()).isEqualTo(Outcome.Stand.SHOWN);
        assertThat(leaked("CANARY-ONE")).isFalse();
        editor.moves(Move.CLOSE).moves(Move.CLOSE);
        writing.loop.advance(1_000);
        assertThat(onTheBoard()).containsExactly(new Outcome.Said("CANARY-ONE", 1));
    }

    @Test
    void rulingsSurviveTheProcess() {
        theyWrite();
        rules(true, "CANARY-ONE");
        rules(false, "CANARY-TWO");
        SchoolRoom again = writing.killedAndStartedAgain();
        Player.Screen wall = again.screen();
        Outcome.WordCloud shown =
                (Outcome.WordCloud) ((ProjectorView.Scene.Revealed) wall.view().scene()).outcome();
        assertThat(shown.shown()).containsExactly(new Outcome.Said("CANARY-ONE", 2));
        assertThat(wall.frames).noneMatch(frame -> frame.text().contains("CANARY-TWO"));
    }

    @Test
    void theTeacherIsToldToLookTwiceAtNamesAddressesAndRudeWords() {
        Predicate<String> caution = Caution.of(writing.onDisk());
        assertThat(List.of(
                        "anna is silly",
                        "АННА",
                        "Ｂｏｒｉｓ",
                        "call 07700 900123",
                        "me@example.org",
                        "sh1t shit",
                        "Бл\u0301я"))
                .filteredOn(text -> !caution.test(text))
                .containsExactly("АННА");
        assertThat(List.of("class", "Scunthorpe", "bananna", "peacock", "1956", "хлеб", "рубля", "assess", "grape"))
                .noneMatch(caution);
    }

    @Test
    void onlyTheTeacherMayRule() {
        theyWrite();
        anna.says(new ClientMessage.Moderate("sly-1", "c", List.of("CANARY-ONE"), true));
        assertThat(anna.closed()).contains(CloseCode.MALFORMED);
        assertThat(onTheBoard()).isEmpty();
    }

    @Test
    void anOpenAnswerIsRuledOnLikeAWord() {
        theyWrite();
        editor.moves(Move.NEXT);
        writing.untilOpen();
        anna.replies("o", new Reply.Text("Because the axis is tilted."));
        boris.replies("o", new Reply.Text("x".repeat(201)));
        assertThat(boris.refusal()).contains(Reason.NOT_AN_ANSWER);
        editor.says(new ClientMessage.Moderate("rule-o", "o", List.of("Because the axis is tilted."), true));
        editor.moves(Move.CLOSE).moves(Move.CLOSE);
        writing.loop.advance(1_000);
        assertThat(((ProjectorView.Scene.Revealed) board.view().scene()).outcome())
                .isEqualTo(new Outcome.Open(List.of(new Outcome.Said("Because the axis is tilted.", 1)), List.of()));
    }
}
