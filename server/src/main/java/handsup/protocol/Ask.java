package handsup.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** What a student is asked to do, without any trace of the key. Every list is in the order everybody sees, and replies give indexes into it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Ask {

    /** The word for a kind, as {@link Face} and {@link Lesson.Plan} name it. */
    static String kind(Ask ask) {
        return ask.getClass().getAnnotation(JsonTypeName.class).value();
    }

    /**
     * Choose from options.
     *
     * @param form one, several, or true and false, whose two texts the client puts into its own language
     * @param letters one letter for each option's badge, of the deck's alphabet
     * @param most the most that may be chosen
     */
    @JsonTypeName("choice")
    record Choice(Form form, List<String> options, String letters, int most) implements Ask {}

    /** How options are chosen. */
    enum Form {
        @JsonProperty("one")
        ONE,
        @JsonProperty("several")
        SEVERAL,
        @JsonProperty("true-false")
        TRUE_FALSE
    }

    /** Put tiles in order. */
    @JsonTypeName("ordering")
    record Ordering(List<String> tiles) implements Ask {}

    /**
     * Give a number.
     *
     * @param unit what is counted; empty for a bare number
     * @param least the least that can be answered
     * @param most the most that can be answered
     * @param step a slider's step
     * @param year whether it is a year, which is written without a comma
     */
    @JsonTypeName("number")
    record Number(String unit, double least, double most, double step, boolean year) implements Ask {}

    /** Find the right end for every left end. @param rights more than there are left ends, where some belong to nobody */
    @JsonTypeName("matching")
    record Matching(List<String> lefts, List<String> rights) implements Ask {}

    /**
     * Fill the gaps of a text.
     *
     * @param text what stands around the gaps; one part more than there are gaps
     * @param bank words to choose from, some of which may belong nowhere
     * @param once whether a word may be used once only
     */
    @JsonTypeName("cloze")
    record Cloze(List<String> text, List<String> bank, boolean once) implements Ask {}

    /**
     * Point at a region of the question's picture, or at several.
     *
     * @param regions in the order in which they lie: from the top down, from left to right
     * @param letters one letter for each region's badge, of the deck's alphabet
     * @param most the most that may be chosen
     */
    @JsonTypeName("hotspot")
    record Hotspot(List<Region> regions, String letters, int most) implements Ask {}

    /** Name the regions of the question's picture. @param names more than there are regions, where some belong nowhere */
    @JsonTypeName("label")
    record Label(List<Region> regions, List<String> names) implements Ask {}

    /**
     * A part of the question's picture.
     *
     * @param name what tells it from the others, for those who do not see it and for those who do
     * @param outline its corners, x and y by turns, in thousandths of the picture's width and height
     * @param x where its sign stands, within it, in thousandths of the width
     * @param y the same, of the height
     */
    record Region(String name, List<Integer> outline, int x, int y) {}

    /** Type an answer. @param most the most characters it may have */
    @JsonTypeName("typed")
    record Typed(int most) implements Ask {}

    /** Sort tiles into groups. */
    @JsonTypeName("categorise")
    record Categorise(List<String> tiles, List<String> bins) implements Ask {}

    /** Say what one thinks, by choosing from options none of which is right. @param most the most that may be chosen */
    @JsonTypeName("poll")
    record Poll(List<String> options, String letters, int most) implements Ask {}

    /** Choose a step of a scale. @param low what the least step means, in words @param high what the most means */
    @JsonTypeName("scale")
    record Scale(int least, int most, String low, String high) implements Ask {}

    /** Say a word or two, so many times at most. @param most the most characters each may have */
    @JsonTypeName("word-cloud")
    record WordCloud(int entries, int most) implements Ask {}

    /** Say something in one's own words. @param most the most characters it may have */
    @JsonTypeName("open")
    record Open(int most) implements Ask {}
}
