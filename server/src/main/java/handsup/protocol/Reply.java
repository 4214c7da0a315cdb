package handsup.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** A student's answer as it travels. Indexes are of the lists in the {@link Ask}, as they stand there. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Reply {

    /** To a choice or a hotspot. @param options those chosen */
    @JsonTypeName("choice")
    record Choice(List<Integer> options) implements Reply {

        public Choice {
            options = List.copyOf(options);
        }
    }

    /** To an ordering. @param tiles first to last; those not placed yet are left out */
    @JsonTypeName("order")
    record Order(List<Integer> tiles) implements Reply {

        public Order {
            tiles = List.copyOf(tiles);
        }
    }

    /**
     * To a matching, a categorise, a cloze or a label.
     *
     * @param places for each left end, tile, gap or region the index of its right end, bin, word or name; −1 for one that has none yet
     */
    @JsonTypeName("places")
    record Places(List<Integer> places) implements Reply {

        public Places {
            places = List.copyOf(places);
        }
    }

    /** To a number. @param text as it was typed; the server reads it */
    @JsonTypeName("number")
    record Number(String text) implements Reply {}

    /** To a typed answer. @param text as it was typed */
    @JsonTypeName("text")
    record Text(String text) implements Reply {}

    /** To a word cloud. @param words as they were typed */
    @JsonTypeName("words")
    record Words(List<String> words) implements Reply {

        public Words {
            words = List.copyOf(words);
        }
    }
}
