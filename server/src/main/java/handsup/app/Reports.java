package handsup.app;

import handsup.domain.Choosing;
import handsup.domain.Mending;
import handsup.domain.Passage;
import handsup.domain.Phase;
import handsup.domain.Question;
import handsup.domain.Response;
import handsup.domain.RoomState;
import handsup.domain.Round;
import handsup.domain.text.Texts;
import handsup.library.Body;
import handsup.library.Deck;
import handsup.library.Item;
import handsup.protocol.Api;
import handsup.protocol.StudentView;
import handsup.protocol.Sureness;
import handsup.report.Answers;
import handsup.report.Report;
import handsup.report.Sheets;
import handsup.room.Previews;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reports as the teacher's page has them, with what the decks say about wrong answers. Any thread. */
final class Reports {

    private Reports() {}

    /** A sheet by its name; empty for one that there is not. */
    static Optional<Function<Report, String>> sheet(String name) {
        return switch (name) {
            case "students.csv" -> Optional.of(Sheets::students);
            case "questions.csv" -> Optional.of(Sheets::questions);
            case "answers.csv" -> Optional.of(Sheets::answers);
            default -> Optional.empty();
        };
    }

    /** @param decks as they are now; reading them is not for the room's loop, on which this may be called */
    static Api.Report report(RoomState state, List<Deck> decks) {
        Report report = Report.of(state);
        return new Api.Report(
                report.code(),
                report.title(),
                state.phase() instanceof Phase.Podium,
                report.scored(),
                state.many(),
                report.asked().stream().map(asked -> asked(state, asked, decks)).toList(),
                kinds(report),
                report.pupils().stream().map(pupil -> student(report, pupil)).toList(),
                mendings(report, state.openedAt()));
    }

    private static Api.Asked asked(RoomState state, Report.Asked asked, List<Deck> decks) {
        return new Api.Asked(
                asked.number(),
                asked.question().id(),
                Answers.kind(asked.question().task()),
                Texts.plain(asked.question().stem()),
                Previews.lesson(asked.question()),
                Previews.outcome(state, asked.round()),
                asked.round().skipped(),
                asked.counts(),
                !asked.round().mendings().isEmpty(),
                asked.right(),
                asked.partly(),
                asked.wrong(),
                asked.blank(),
                asked.there(),
                belief(asked, decks),
                state.settings().confidence()
                        ? new Api.Sure(asked.sureAndRight(), asked.sure() - asked.sureAndRight())
                        : null,
                Previews.picture(asked.question()).orElse(null),
                asked.question()
                        .passage()
                        .filter(Passage::shared)
                        .map(Passage::credit)
                        .orElse(null));
    }

    private static List<Api.ByKind> kinds(Report report) {
        Map<String, List<Report.Asked>> kinds = report.asked().stream()
                .filter(Report.Asked::counts)
                .collect(Collectors.groupingBy(
                        asked -> Answers.kind(asked.question().task()), LinkedHashMap::new, Collectors.toList()));
        List<Api.ByKind> rows = new ArrayList<>();
        kinds.forEach((kind, asked) -> rows.add(new Api.ByKind(
                kind,
                asked.size(),
                asked.stream().mapToInt(Report.Asked::right).sum(),
                asked.stream().mapToInt(Report.Asked::partly).sum(),
                asked.stream().mapToInt(Report.Asked::wrong).sum(),
                asked.stream().mapToInt(Report.Asked::blank).sum())));
        return rows;
    }

