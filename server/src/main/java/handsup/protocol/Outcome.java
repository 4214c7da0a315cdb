package handsup.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** A question's key and the spread of answers: for the host at any time, for everybody else after the reveal only. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Outcome {

    /** @param options in the order of the ask @param letters as in the ask */
    @JsonTypeName("choice")
    record Choice(Ask.Form form, List<Option> options, String letters) implements Outcome {}

    /** @param right whether it is a key @param count how many chose it */
    record Option(String text, boolean right, int count) {}
}
