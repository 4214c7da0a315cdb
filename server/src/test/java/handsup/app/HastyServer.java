package handsup.app;

import handsup.domain.Event;
import handsup.journal.Journal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A server that says an answer is saved before it is: what torture must not let pass. Takes {@code --port}, {@code --bind} and {@code --data}. */
public final class HastyServer {

    /** How long after its receipt an answer's write begins, in ns. What comes after it waits behind it, and is told the truth. */
    private static final long LATER_NANOS = 700_000_000;

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
        private final Queue<Runnable> writes = new ConcurrentLinkedQueue<>();
        private long free = System.nanoTime();

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
            boolean answers = events.stream().anyMatch(Event.AnswerSaved.class::isInstance);
            if (answers) {
                later.execute(() -> receipt.written(true));
            }
            synchronized (writes) {
                long now = System.nanoTime();
                free = Math.max(free, now + (answers ? LATER_NANOS : 0));
                writes.add(() -> behind.append(room, events, answers ? _ -> {} : receipt));
                var unused = later.schedule(() -> writes.remove().run(), free - now, TimeUnit.NANOSECONDS);
            }
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
