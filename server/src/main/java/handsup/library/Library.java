package handsup.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * All decks of this server: those that come with the program, and the teacher's own, which are read anew whenever they are asked for, so that a
 * change shows without a restart. Any thread; it reads files.
 */
public final class Library {

    private static final String BUNDLED = "decks";
    private static final String MARKER = "deck.schema.json";

    /** A deck and what was found in it. @param deck empty when it cannot be played */
    public record Checked(String id, Optional<Deck> deck, List<Problem> problems) {

        /** Whether there is an error. */
        public boolean broken() {
            return problems.stream().anyMatch(Problem::error);
        }
    }

    /** The decks that come with the program, read once, when somebody first asks for them. */
    private static final class Bundled {

        private final CompletableFuture<List<DeckReader.Reading>> readings = new CompletableFuture<>();
        private final AtomicBoolean asked = new AtomicBoolean();

        void warm() {
            if (asked.compareAndSet(false, true)) {
                Thread.ofVirtual()
                        .name("bundled-decks")
                        .start(() -> readings.completeAsync(
                                () ->
                                        DeckFiles.onClassPath(Library.class.getClassLoader(), BUNDLED, MARKER)
                                                .values()
                                                .stream()
                                                .map(DeckReader::read)
                                                .toList(),
                                Runnable::run));
            }
        }

        List<DeckReader.Reading> all() {
            warm();
            return readings.join();
        }
    }

    private final Path ownDecks;
    private final Bundled bundled;

    private Library(Path ownDecks, Bundled bundled) {
        this.ownDecks = ownDecks;
        this.bundled = bundled;
    }

    /** A library with a teacher's own decks in a folder, one folder each; the folder need not exist. */
    public static Library of(Path ownDecks) {
        return new Library(ownDecks, new Bundled());
    }

    /** One with other decks of a teacher's; those that come with the program are read once for both. */
    public Library beside(Path otherDecks) {
        return new Library(otherDecks, bundled);
    }

    /** Begins to read the decks that come with the program, where nobody has asked for them yet; returns at once. */
    public void warm() {
        bundled.warm();
    }

    /** Decks that can be played; of two with one id, the teacher's own. */
    public List<Deck> decks() {
        Map<String, Deck> decks = new LinkedHashMap<>();
        Stream.concat(bundled.all().stream(), own().stream())
                .forEach(reading -> reading.deck().ifPresent(deck -> decks.put(deck.id(), deck)));
        return List.copyOf(decks.values());
    }

    public Optional<Deck> deck(String id) {
        return decks().stream().filter(deck -> deck.id().equals(id)).findFirst();
    }

    /** What is wrong with the teacher's own decks, one line each; empty when nothing is. */
    public List<String> troubles() {
        return own().stream()
                .flatMap(reading ->
                        reading.problems().stream().filter(Problem::error).map(problem -> problem.line(reading.id())))
                .toList();
    }

    private List<DeckReader.Reading> own() {
        try {
            return DeckFiles.folders(ownDecks).stream().map(Library::read).toList();
        } catch (IOException unreadable) {
            return List.of(unreadable(String.valueOf(ownDecks.getFileName())));
        }
    }

    private static DeckReader.Reading read(Path folder) {
        try {
            return DeckReader.read(DeckFiles.ofFolder(folder));
        } catch (IOException unreadable) {
            return unreadable(String.valueOf(folder.getFileName()));
        }
    }

    private static DeckReader.Reading unreadable(String id) {
        Problem problem = new Problem(
                true,
                "format",
                DeckFiles.DECK,
                1,
                Optional.empty(),
                "the folder cannot be read, or is too large for a deck");
        return new DeckReader.Reading(id, Optional.empty(), List.of(problem));
    }

    /** Checks decks as an author wants it: every error and every warning. @param folder a deck's folder, or one that holds some */
    public static List<Checked> check(Path folder) throws IOException {
        List<Path> folders =
                Files.isRegularFile(folder.resolve(DeckFiles.DECK)) ? List.of(folder) : DeckFiles.folders(folder);
        return folders.stream().map(Library::read).map(Library::checked).toList();
    }

    /** Checks the decks that come with the program. */
    public static List<Checked> checkBundled() {
        return new TreeMap<>(DeckFiles.onClassPath(Library.class.getClassLoader(), BUNDLED, MARKER))
                .values().stream().map(DeckReader::read).map(Library::checked).toList();
    }

    private static Checked checked(DeckReader.Reading reading) {
        List<Problem> rules = reading.deck().map(DeckRules::check).orElse(List.of());
        return new Checked(
                reading.id(),
                reading.deck(),
                Stream.concat(reading.problems().stream(), rules.stream()).toList());
    }
}
