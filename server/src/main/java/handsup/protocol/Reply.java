package handsup.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** A student's answer as it travels, the counterpart of an {@link Ask}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Reply {

    /** Options chosen. @param options indexes into the options as shown */
    @JsonTypeName("choice")
    record Choice(List<Integer> options) implements Reply {

        public Choice {
            options = List.copyOf(options);
        }
    }
}
