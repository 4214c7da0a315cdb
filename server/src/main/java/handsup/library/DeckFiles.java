package handsup.library;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The files of one deck, by their paths within its folder, in the order of their names.
 *
 * @param id the folder's name
 */
record DeckFiles(String id, Map<String, byte[]> files) {

    static final String DECK = "deck.yaml";

    /** The most bytes a deck's folder may hold of files we read. */
    static final long MOST_BYTES = 8L * 1024 * 1024;

    /** The most bytes its images may have. */
    static final long MOST_IMAGE_BYTES = 64L * 1024 * 1024;

    private static final int MOST_FILES = 500;

    /** The text of a file; empty when there is none or it is not UTF-8. */
    Optional<String> text(String file) {
        byte[] bytes = files.get(file);
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static boolean wanted(String path) {
        return path.matches("[^/]+\\.yaml|(?!\\.)[^.][^/]*(/[^/.][^/]*)?\\.md") || isImage(path);
    }

    private static boolean isImage(String path) {
        return path.matches("(?i)[^/.][^/]*(/[^/.][^/]*)?\\.(png|jpe?g)");
    }

    /** A folder on disk. @throws IOException when it cannot be read, or holds more than a deck may */
    static DeckFiles ofFolder(Path folder) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        Map<String, byte[]> files = new TreeMap<>();
        long bytes = 0;
        long imageBytes = 0;
        try (Stream<Path> walk = Files.walk(root, 2)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (wanted(path)) {
                    boolean image = isImage(path);
                    long size = Files.size(file);
                    bytes += image ? 0 : size;
                    imageBytes += image ? Math.min(size, Pictures.MOST_BYTES + 1) : 0;
                    if (bytes > MOST_BYTES || imageBytes > MOST_IMAGE_BYTES || files.size() >= MOST_FILES) {
                        throw new IOException("more than " + MOST_BYTES / 1024 / 1024 + " MB of text, "
                                + MOST_IMAGE_BYTES / 1024 / 1024 + " MB of images or " + MOST_FILES + " files");
                    }
                    files.put(path, image ? beginning(file) : Files.readAllBytes(file));
                }
            }
        }
        Path name = root.getFileName();
        return new DeckFiles(name == null ? "" : name.toString(), files);
    }

    /** One byte more than an image may have tells that it has too many. */
    private static byte[] beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Pictures.MOST_BYTES + 1);
        }
    }

    /** Decks on the class path, below a folder of it, by id. */
    static Map<String, DeckFiles> onClassPath(ClassLoader loader, String folder, String marker) {
        URL found = loader.getResource(folder + "/" + marker);
        if (found == null) {
            return Map.of();
        }
        try {
            if (!found.getProtocol().equals("jar")) {
                Map<String, DeckFiles> decks = new TreeMap<>();
                for (Path deck : folders(Path.of(found.toURI()).resolveSibling(""))) {
                    decks.put(String.valueOf(deck.getFileName()), ofFolder(deck));
                }
                return decks;
            }
            return ofJar((JarURLConnection) found.openConnection(), folder + "/");
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("the decks that come with the program cannot be read", unreadable);
        }
    }

    /** Folders below one that hold a deck, in the order of their names. */
    static List<Path> folders(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(child -> Files.isRegularFile(child.resolve(DECK)))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, DeckFiles> ofJar(JarURLConnection connection, String prefix) throws IOException {
        connection.setUseCaches(false);
        Map<String, DeckFiles> decks = new TreeMap<>();
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String path = entry.getName();
                int slash = path.indexOf('/', prefix.length());
                if (!entry.isDirectory() && path.startsWith(prefix) && slash > 0) {
                    String id = path.substring(prefix.length(), slash);
                    try (InputStream in = jar.getInputStream(entry)) {
                        decks.computeIfAbsent(id, _ -> new DeckFiles(id, new TreeMap<>()))
                                .files()
                                .put(path.substring(slash + 1), in.readAllBytes());
                    }
                }
            }
        }
        decks.values().removeIf(deck -> !deck.files().containsKey(DECK));
        return decks;
    }
}
