package handsup.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure a student says they are. */
public enum Sureness {
    @JsonProperty("guess")
    GUESS,
    @JsonProperty("think")
    THINK,
    @JsonProperty("sure")
    SURE
}
