package handsup.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How a question's answers are marked: as it was asked, or as it was mended since.
 *
 * @param task what was asked, its key as it is now
 * @param also answers that earn the full mark though the task would not give it
 * @param counts whether it gives points and counts in runs
 */
public record Marking(Task task, List<Response> also, boolean counts) {

    public Marking {
        also = List.copyOf(also);
    }

    public static Marking asAsked(Question question) {
        return new Marking(question.task(), List.of(), question.task().scored());
    }

    /** The mark for a response that fits, 0 to 1. */
    public double mark(Response response) {
        return accepts(response) ? 1 : task.mark(response);
    }

    /** Marks the responses of a whole room as {@link #mark} would each. */
    ToDoubleFunction<Response> marker() {
        ToDoubleFunction<Response> asked = task.marker();
        return response -> accepts(response) ? 1 : asked.applyAsDouble(response);
    }

    /** Whether a response was accepted by hand. */
    public boolean accepts(Response response) {
        return also.stream().anyMatch(one -> task.alike(one, response));
    }

    /** The marking after a mending; empty when that does not fit the question, as none fits one without marks. */
    Optional<Marking> after(Mending mending, Question question) {
        if (!task.scored()) {
            return Optional.empty();
        }
        return switch (mending) {
            case Mending.Key(Response answer) -> task.keyed(answer).map(keyed -> new Marking(keyed, List.of(), counts));
            case Mending.Counts(boolean next) -> Optional.of(new Marking(task, also, next));
            case Mending.AsAsked _ -> Optional.of(asAsked(question));
            case Mending.Accept(List<Response> answers) ->
                answers.isEmpty() || !answers.stream().allMatch(task::fits)
                        ? Optional.empty()
                        : Optional.of(accepting(answers));
        };
    }

    private Marking accepting(List<Response> answers) {
        Marking marking = this;
        for (Response answer : answers) {
            if (marking.mark(answer) < 1) {
                marking = marking.accepting(answer);
            }
        }
        return marking;
    }

    private Marking accepting(Response answer) {
        return task.accepting(answer)
                .map(wider -> new Marking(wider, also, counts))
                .orElseGet(() -> new Marking(
                        task, Stream.concat(also.stream(), Stream.of(answer)).toList(), counts));
    }
}
