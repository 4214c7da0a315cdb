package handsup.library;

import java.util.Optional;
import java.util.stream.Stream;

/** The types of question a deck may hold. */
public enum ItemType {
    SINGLE("single", true),
    MULTI("multi", true),
    TRUE_FALSE("true-false", true),
    SOURCE("source", true),
    CAUSE("cause", true),
    ODD_ONE_OUT("odd-one-out", true),
    ORDERING("ordering", true),
    NUMBER("number", false),
    MATCHING("matching", false),
    TYPED("typed", false),
    CATEGORISE("categorise", false);

    private final String word;
    private final boolean playable;

    ItemType(String word, boolean playable) {
        this.word = word;
        this.playable = playable;
    }

    /** The word in a deck's file. */
    public String word() {
        return word;
    }

    /** Whether a room can play it. */
    public boolean playable() {
        return playable;
    }

    public static Optional<ItemType> of(String word) {
        return Stream.of(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
