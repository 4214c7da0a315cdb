package handsup.library;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * The picture a question is about.
 *
 * @param file where it stands, within the deck's folder
 * @param alt what it shows, for those who do not see it
 * @param credit whose it is
 * @param made what devices are sent
 */
public record Image(
        String file,
        String alt,
        Optional<String> credit,
        @JsonIgnore Pictures.Rendered made) {}
