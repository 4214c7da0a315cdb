package handsup.library;

import java.util.Optional;
import java.util.stream.Stream;

/** The types of question a deck may hold. */
public enum ItemType {
    SINGLE("single"),
    MULTI("multi"),
    TRUE_FALSE("true-false"),
    SOURCE("source"),
    CAUSE("cause"),
    ODD_ONE_OUT("odd-one-out"),
    ORDERING("ordering"),
    NUMBER("number"),
    CLOZE("cloze"),
    HOTSPOT("hotspot"),
    LABEL("label"),
    MATCHING("matching"),
    TYPED("typed"),
    CATEGORISE("categorise"),
    POLL("poll"),
    SCALE("scale"),
    WORD_CLOUD("word-cloud"),
    OPEN("open"),
    SLIDE("slide");

    private final String word;

    ItemType(String word) {
        this.word = word;
    }

    /** The word in a deck's file. */
    public String word() {
        return word;
    }

    /** Whether anything about it is right or wrong. A draw takes in what is not only where it is asked for. */
    public boolean scored() {
        return switch (this) {
            case POLL, SCALE, WORD_CLOUD, OPEN, SLIDE -> false;
            default -> true;
        };
    }

    public static Optional<ItemType> of(String word) {
        return Stream.of(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
