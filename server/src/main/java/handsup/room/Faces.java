package handsup.room;

import handsup.domain.Card;
import handsup.domain.Choosing;
import handsup.domain.Passage;
import handsup.domain.Question;
import handsup.domain.Response;
import handsup.domain.RoomState;
import handsup.domain.Round;
import handsup.domain.Seat;
import handsup.domain.Tally;
import handsup.domain.Task;
import handsup.protocol.Ask;
import handsup.protocol.Face;
import handsup.protocol.Lesson;
import handsup.protocol.Outcome;
import handsup.protocol.Reply;
import handsup.protocol.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** The parts that views of every audience share: domain values as the records of the wire. A new kind of task is put into words here. */
final class Faces {

    private static final String LATIN = "ABCDEF";
    private static final String CYRILLIC = "АБВГДЕ";

    private Faces() {}

    static Face face(RoomState state, int index) {
        Question question = state.questions().get(index);
        return new Face(
                question.id(),
                index + 1,
                state.questions().size(),
                question.cards().getFirst().id(),
                question.stem(),
                question.passage().map(Faces::source).orElse(null),
                question.task() instanceof Choosing.Multi);
    }

    static Face.Source source(Passage passage) {
        return new Face.Source(passage.text(), passage.credit());
    }

    static Ask ask(Task task) {
        return switch (task) {
            case Choosing choosing ->
                new Ask.Choice(form(choosing), choosing.options(), letters(choosing), choosing.most());
        };
    }

    /** @param responses whose spread is shown beside the key */
    static Outcome outcome(Task task, Iterable<Round.Answer> responses) {
        List<Response> given = new ArrayList<>();
        responses.forEach(answer -> given.add(answer.response()));
        return switch (task) {
            case Choosing choosing -> {
                List<Integer> counts = switch (choosing.tally(given)) {
                    case Tally.Options(List<Integer> perOption) -> perOption;
                };
                yield new Outcome.Choice(
                        form(choosing),
                        IntStream.range(0, choosing.options().size())
                                .mapToObj(option -> new Outcome.Option(
                                        choosing.options().get(option),
                                        choosing.keys().contains(option),
                                        counts.get(option)))
                                .toList(),
                        letters(choosing));
            }
        };
    }

    static Reply reply(Response response) {
        return switch (response) {
            case Response.Choice(List<Integer> options) -> new Reply.Choice(options);
        };
    }

    static Response response(Reply reply) {
        return switch (reply) {
            case Reply.Choice(List<Integer> options) -> new Response.Choice(options);
        };
    }

    static Lesson lesson(Question question) {
        Card card = question.cards().getFirst();
        return new Lesson(card.id(), card.title(), question.explanation());
    }

    static Lesson.Plan plan(RoomState state) {
        return new Lesson.Plan(
                state.title(),
                state.questions().size(),
                state.questions().stream()
                        .map(question -> question.cards().getFirst().id())
                        .distinct()
                        .sorted(Faces::byNumber)
                        .toList());
    }

    private static int byNumber(String one, String other) {
        int byLength = Integer.compare(one.length(), other.length());
        return byLength != 0 ? byLength : one.compareTo(other);
    }

    static List<Row> rows(RoomState state, int most) {
        return state.leaderboard().top(most).stream().map(Faces::row).toList();
    }

    /** The first three places, ties included up to six rows; none where places are hidden. */
    static List<Row> podium(RoomState state) {
        if (!ranked(state)) {
            return List.of();
        }
        return state.leaderboard().top(6).stream()
                .filter(seat -> seat.place() >= 1 && seat.place() <= 3)
                .map(Faces::row)
                .toList();
    }

    static Row row(Seat seat) {
        return new Row(seat.place(), seat.id(), seat.name().shown(), seat.points(), seat.moved());
    }

    /** Whether students see points and places. */
    static boolean ranked(RoomState state) {
        return state.scored() && state.settings().standings();
    }

    /** Cards on which answers went wrong, most first, at most {@code most}. @param wrong how many went wrong in a round, or none if it does not count */
    static List<Lesson.Again> again(RoomState state, int most, ToIntFunction<Round> wrong) {
        Map<Card, Integer> missed = new LinkedHashMap<>();
        for (Round round : state.rounds()) {
            if (!round.skipped()) {
                Card card = state.questions().get(round.index()).cards().getFirst();
                missed.merge(card, wrong.applyAsInt(round), Integer::sum);
            }
        }
        return missed.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<Card, Integer>comparingByValue().reversed())
                .limit(most)
                .map(entry ->
                        new Lesson.Again(entry.getKey().id(), entry.getKey().title(), entry.getValue()))
                .toList();
    }

    static Optional<String> stem(RoomState state, int index) {
        return index < state.questions().size()
                ? Optional.of(state.questions().get(index).stem())
                : Optional.empty();
    }

    private static Ask.Form form(Choosing choosing) {
        return switch (choosing) {
            case Choosing.Single _ -> Ask.Form.ONE;
            case Choosing.Multi _ -> Ask.Form.SEVERAL;
            case Choosing.TrueFalse _ -> Ask.Form.TRUE_FALSE;
        };
    }

    /** Badges take the alphabet of the options they stand beside. */
    private static String letters(Choosing choosing) {
        String first = choosing.options().getFirst();
        boolean cyrillic = first.codePoints()
                .filter(Character::isLetter)
                .limit(1)
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        return (cyrillic ? CYRILLIC : LATIN).substring(0, choosing.options().size());
    }
}
