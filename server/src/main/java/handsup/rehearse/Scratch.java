package handsup.rehearse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for the data of a server that is measured or killed: gone, with all that is in it, when closed. */
public record Scratch(Path folder) implements AutoCloseable {

    /** @param name what the folder's own begins with @throws UncheckedIOException when none can be made */
    public static Scratch named(String name) {
        try {
            return new Scratch(Files.createTempDirectory(name));
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    /** At a given place, empty: what an earlier one left there is gone. @throws UncheckedIOException when it cannot be made */
    public static Scratch anew(Path folder) {
        Scratch scratch = new Scratch(folder);
        try {
            if (Files.exists(folder)) {
                scratch.close();
            }
            Files.createDirectories(folder);
            return scratch;
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException leftBehind) {
            throw new UncheckedIOException(leftBehind);
        }
    }
}
