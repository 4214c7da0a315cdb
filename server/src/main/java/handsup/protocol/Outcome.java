package handsup.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question's key and the spread of answers: for the host at any time, for everybody else after the reveal only. Lists are in the order of the
 * {@link Ask}, so a saved {@link Reply} points into them.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Outcome {

    /** @param letters as in the ask; none where each student had an order of their own, and is not here to be asked which */
    @JsonTypeName("choice")
    record Choice(Ask.Form form, List<Option> options, String letters) implements Outcome {

        /** The same without letters. */
        public Choice unlettered() {
            return new Choice(form, options, "");
        }
    }

    /** @param right whether it is a key @param count how many chose it */
    record Option(String text, boolean right, int count) {}

    @JsonTypeName("ordering")
    record Ordering(List<Tile> tiles) implements Outcome {}

    /** @param at what places it: a date, most often @param place its right place, from 0 @param counts how many put it at each place */
    record Tile(String text, String at, int place, List<Integer> counts) {}

    /**
     * @param full what earned the full mark, where there is a tolerance
     * @param zero from where on nothing was earned, where there is a tolerance
     * @param values numbers given, ascending; where there are very many, the middles of equal parts of the range
     */
    @JsonTypeName("number")
    record Number(
            double answer,
            String unit,
            double least,
            double most,
            boolean year,
            @Nullable Span full,
            @Nullable Span zero,
            List<Value> values)
            implements Outcome {}

    record Span(double from, double to) {}

    record Value(double value, int count) {}

    @JsonTypeName("matching")
    record Matching(List<Placed> lefts, List<String> rights) implements Outcome {}

    @JsonTypeName("categorise")
    record Categorise(List<Placed> tiles, List<String> bins) implements Outcome {}

    /** @param text as in the ask */
    @JsonTypeName("cloze")
    record Cloze(List<String> text, List<Gap> gaps, List<String> bank) implements Outcome {}

    /** @param word index of its right word @param also indexes of other words that are right in it @param counts how many put each word there */
    record Gap(int word, List<Integer> also, List<Integer> counts) {}

    /** @param letters as in the ask @param several whether more than one may be right */
    @JsonTypeName("hotspot")
    record Hotspot(List<Spot> regions, String letters, boolean several) implements Outcome {}

    /** @param right whether it is a key @param count how many chose it */
    record Spot(Ask.Region region, boolean right, int count) {}

    /** @param names as in the ask */
    @JsonTypeName("label")
    record Label(List<Labelled> regions, List<String> names) implements Outcome {}

    /** @param name index of its right name @param counts how many gave it each name */
    record Labelled(Ask.Region region, int name, List<Integer> counts) {}

    /** A left end or a tile. @param place index of its right place @param counts how many put it at each place */
    record Placed(String text, int place, List<Integer> counts) {}

    /**
     * @param answer the right answer
     * @param also other answers that count as right; for the host only, empty for everybody else
     * @param right how many had it right
     * @param wrong how many had it wrong
     * @param groups answers given, nearly equal ones in one group; for the host only, empty for everybody else
     */
    @JsonTypeName("typed")
    record Typed(String answer, List<String> also, int right, int wrong, List<Group> groups) implements Outcome {}

    /** @param texts as they were typed, most given first @param count how many gave one of them */
    record Group(List<String> texts, int count, boolean right) {}

    /** @param people how many answered, which is less than all counts together where several may be chosen */
    @JsonTypeName("poll")
    record Poll(List<Chosen> options, String letters, int most, int people) implements Outcome {}

    /** @param count how many chose it */
    record Chosen(String text, int count) {}

    /**
     * @param counts how many chose each step, from {@code least} on
     * @param mean nothing where nobody answered
     * @param median nothing where nobody answered
     */
    @JsonTypeName("scale")
    record Scale(
            int least,
            int most,
            String low,
            String high,
            List<Integer> counts,
            @Nullable Double mean,
            @Nullable Double median)
            implements Outcome {}

    /** What there is to read; in a preview only, for in a game a slide is a scene of its own. */
    @JsonTypeName("slide")
    record Slide(String text) implements Outcome {}

    /** @param shown what the teacher has let through, in the order in which it came @param heard all of it; for the host only, empty for everybody else */
    @JsonTypeName("word-cloud")
    record WordCloud(List<Said> shown, List<Heard> heard) implements Outcome {}

    /** @param shown what the teacher has let through, in the order in which it came @param heard all of it; for the host only, empty for everybody else */
    @JsonTypeName("open")
    record Open(List<Said> shown, List<Heard> heard) implements Outcome {}

    /** @param count how many said it, or nearly that */
    record Said(String text, int count) {}

    /** @param texts nearly the same, most given first @param caution whether to look at it twice before the class sees it */
    record Heard(List<String> texts, int count, Stand stand, boolean caution) {}

    /** Where something that people said stands. */
    enum Stand {
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("shown")
        SHOWN,
        @JsonProperty("hidden")
        HIDDEN
    }
}