    private static Api.Student student(Report report, Report.Pupil pupil) {
        List<Api.Answer> answers = new ArrayList<>();
        for (int index = 0; index < pupil.given().size(); index++) {
            Report.Given given = pupil.given().get(index);
            Question question = report.asked().get(index).question();
            answers.add(new Api.Answer(
                    verdict(given.verdict()),
                    given.points(),
                    given.answer().map(Round.Answer::thought).orElse(null),
                    given.response()
                            .map(response -> Answers.words(question.task(), response))
                            .orElse(null),
                    given.said().map(said -> Sureness.valueOf(said.name())).orElse(null)));
        }
        return new Api.Student(
                pupil.seat(),
                pupil.name(),
                pupil.left(),
                pupil.points(),
                pupil.place(),
                pupil.many(Report.Verdict.RIGHT),
                pupil.many(Report.Verdict.PARTLY),
                pupil.many(Report.Verdict.WRONG),
                pupil.many(Report.Verdict.BLANK),
                pupil.millis(),
                answers);
    }

    private static StudentView.@Nullable Verdict verdict(Report.Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> StudentView.Verdict.RIGHT;
            case PARTLY -> StudentView.Verdict.PARTLY;
            case WRONG -> StudentView.Verdict.WRONG;
            case BLANK -> StudentView.Verdict.NONE;
            case GIVEN, ABSENT -> null;
        };
    }

    private static List<Api.Change> mendings(Report report, long openedAt) {
        List<Api.Change> changes = new ArrayList<>();
        for (Report.Asked asked : report.asked()) {
            for (Round.Mended mended : asked.round().mendings()) {
                long after = mended.at() - openedAt;
                changes.add(
                        switch (mended.mending()) {
                            case Mending.Accept(List<Response> answers) ->
                                new Api.Change(asked.number(), "accept", words(asked, answers), after);
                            case Mending.Key(Response answer) ->
                                new Api.Change(asked.number(), "key", words(asked, List.of(answer)), after);
                            case Mending.Counts(boolean counts) ->
                                new Api.Change(asked.number(), counts ? "counts" : "counts-not", "", after);
                            case Mending.AsAsked _ -> new Api.Change(asked.number(), "as-asked", "", after);
                        });
            }
        }
        changes.sort((one, other) -> Long.compare(one.after(), other.after()));
        return changes;
    }

    private static String words(Report.Asked asked, List<Response> answers) {
        return answers.stream()
                .map(answer -> Answers.words(asked.question().task(), answer))
                .collect(Collectors.joining(", "));
    }

    // ---- What wrong answers show -----------------------------------------------------------------------------------

    /** The misconception most chosen, by the deck as it is now; a deck that changed since says nothing about what it no longer asks. */
    private static Api.@Nullable Belief belief(Report.Asked asked, List<Deck> decks) {
        if (asked.wrong() + asked.partly() == 0) {
            return null;
        }
        for (Deck deck : decks) {
            for (Item item : deck.items()) {
                if (item.id().equals(asked.question().id())
                        && item.stem().equals(asked.question().stem())) {
                    return belief(asked, deck, item);
                }
            }
        }
        return null;
    }

    private static Api.@Nullable Belief belief(Report.Asked asked, Deck deck, Item item) {
        Map<String, Integer> counts = new HashMap<>();
        asked.round().answers().values().forEach(answer -> {
            if (asked.round().marking().mark(answer.response()) < 1) {
                tags(asked.question(), item, answer.response()).forEach(tag -> counts.merge(tag, 1, Integer::sum));
            }
        });
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .flatMap(most -> deck.misconceptions().stream()
                        .filter(one -> one.tag().equals(most.getKey()))
                        .findFirst()
                        .map(one -> new Api.Belief(one.tag(), one.believes(), one.reteach(), most.getValue())))
                .orElse(null);
    }

    /** What one wrong answer shows. */
    private static List<String> tags(Question question, Item item, Response response) {
        List<Body.Option> choices = item.body().choices();
        if (!choices.isEmpty()
                && question.task() instanceof Choosing choosing
                && response instanceof Response.Choice(List<Integer> chosen)) {
            return chosen.stream()
                    .map(choosing.options()::get)
                    .flatMap(text -> choices.stream()
                            .filter(option -> option.text().equals(text))
                            .flatMap(option -> option.misconception().stream()))
                    .distinct()
                    .toList();
        }
        return item.misconceptions().stream().limit(1).toList();
    }
}
