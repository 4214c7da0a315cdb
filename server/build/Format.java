import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats this module's Java files, or says which are not formatted: {@code java Format.java check|apply FOLDER...}
 *
 * <p>Run by the build with the JDK that compiles: the formatter parses with the compiler of the Java it runs on, and the
 * Java that Maven runs on may be too old to read the sources. (Plug-ins for Maven format inside Maven's own Java.)
 */
final class Format {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private Format() {}

    public static void main(String... args) throws IOException {
        boolean apply = args[0].equals("apply");
        List<Path> files = new ArrayList<>();
        for (String folder : List.of(args).subList(1, args.length)) {
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                found.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        long wrong = files.parallelStream()
                .sorted()
                .filter(file -> !isRight(file, apply))
                .count();
        if (wrong > 0) {
            System.err.println(apply ? wrong + " unreadable" : "Format them with: mvn -Pformat validate");
            System.exit(1);
        }
    }

    private static boolean isRight(Path file, boolean apply) {
        try {
            String source = Files.readString(file);
            String formatted = FORMATTER.formatSourceAndFixImports(source);
            if (formatted.equals(source)) {
                return true;
            }
            if (apply) {
                Files.writeString(file, formatted);
            }
            System.err.println((apply ? "formatted " : "not formatted: ") + file);
            return apply;
        } catch (FormatterException | IOException e) {
            // The formatter cannot read "_" for a whole component: write A(var _, String b) instead of A(_, String b).
            System.err.println(file + ": " + e.getMessage());
            return false;
        }
    }
}
