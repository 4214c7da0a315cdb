package handsup.browser;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium that tests use: found, else installed where that can be done, else asked for in one line. Never skipped. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> PLACES = List.of(
            "/usr/lib/chromium/chromium",
            "/snap/bin/chromium",
            "/opt/google/chrome/chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private Chromium() {}

    static Path path() {
        return found().or(Chromium::installed)
                .orElseThrow(() -> new AssertionError("No Chromium was found. Install it (on Debian or Ubuntu:"
                        + " sudo apt-get install -y chromium), or set HANDSUP_CHROMIUM to its path."));
    }

    private static Optional<Path> found() {
        Stream<Path> named =
                Stream.ofNullable(System.getenv("HANDSUP_CHROMIUM")).map(Path::of);
        Stream<Path> onPath = NAMES.stream()
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)));
        Stream<Path> known = PLACES.stream().map(Path::of);
        return Stream.of(named, onPath, known)
                .flatMap(paths -> paths)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Tests run in several processes, and apt turns away whoever comes while it is at work: the first installs, the others wait and find it. */
    private static synchronized Optional<Path> installed() {
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        try (FileChannel turn = FileChannel.open(
                        Files.createDirectories(Path.of("target")).resolve("chromium.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock _ = turn.lock()) {
            return found().or(Chromium::byApt);
        } catch (IOException notHere) {
            return Optional.empty();
        }
    }

    /** Old lists may still do, so that the installation is tried though they could not be renewed. */
    private static Optional<Path> byApt() {
        String sudo = "root".equals(System.getProperty("user.name")) ? "" : "sudo -n ";
        try {
            int result = new ProcessBuilder(
                            "sh",
                            "-c",
                            sudo + "apt-get update; " + sudo + "apt-get -o DPkg::Lock::Timeout=300 install -y chromium")
                    .inheritIO()
                    .start()
                    .waitFor();
            return result == 0 ? found() : Optional.empty();
        } catch (IOException notHere) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
