package handsup.app;

import com.github.benmanes.caffeine.cache.Ticker;
import handsup.journal.Journal;
import handsup.journal.SqliteJournal;
import handsup.library.Gallery;
import handsup.library.Library;
import handsup.metrics.EdgeMetrics;
import handsup.room.Rooms;
import handsup.room.ServerClock;
import handsup.room.Tokens;
import handsup.transport.Edge;
import handsup.transport.EdgeConfig;
import handsup.transport.Limits;
import handsup.transport.Opening;
import handsup.transport.Services;
import handsup.transport.Site;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Everything wired together: journal, rooms, library and edge, started in that order and stopped in the other. */
final class Server implements AutoCloseable {

    /** What came of starting. */
    sealed interface Start {}

    /** It listens. @param students the address students open @param restored how many rooms were taken up again @param troubles what is wrong with the teacher's own decks, a line each */
    record Running(Server server, String students, String teacher, int restored, boolean local, List<String> troubles)
            implements Start {

        String banner(boolean colour) {
            return Banner.of(Version.current(), students, teacher, restored, local, colour);
        }
    }

    /** It does not, and nothing is left running. @param why in one line, for the person at the terminal */
    record Refused(String why) implements Start {}

    /** How long the images of a deck stay that no room is opened with. */
    private static final Duration PICTURES_KEPT = Duration.ofDays(30);

    /** What every server of a process has in common. */
    private record Shelf(CompletableFuture<Site> site, Library library) {}

    private final Edge edge;
    private final Journal journal;
    private final Rooms rooms;
    private final Shelf shelf;

    private Server(Edge edge, Journal journal, Rooms rooms, Shelf shelf) {
        this.edge = edge;
        this.journal = journal;
        this.rooms = rooms;
        this.shelf = shelf;
    }

    static Start start(Config config) {
        return start(config, UnaryOperator.identity());
    }

    /** @param around what stands between the rooms and the disk: for tests that need a bad one */
    static Start start(Config config, UnaryOperator<Journal> around) {
        CompletableFuture<Site> site = beside("site", Site::onClassPath);
        beside("edge", Edge::prepare);
        return start(config, around, new Shelf(site, Library.of(decks(config.data()))));
    }

    /** Starts a second server in this process, to rehearse on: with data of its own, on loopback and any port, with the pages and the decks that this one came with. */
    Start second(Path data) {
        Config config = new Config(0, "127.0.0.1", data, Optional.empty(), Duration.ofHours(1), false);
        return start(
                config,
                UnaryOperator.identity(),
                new Shelf(shelf.site(), shelf.library().beside(decks(data))));
    }

    private static Path decks(Path data) {
        return data.resolve("decks");
    }

    private static Start start(Config config, UnaryOperator<Journal> around, Shelf shelf) {
        // Not a switch over types: the first of a process costs a start more than opening the port does.
        SqliteJournal.Opening opening = SqliteJournal.open(config.data());
        if (!(opening instanceof SqliteJournal.Opening.Opened(SqliteJournal journal))) {
            return new Refused(((SqliteJournal.Opening.Refused) opening).detail());
        }
        Start start = withJournal(config, around.apply(journal), shelf);
        if (start instanceof Refused) {
            journal.close();
        }
        return start;
    }

    /** What needs nothing of the journal is made while that is opened. */
    private static <T> CompletableFuture<T> beside(String name, Supplier<T> what) {
        CompletableFuture<T> made = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name(name).start(() -> made.completeAsync(what, Runnable::run));
        return made;
    }

    private static Start withJournal(Config config, Journal journal, Shelf shelf) {
        SecureRandom random = new SecureRandom();
        String key;
        try {
            key = TeacherKey.in(config.data(), new Tokens(random));
        } catch (IOException unwritable) {
            return new Refused(config.data() + " cannot be written to; choose another folder with --data");
        }
        List<String> publicUrls = config.publicUrl().map(URI::toString).stream().toList();
        EdgeConfig edgeConfig =
                new EdgeConfig(config.bind(), config.port(), publicUrls, config.openMetrics(), 0, Limits.usual());
        Opening opening = Edge.open(edgeConfig);
        return opening instanceof Opening.Bound(Edge edge)
                ? running(config, journal, edge, key, random, shelf)
                : new Refused(((Opening.Refused) opening).reason());
    }

    private static Running running(
            Config config, Journal journal, Edge edge, String key, SecureRandom random, Shelf shelf) {
        ServerClock clock = ServerClock.from(journal.resumesAt());
        Optional<String> lan = lanAddress(config, edge.port());
        String students =
                config.publicUrl().map(Server::withoutSlash).or(() -> lan).orElse("http://localhost:" + edge.port());
        Rooms rooms = new Rooms(new Rooms.Ground(
                journal,
                clock,
                edge.loops(),
                students,
                offered -> Tokens.same(offered, key),
                random,
                config.keep(),
                Ticker.systemTicker(),
                Rooms.PART));
        int restored = rooms.restore();
        Library library = shelf.library();
        Gallery gallery = new Gallery(config.data().resolve("pictures"), key);
        Duration unused = config.keep().compareTo(PICTURES_KEPT) > 0 ? config.keep() : PICTURES_KEPT;
        Thread.ofVirtual().name("tidy-pictures").start(() -> gallery.tidy(unused));
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        edge.serve(new Services(
                rooms,
                new Office(library, gallery, rooms, random),
                gallery::at,
                key,
                shelf.site().join(),
                clock,
                () -> true,
                registry::scrape,
                new EdgeMetrics(registry)));
        library.warm();
        boolean local = config.publicUrl().isEmpty() && lan.isEmpty();
        String teacher = students + "/host#key=" + key;
        return new Running(
                new Server(edge, journal, rooms, shelf), students, teacher, restored, local, library.troubles());
    }

    private static Optional<String> lanAddress(Config config, int port) {
        String suffix = port == 80 ? "" : ":" + port;
        if (!config.bind().isEmpty()
                && !config.bind().equals("0.0.0.0")
                && !config.bind().equals("::")) {
            String host = config.bind().contains(":") ? "[" + config.bind() + "]" : config.bind();
            return Optional.of("http://" + host + suffix);
        }
        return LanAddress.find().map(InetAddress::getHostAddress).map(host -> "http://" + host + suffix);
    }

    private static String withoutSlash(URI url) {
        return url.toString().replaceFirst("/+$", "");
    }

    /** Whether no room is open. */
    boolean isQuiet() {
        return rooms.list().isEmpty();
    }

    /** Sends everybody away who may come back, writes what is queued, and stops. */
    @Override
    public void close() {
        edge.leave();
        journal.close();
        edge.close();
    }
}
