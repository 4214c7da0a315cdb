package handsup.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Reads a folder of the class path, whether it lies in a jar or on the disk. */
final class SiteFolder {

    private SiteFolder() {}

    /** Every file's bytes by its path below the folder; found by the folder's {@code index.html}. */
    static Map<String, byte[]> read(ClassLoader loader, String folder) {
        URL index = loader.getResource(folder + "/index.html");
        if (index == null) {
            return Map.of();
        }
        try {
            return index.getProtocol().equals("jar")
                    ? ofJar((JarURLConnection) index.openConnection(), folder + "/")
                    : ofDisk(Path.of(index.toURI()).resolveSibling(""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the browser client cannot be read", unreadable);
        } catch (URISyntaxException neverOfAClassPath) {
            throw new IllegalStateException(neverOfAClassPath);
        }
    }

    private static Map<String, byte[]> ofJar(JarURLConnection connection, String prefix) throws IOException {
        connection.setUseCaches(false);
        Map<String, byte[]> files = new TreeMap<>();
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.put(entry.getName().substring(prefix.length()), in.readAllBytes());
                    }
                }
            }
        }
        return files;
    }

    private static Map<String, byte[]> ofDisk(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
