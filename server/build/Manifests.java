import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Leaves in the manifests of a folder's jars what the Java runtime itself reads of them: {@code java Manifests.java FOLDER}
 *
 * <p>The runtime reads a jar's manifest at each start, for every package it takes from the start-up cache. What build tools of other runtimes write
 * there, ten thousand characters in some, took a tenth of the time from the launch to the open port.
 */
final class Manifests {

    private static final List<Attributes.Name> KEPT = List.of(
            Attributes.Name.MULTI_RELEASE,
            Attributes.Name.IMPLEMENTATION_TITLE,
            Attributes.Name.IMPLEMENTATION_VERSION,
            Attributes.Name.IMPLEMENTATION_VENDOR);

    private Manifests() {}

    public static void main(String... args) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
        for (Path jar : jars) {
            shorten(jar);
        }
    }

    private static void shorten(Path jar) throws IOException {
        Path shorter = jar.resolveSibling(jar.getFileName() + ".shorter");
        try (JarFile from = new JarFile(jar.toFile());
                OutputStream file = Files.newOutputStream(shorter);
                JarOutputStream to = new JarOutputStream(file, kept(from.getManifest()))) {
            for (JarEntry entry : Collections.list(from.entries())) {
                if (isSignature(entry.getName())) {
                    throw new IOException(jar + " is signed: what it is signed for would no longer hold");
                }
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    JarEntry copy = new JarEntry(entry.getName());
                    copy.setLastModifiedTime(entry.getLastModifiedTime());
                    to.putNextEntry(copy);
                    try (InputStream in = from.getInputStream(entry)) {
                        in.transferTo(to);
                    }
                    to.closeEntry();
                }
            }
        }
        Files.move(shorter, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Manifest kept(Manifest manifest) {
        Manifest kept = new Manifest();
        Attributes main = kept.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        for (Attributes.Name name : KEPT) {
            Object value =
                    manifest == null ? null : manifest.getMainAttributes().get(name);
            if (value != null) {
                main.put(name, value);
            }
        }
        return kept;
    }

    private static boolean isSignature(String name) {
        return name.startsWith("META-INF/") && name.endsWith(".SF");
    }
}
