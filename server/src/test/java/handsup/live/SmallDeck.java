package handsup.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A teacher's own deck of one card, for a test. */
public final class SmallDeck {

    private SmallDeck() {}

    /**
     * Writes one into a folder, whose name is the deck's.
     *
     * @param card what the card says
     * @param page the question file
     */
    public static void write(Path folder, String title, String card, String page) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("deck.yaml"), """
                deck: %s
                title: %s
                subject: Test
                level: All
                language: en
                licence: Apache-2.0
                about: For a test.
                cards:
                  - {id: "1", title: One, file: one.md}
                """.formatted(folder.getFileName(), title));
            Files.writeString(folder.resolve("one.md"), "# One\n\n" + card + "\n");
            Files.writeString(folder.resolve("questions.yaml"), page);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
