package handsup.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a plain command line asks for, read without picocli.
 *
 * <p>Picocli is compiled for Java 5, and its classes are not in the start-up cache: building its model of the commands takes more of the main
 * thread's time than any other step of a start. So {@code handsup}, and {@code handsup serve} with ordinary options, go past it. Whatever is not as plain as that (a word that is not an
 * option of {@code serve}, a value that may be wrong, an option twice) goes to picocli, which knows how to say so.
 */
final class Shortcut {

    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final Pattern HOURS = Pattern.compile("[1-9][0-9]{0,3}");

    private Shortcut() {}

    /** @return empty when it is not that plain */
    static Optional<Serving> read(String... arguments) {
        Map<String, String> said = new HashMap<>();
        int at = arguments.length > 0 && arguments[0].equals("serve") ? 1 : 0;
        while (at < arguments.length) {
            String name = longName(arguments[at++]);
            boolean alone = switch (name) {
                case "--open-metrics", "--no-rehearsal", "--exit-after-start", "--train", "--on-leash" -> true;
                default -> false;
            };
            if (!alone && at == arguments.length) {
                return Optional.empty();
            }
            String value = alone ? "true" : arguments[at++];
            if (!plain(name, value) || said.put(name, value) != null) {
                return Optional.empty();
            }
        }
        return serving(said);
    }

    private static String longName(String name) {
        return switch (name) {
            case "-p" -> "--port";
            case "-d" -> "--data";
            default -> name;
        };
    }

    private static boolean plain(String name, String value) {
        if (value.isEmpty() || value.startsWith("-") || !value.strip().equals(value) || value.indexOf('"') >= 0) {
            return false;
        }
        return switch (name) {
            case "--port" -> PORT.matcher(value).matches();
            case "--keep" -> HOURS.matcher(value).matches();
            case "--bind",
                    "--data",
                    "--public-url",
                    "--open-metrics",
                    "--no-rehearsal",
                    "--exit-after-start",
                    "--train",
                    "--on-leash" -> true;
            default -> false;
        };
    }

    private static Optional<Serving> serving(Map<String, String> said) {
        long kinds = said.keySet().stream()
                .filter(name ->
                        name.equals("--exit-after-start") || name.equals("--train") || name.equals("--on-leash"))
                .count();
        int hours = Integer.parseInt(said.getOrDefault("--keep", ServeCommand.KEEP_HOURS));
        if (kinds > 1 || hours > ServeCommand.MOST_HOURS) {
            return Optional.empty();
        }
        try {
            String url = said.get("--public-url");
            String data = said.get("--data");
            return Optional.of(new Serving(
                    new Config(
                            Integer.parseInt(said.getOrDefault("--port", ServeCommand.PORT)),
                            said.getOrDefault("--bind", ""),
                            data == null ? ServeCommand.usualFolder() : Path.of(data),
                            url == null ? Optional.empty() : Optional.of(new URI(url)),
                            Duration.ofHours(hours),
                            said.containsKey("--open-metrics")),
                    !said.containsKey("--no-rehearsal"),
                    until(said)));
        } catch (URISyntaxException | InvalidPathException wrong) {
            return Optional.empty();
        }
    }

    private static Serving.Until until(Map<String, String> said) {
        if (said.containsKey("--train")) {
            return Serving.Until.PLAYED;
        }
        if (said.containsKey("--exit-after-start")) {
            return Serving.Until.STARTED;
        }
        return said.containsKey("--on-leash") ? Serving.Until.LET_GO : Serving.Until.STOPPED;
    }
}
