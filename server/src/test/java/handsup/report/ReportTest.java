package handsup.report;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.domain.Event;
import handsup.domain.Fairness;
import handsup.domain.Mending;
import handsup.domain.Name;
import handsup.domain.Phase;
import handsup.domain.Question;
import handsup.domain.Questions;
import handsup.domain.Response;
import handsup.domain.RoomState;
import handsup.domain.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

    private static final Fairness.Terms TERMS = new Fairness.Terms(9, 8, 7, 6, 5, 4, 3, 2);

    private final List<Event> events = new ArrayList<>();

    private ReportTest room(Question... questions) {
        events.add(new Event.RoomOpened(
                "K7M4QX",
                "Khrushchev’s USSR",
                Optional.empty(),
                new Settings(0, 0, Settings.Points.ACCURACY, true, true, Settings.Names.OWN, false, true, 60),
                List.of(questions),
                0));
        return this;
    }

    private ReportTest joins(int seat, String name) {
        events.add(new Event.SeatTaken(seat, new Name(name, name), "hash " + seat, 0));
        return this;
    }

    private ReportTest opens(int index) {
        events.add(new Event.QuestionShown(index, 0, 0));
        events.add(new Event.QuestionOpened(index, 0, Phase.NEVER));
        return this;
    }

    private ReportTest answers(int seat, int index, long thought, Integer... options) {
        events.add(new Event.AnswerSaved(
                seat, index, "answer-" + events.size(), Response.Choice.of(options), thought, Optional.of(TERMS)));
        return this;
    }

    private ReportTest reveals(int index) {
        events.add(new Event.QuestionClosed(index, 0));
        events.add(new Event.QuestionRevealed(index));
        return this;
    }

    private Report report() {
        return Report.of(RoomState.replay(events));
    }

    private ReportTest aGame() {
        return room(Questions.single("q1"), Questions.multi("q2"), Questions.trueFalse("q3"))
                .joins(1, "Mila")
                .joins(2, "Юсуф, \"Zed\"")
                .joins(3, "=1+2")
                .opens(0)
                .answers(1, 0, 1_234, 1)
                .answers(2, 0, 4_000, 2)
                .reveals(0)
                .opens(1)
                .answers(2, 1, 2_500, 0)
                .answers(3, 1, 900, 0, 4)
                .reveals(1);
    }

    @Test
    void saysForEachStudentHowTheyDid() {
        Report report = aGame().report();
        assertThat(report.pupils().stream().map(Report.Pupil::name)).containsExactly("Mila", "=1+2", "Юсуф, \"Zed\"");
        Report.Pupil yusuf = report.pupils().getLast();
        assertThat(yusuf.points()).isEqualTo(500);
        assertThat(yusuf.place()).isEqualTo(3);
        assertThat(yusuf.millis()).isEqualTo(6_500);
        assertThat(yusuf.given().stream().map(Report.Given::verdict))
                .containsExactly(Report.Verdict.WRONG, Report.Verdict.PARTLY);
        assertThat(report.pupils().getFirst().many(Report.Verdict.BLANK)).isEqualTo(1);
    }

    @Test
    void saysForEachQuestionHowItWent() {
        assertThat(aGame().report().asked())
                .extracting(
                        Report.Asked::number,
                        Report.Asked::right,
                        Report.Asked::partly,
                        Report.Asked::wrong,
                        Report.Asked::blank)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 1, 0, 1, 1),
                        org.assertj.core.groups.Tuple.tuple(2, 1, 1, 0, 1));
    }

    @Test
    void aQuestionThatIsOpenIsNotInIt() {
        assertThat(aGame().opens(2).report().asked()).hasSize(2);
    }

    @Test
    void whatWasMendedIsMarkedAsItIsNow() {
        aGame();
        events.add(new Event.QuestionMended(0, new Mending.Counts(false), 60_000));
        Report report = report();
        assertThat(report.asked().getFirst().counts()).isFalse();
        assertThat(report.pupils().getFirst().name()).isEqualTo("=1+2");
        assertThat(report.asked().getFirst().round().mendings()).hasSize(1);
    }

    @Test
    void whoLeftAfterAnsweringIsStillInItAndWhoOnlyLookedInIsNot() {
        aGame().joins(4, "Passing by");
        events.add(new Event.SeatLeft(4));
        events.add(new Event.SeatLeft(1));
        Report report = report();
        assertThat(report.pupils()).hasSize(3);
        assertThat(report.pupils().getLast())
                .extracting(Report.Pupil::left, Report.Pupil::place)
                .containsExactly(true, 0);
    }

    @Test
    void withoutStudentsAndQuestionsItIsEmptyAndItsSheetsHaveTheirHeads() {
        Report report = room(Questions.single("q1")).report();
        assertThat(report.pupils()).isEmpty();
        assertThat(report.asked()).isEmpty();
        for (String sheet : List.of(Sheets.students(report), Sheets.questions(report), Sheets.answers(report))) {
            assertThat(sheet).startsWith("\uFEFF").endsWith("\r\n");
            assertThat(sheet.lines()).hasSize(1);
        }
    }

    @Test
    void theSheetOfStudentsIsOneASpreadsheetReads() {
        assertThat(Sheets.students(aGame().report()))
                .isEqualTo(String.join(
                        "\r\n",
                        "\uFEFFName,Place,Points,Right,Partly right,Wrong,No answer,Seconds thought,Sure,Sure and"
                                + " right,Question 1,Question 2",
                        "Mila,1,1000,1,0,0,1,1,,,right,no answer",
                        "'=1+2,1,1000,1,0,0,1,1,,,no answer,right",
                        "\"Юсуф, \"\"Zed\"\"\",3,500,0,1,1,0,7,,,wrong,partly",
                        ""));
    }

    @Test
    void theSheetOfAnswersHasEachAnswerInWordsAndItsTime() {
        assertThat(Sheets.answers(aGame().report()).lines().skip(1))
                .containsExactly(
                        "1,q1,1,Mila,Two,right,1000,1234,9,8,7,6,5,4,3,2,",
                        "1,q1,2,\"Юсуф, \"\"Zed\"\"\",Three,wrong,0,4000,9,8,7,6,5,4,3,2,",
                        "2,q2,3,'=1+2,One; Five,right,1000,900,9,8,7,6,5,4,3,2,",
                        "2,q2,2,\"Юсуф, \"\"Zed\"\"\",One,partly,500,2500,9,8,7,6,5,4,3,2,");
    }

    // ---- Without marks ---------------------------------------------------------------------------------------------

    private ReportTest aPoll() {
        return room(Questions.single("q1"), Questions.poll("p"))
                .joins(1, "Mila")
                .joins(2, "Yusuf")
                .opens(0)
                .answers(1, 0, 1_000, 1)
                .reveals(0)
                .opens(1)
                .answers(1, 1, 2_000, 0, 2)
                .reveals(1);
    }

    @Test
    void aPollIsListedWithoutMarks() {
        Report report = aPoll().report();
        Report.Pupil mila = report.pupils().getFirst();
        assertThat(mila.given().stream().map(Report.Given::verdict))
                .containsExactly(Report.Verdict.RIGHT, Report.Verdict.GIVEN);
        assertThat(mila.many(Report.Verdict.WRONG)).isZero();
        assertThat(report.pupils().getLast().many(Report.Verdict.BLANK)).isEqualTo(1);
        assertThat(report.asked().getLast())
                .extracting(Report.Asked::counts, Report.Asked::right, Report.Asked::wrong, Report.Asked::blank)
                .containsExactly(false, 0, 0, 1);
    }

    @Test
    void theSheetsHaveNoMarksForAPoll() {
        Report report = aPoll().report();
        assertThat(Sheets.questions(report).lines().skip(2))
                .singleElement()
                .asString()
                .contains(",poll,")
                .endsWith(",,,,1,2,,without marks,0,,");
        assertThat(Sheets.answers(report).lines().skip(2))
                .containsExactly("2,p,1,Mila,Tea; Neither,answered,,2000,9,8,7,6,5,4,3,2,");
        assertThat(Sheets.students(report).lines().skip(1))
                .containsExactly("Mila,1,1000,1,0,0,0,3,,,right,answered", "Yusuf,2,0,0,0,0,1,0,,,no answer,no answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|'/c calc'!A0", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1", "\r=1"})
    void noTextIsAFormula(String text) {
        String cell = new Csv().text(text).end().toString().substring(1).strip();
        assertThat(cell.startsWith("'") || cell.startsWith("\"'")).as(cell).isTrue();
    }

    @Test
    void quotesCommasAndLinesStayInTheirCell() {
        assertThat(new Csv()
                        .text("a,b")
                        .text("say \"x\"")
                        .text("two\nlines")
                        .number(-3)
                        .end()
                        .toString())
                .isEqualTo("\uFEFF\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",-3\r\n");
    }
}
