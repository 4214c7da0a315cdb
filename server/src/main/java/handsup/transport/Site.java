package handsup.transport;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The browser client, read once and kept in memory. Any thread.
 *
 * <p>A path is looked up among the files there are and is never made into a file's name, so there is nothing outside to climb to.
 */
public final class Site {

    private static final String HTML = ".html";

    private final Map<String, SiteFile> files;

    private Site(Map<String, SiteFile> files) {
        this.files = Map.copyOf(files);
    }

    /** All files under {@code web/} on the class path; none if the client was left out. */
    public static Site onClassPath() {
        return of(SiteFolder.read(Site.class.getClassLoader(), "web"));
    }

    /** @param contents the bytes of each file by its path, such as {@code assets/a.js} and, compressed, {@code assets/a.js.br} */
    public static Site of(Map<String, byte[]> contents) {
        Map<String, SiteFile> files = new TreeMap<>();
        contents.forEach((path, bytes) -> {
            if (isPlain(path, contents)) {
                files.put(path, SiteFile.of(path, codings(path, bytes, contents)));
            }
        });
        return new Site(files);
    }

    /** Whether a file is one of its own, and not the compressed copy of another. */
    private static boolean isPlain(String path, Map<String, byte[]> contents) {
        for (Coding coding : Coding.values()) {
            String suffix = coding.suffix();
            if (!suffix.isEmpty()
                    && path.endsWith(suffix)
                    && contents.containsKey(path.substring(0, path.length() - suffix.length()))) {
                return false;
            }
        }
        return true;
    }

    private static Map<Coding, byte[]> codings(String path, byte[] plain, Map<String, byte[]> contents) {
        Map<Coding, byte[]> made = new TreeMap<>();
        for (Coding coding : Coding.values()) {
            byte[] bytes = contents.get(path + coding.suffix());
            if (bytes != null && (coding == Coding.NONE || bytes.length < plain.length)) {
                made.put(coding, bytes);
            }
        }
        return made;
    }

    /** How many files there are, compressed copies aside. */
    public int size() {
        return files.size();
    }

    /** What stands at a path: {@code /} and {@code /j/CODE} are where students come in, {@code /host} is {@code host.html}. @param path decoded */
    Optional<SiteFile> at(String path) {
        if (path.equals("/") || isJoinLink(path)) {
            return Optional.ofNullable(files.get("index" + HTML));
        }
        String name = path.substring(1);
        if (name.endsWith(HTML)) {
            return Optional.empty();
        }
        return Optional.ofNullable(files.get(name)).or(() -> page(name));
    }

    private Optional<SiteFile> page(String name) {
        return name.equals("index") ? Optional.empty() : Optional.ofNullable(files.get(name + HTML));
    }

    private static boolean isJoinLink(String path) {
        return path.startsWith("/j/") && path.length() > 3 && path.indexOf('/', 3) < 0;
    }
}
