package handsup.report;

import handsup.domain.Choosing;
import handsup.domain.Estimating;
import handsup.domain.Ordering;
import handsup.domain.Placing;
import handsup.domain.Response;
import handsup.domain.Task;
import handsup.domain.Typing;
import handsup.domain.Unscored;
import handsup.domain.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers and tasks in words, for a report. A new kind of task is put into words here. */
public final class Answers {

    private Answers() {}

    /** The word for a kind of task, as it stands in a report. */
    public static String kind(Task task) {
        return switch (task) {
            case Choosing.Single _ -> "choose one";
            case Choosing.Multi _ -> "choose several";
            case Choosing.TrueFalse _ -> "true or false";
            case Choosing.Hotspot _ -> "point at the picture";
            case Ordering _ -> "put in order";
            case Estimating _ -> "number";
            case Placing.Cloze _ -> "fill the gaps";
            case Placing.Label _ -> "name parts of the picture";
            case Placing.Matching _ -> "match pairs";
            case Placing.Sorting _ -> "sort into groups";
            case Typing _ -> "typed";
            case Unscored.Poll _ -> "poll";
            case Unscored.Scale _ -> "scale";
            case Unscored.WordCloud _ -> "word cloud";
            case Unscored.Open _ -> "open answer";
            case Unscored.Slide _ -> "slide";
        };
    }

    /** A response that fits a task, in the task's own words. */
    public static String words(Task task, Response response) {
        return switch (response) {
            case Response.Choice(List<Integer> options)
            when task instanceof Choosing choosing ->
                options.stream().map(choosing.options()::get).map(Texts::plain).collect(Collectors.joining("; "));
            case Response.Choice(List<Integer> options)
            when task instanceof Unscored.Poll poll ->
                options.stream().map(poll.options()::get).map(Texts::plain).collect(Collectors.joining("; "));
            case Response.Order(List<Integer> tiles)
            when task instanceof Ordering ordering ->
                tiles.stream()
                        .map(tile -> Texts.plain(ordering.tiles().get(tile).text()))
                        .collect(Collectors.joining(" → "));
            case Response.Places(List<Integer> places)
            when task instanceof Placing placing ->
                IntStream.range(0, places.size())
                        .filter(item -> places.get(item) != Response.Places.NOWHERE)
                        .mapToObj(item -> Texts.plain(placing.items().get(item)) + ": "
                                + Texts.plain(placing.places().get(places.get(item))))
                        .collect(Collectors.joining("; "));
            case Response.Number(String typed) -> typed;
            case Response.Text(String typed) -> typed;
            case Response.Words(List<String> words) -> String.join("; ", words);
            default -> "";
        };
    }
}
