package handsup.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** What a student is asked to do, without any trace of the key. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Ask {

    /**
     * Choose from options.
     *
     * @param form one, several, or true and false, whose two texts the client puts into its own language
     * @param options the texts, in the order everybody sees
     * @param letters one letter for each option's badge, of the deck's alphabet
     * @param most the most that may be chosen
     */
    @JsonTypeName("choice")
    record Choice(Form form, List<String> options, String letters, int most) implements Ask {}

    /** How options are chosen. */
    enum Form {
        @com.fasterxml.jackson.annotation.JsonProperty("one")
        ONE,
        @com.fasterxml.jackson.annotation.JsonProperty("several")
        SEVERAL,
        @com.fasterxml.jackson.annotation.JsonProperty("true-false")
        TRUE_FALSE
    }
}
