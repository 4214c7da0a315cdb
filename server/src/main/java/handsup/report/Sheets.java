package handsup.report;

import handsup.domain.Confidence;
import handsup.domain.Fairness;
import handsup.domain.Round;
import handsup.domain.text.Texts;
import java.util.Optional;

/** A report as sheets for a spreadsheet. */
public final class Sheets {

    private static final int TERMS = Fairness.Terms.class.getRecordComponents().length;

    private Sheets() {}

    /** A line for each student, with a column of verdicts for each question. */
    public static String students(Report report) {
        Csv csv = new Csv();
        for (String head : new String[] {"Name", "Place", "Points", "Right", "Partly right", "Wrong", "No answer"}) {
            csv.text(head);
        }
        csv.text("Seconds thought").text("Sure").text("Sure and right");
        report.asked().forEach(asked -> csv.text("Question " + asked.number()));
        csv.end();
        for (Report.Pupil pupil : report.pupils()) {
            csv.text(pupil.name());
            if (pupil.place() > 0) {
                csv.number(pupil.place());
            } else {
                csv.text(pupil.left() ? "left" : "");
            }
            csv.number(pupil.points())
                    .number(pupil.many(Report.Verdict.RIGHT))
                    .number(pupil.many(Report.Verdict.PARTLY))
                    .number(pupil.many(Report.Verdict.WRONG))
                    .number(pupil.many(Report.Verdict.BLANK))
                    .number(Math.round(pupil.millis() / 1000.0));
            if (report.asksHowSure()) {
                csv.number(pupil.sure(_ -> true)).number(pupil.sure(Report.Verdict.RIGHT::equals));
            } else {
                csv.empty().empty();
            }
            pupil.given().forEach(given -> csv.text(word(given.verdict())));
            csv.end();
        }
        return csv.toString();
    }

    /** A line for each question. */
    public static String questions(Report report) {
        Csv csv = new Csv();
        for (String head : new String[] {
            "Question",
            "Id",
            "Card",
            "Type",
            "Text",
            "Right",
            "Partly right",
            "Wrong",
            "No answer",
            "There",
            "Percent right",
            "Counts",
            "Mended",
            "Sure",
            "Sure and right"
        }) {
            csv.text(head);
        }
        csv.end();
        for (Report.Asked asked : report.asked()) {
            csv.number(asked.number())
                    .text(asked.question().id())
                    .text(asked.question().cards().getFirst().id())
                    .text(Answers.kind(asked.question().task()))
                    .text(Texts.plain(asked.question().stem()));
            if (asked.round().marked()) {
                csv.number(asked.right()).number(asked.partly()).number(asked.wrong());
            } else {
                csv.empty().empty().empty();
            }
            csv.number(asked.blank()).number(asked.there());
            if (asked.there() > 0 && asked.round().marked()) {
                csv.number(Math.round(100.0 * asked.right() / asked.there()));
            } else {
                csv.empty();
            }
            csv.text(counts(asked)).number(asked.round().mendings().size());
            if (report.asksHowSure() && asked.round().marked()) {
                csv.number(asked.sure()).number(asked.sureAndRight());
            } else {
                csv.empty().empty();
            }
            csv.end();
        }
        return csv.toString();
    }

    /** A line for each answer, with its time and every term that time came of. */
    public static String answers(Report report) {
        Csv csv = new Csv();
        for (String head : new String[] {
            "Question",
            "Id",
            "Seat",
            "Name",
            "Answer",
            "Result",
            "Points",
            "Thought ms",
            "Elapsed ms",
            "Claimed ms",
            "Round trip ms",
            "Spread ms",
            "Away ms",
            "Credit steady ms",
            "Credit outage ms",
            "Credit doubt ms",
            "How sure"
        }) {
            csv.text(head);
        }
        csv.end();
        for (int index = 0; index < report.asked().size(); index++) {
            Report.Asked asked = report.asked().get(index);
            for (Report.Pupil pupil : report.pupils()) {
                Report.Given given = pupil.given().get(index);
                Optional<Round.Answer> answer = given.answer();
                if (answer.isPresent()) {
                    csv.number(asked.number())
                            .text(asked.question().id())
                            .number(pupil.seat())
                            .text(pupil.name())
                            .text(Answers.words(
                                    asked.question().task(), answer.get().response()))
                            .text(word(given.verdict()));
                    if (asked.round().marked()) {
                        csv.number(given.points());
                    } else {
                        csv.empty();
                    }
                    csv.number(answer.get().thought());
                    answer.get().terms().ifPresentOrElse(terms -> terms(csv, terms), () -> noTerms(csv));
                    csv.text(given.said().map(Sheets::word).orElse("")).end();
                }
            }
        }
        return csv.toString();
    }

    private static void terms(Csv csv, Fairness.Terms terms) {
        csv.number(terms.elapsed())
                .number(terms.claim())
                .number(terms.roundTrip())
                .number(terms.spread())
                .number(terms.away())
                .number(terms.steady())
                .number(terms.outage())
                .number(terms.doubt());
    }

    /** Old journals have none. */
    private static void noTerms(Csv csv) {
        for (int column = 0; column < TERMS; column++) {
            csv.empty();
        }
    }

    private static String counts(Report.Asked asked) {
        return asked.counts()
                ? "yes"
                : asked.round().skipped() ? "left out" : asked.round().marked() ? "no" : "without marks";
    }

    private static String word(Confidence said) {
        return switch (said) {
            case SURE -> "sure";
            case THINK -> "think so";
            case GUESS -> "guess";
        };
    }

    private static String word(Report.Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> "right";
            case PARTLY -> "partly";
            case WRONG -> "wrong";
            case GIVEN -> "answered";
            case BLANK -> "no answer";
            case ABSENT -> "";
        };
    }
}
