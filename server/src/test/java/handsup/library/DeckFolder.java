package handsup.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A deck's folder that a test writes. */
final class DeckFolder {

    static final String DECK = """
        deck: birds
        title: Birds
        subject: Biology
        level: All
        language: en-GB
        licence: Apache-2.0
        about: Some birds.
        cards:
          - id: "1"
            title: Owls
            file: owls.md
        """;

    final Path path;

    DeckFolder(Path parent) {
        path = parent.resolve("birds");
        write("deck.yaml", DECK);
        write("owls.md", "# Owls\n\nThey hunt at night.\n");
    }

    DeckFolder write(String file, String text) {
        try {
            Files.createDirectories(path);
            Files.writeString(path.resolve(file), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    /** One question of these lines, in the file {@code q.yaml}, from line 2 on. */
    DeckFolder question(String lines) {
        return write("q.yaml", "questions:\n  - " + lines.strip().replace("\n", "\n    ") + "\n");
    }

    DeckReader.Reading read() {
        try {
            return DeckReader.read(DeckFiles.ofFolder(path));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<String> problems() {
        return read().problems().stream()
                .map(problem -> problem.file() + ":" + problem.line() + " "
                        + problem.item().map(id -> id + ": ").orElse("") + problem.text())
                .toList();
    }

    Optional<Deck> deck() {
        return read().deck();
    }
}
