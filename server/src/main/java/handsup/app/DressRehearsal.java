package handsup.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import handsup.rehearse.Scratch;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * A class that a server's own process plays right after the start, so that the Java runtime has compiled what the first real class needs before that
 * comes: the first question of a day is the one a class remembers.
 *
 * <p>It is played on a second server in the process, with pages and decks of the first and with a folder, a port on loopback and a key of its own;
 * nothing of it is seen in the first one's rooms, journal or metrics, and the folder is gone afterwards. What a process that was killed left of it goes
 * with the next rehearsal.
 */
final class DressRehearsal {

    /** Its folder among the server's data. */
    static final String FOLDER = "rehearsal";

    /** With more, the compilers are still busy when the first real class comes. */
    private static final SimulatedClass CLASS = new SimulatedClass(60, 3, List.of("single"), Duration.ofSeconds(20));

    static final String LEAST_FREE = "MinHeapFreeRatio";
    static final String MOST_FREE = "MaxHeapFreeRatio";

    private final Server server;
    private final Path folder;
    private final Consumer<Boolean> over;
    private volatile boolean stopped;

    private DressRehearsal(Server server, Path folder, Consumer<Boolean> over) {
        this.server = server;
        this.folder = folder;
        this.over = over;
    }

    /** Begins one on a thread of its own. @param server for which it is @param data the server's folder @param over told on that thread, when nothing of it is left, whether all of it was played */
    static DressRehearsal begin(Server server, Path data, Consumer<Boolean> over) {
        DressRehearsal rehearsal = new DressRehearsal(server, data.resolve(FOLDER), over);
        Thread.ofPlatform().daemon().name("dress-rehearsal").start(rehearsal::hold);
        return rehearsal;
    }

    /** Has it end soon. */
    void stop() {
        stopped = true;
    }

    private void hold() {
        boolean played = false;
        try (Scratch scratch = Scratch.anew(folder)) {
            if (server.second(scratch.folder()) instanceof Server.Running second) {
                try (Server _ = second.server()) {
                    played = CLASS.plays(second.teacher(), () -> stopped);
                }
            }
        } catch (UncheckedIOException noFolder) {
            // Without a rehearsal the first question comes some milliseconds later; that the data cannot be written to
            // is told by what needs it.
        } finally {
            giveBack();
            over.accept(played);
        }
    }

    /**
     * What the start and the rehearsal needed once, the runtime is to give back to the system while nobody waits for it. How much of the heap it keeps free
     * is changed for this once only: a hall that plays is better off with the usual.
     */
    private void giveBack() {
        if (!stopped && server.isQuiet()) {
            HotSpotDiagnosticMXBean runtime = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            String least = runtime.getVMOption(LEAST_FREE).getValue();
            String most = runtime.getVMOption(MOST_FREE).getValue();
            runtime.setVMOption(LEAST_FREE, "10");
            runtime.setVMOption(MOST_FREE, "20");
            System.gc();
            runtime.setVMOption(MOST_FREE, most);
            runtime.setVMOption(LEAST_FREE, least);
        }
    }
}
