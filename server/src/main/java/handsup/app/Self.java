package handsup.app;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How this program starts itself again. */
final class Self {

    private Self() {}

    /** The command that ran this process, up to Handsup's own arguments. */
    static List<String> command() {
        return command(Main.class);
    }

    /** The same Java with the same options and classes, started elsewhere. */
    static List<String> command(Class<?> main) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Optional<Path> jar = jar();
        jar.map(file -> file.resolveSibling("java.options"))
                .filter(Files::isRegularFile)
                .ifPresentOrElse(
                        options -> command.add("@" + options), () -> command.add("--enable-native-access=ALL-UNNAMED"));
        jar.map(file -> file.resolveSibling("handsup.aot"))
                .filter(Files::isRegularFile)
                .ifPresent(cache -> command.add("-XX:AOTCache=" + cache));
        jar.map(file -> file.resolveSibling("native"))
                .filter(Files::isDirectory)
                .ifPresent(natives ->
                        command.addAll(List.of("-Djava.library.path=" + natives, "-Dorg.sqlite.lib.path=" + natives)));
        String more = System.getenv("HANDSUP_JAVA_OPTS");
        if (more != null && !more.isBlank()) {
            command.addAll(List.of(more.strip().split("\\s+")));
        }
        command.add("-cp");
        command.add(jar.map(Path::toString).orElseGet(() -> System.getProperty("java.class.path")));
        command.add(main.getName());
        return command;
    }

    /** Where this program was loaded from; empty when that is no jar. */
    private static Optional<Path> jar() {
        CodeSource source = Self.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()))
                            .filter(file -> file.toString().endsWith(".jar"));
        } catch (URISyntaxException neverOfAClassPath) {
            return Optional.empty();
        }
    }
}
