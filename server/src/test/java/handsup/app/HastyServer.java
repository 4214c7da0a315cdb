package handsup.app;

import handsup.domain.Event;
import handsup.journal.Journal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A server that says an answer is saved before it is: what torture must not let pass. Takes {@code --port}, {@code --bind} and {@code --data}. */
public final class HastyServer {

    /** How long after the receipt a write begins, in ms. */
    private static final long LATER_MILLIS = 700;

    private HastyServer() {}

    public static void main(String[] args) throws InterruptedException {
        List<String> given = List.of(args);
        Config config = new Config(
                Integer.parseInt(given.get(given.indexOf("--port") + 1)),
                given.get(given.indexOf("--bind") + 1),
                Path.of(given.get(given.indexOf("--data") + 1)),
                Optional.empty(),
                Duration.ofHours(1),
                false);
        if (Server.start(config, Hasty::new) instanceof Server.Running running) {
            System.out.println(running.banner(false));
            Thread.currentThread().join();
        }
    }

    private static final class Hasty implements Journal {

        private final Journal behind;
        private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();

        Hasty(Journal behind) {
            this.behind = behind;
        }

        @Override
        public long epoch() {
            return behind.epoch();
        }

        @Override
        public long resumesAt() {
            return behind.resumesAt();
        }

        @Override
        public List<Stored> rooms() {
            return behind.rooms();
        }

        @Override
        public Optional<Stored> read(String room) {
            return behind.read(room);
        }

        @Override
        public void append(String room, List<Event> events, Receipt receipt) {
            later.execute(() -> receipt.written(true));
            var unused =
                    later.schedule(() -> behind.append(room, events, _ -> {}), LATER_MILLIS, TimeUnit.MILLISECONDS);
        }

        @Override
        public void forget(String room, Receipt receipt) {
            behind.forget(room, receipt);
        }

        @Override
        public void beat(long now) {
            behind.beat(now);
        }

        @Override
        public void close() {
            later.shutdownNow();
            behind.close();
        }
    }
}
