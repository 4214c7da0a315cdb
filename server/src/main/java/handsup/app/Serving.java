package handsup.app;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * A server from its start to its end, with what the person at the terminal hears of it.
 *
 * @param rehearsed whether it plays a class by itself first, where it has no rooms to take up again
 * @param until when it ends
 */
record Serving(Config config, boolean rehearsed, Until until) {

    private static final int MOST_TROUBLES = 10;

    /** When a server ends. */
    enum Until {

        /** When it is told to. */
        STOPPED,

        /** With standard input, for measuring; or when it is told to. */
        LET_GO,

        /** At once. */
        STARTED,

        /** When a class has played, for making the start-up cache. */
        PLAYED
    }

    /** @return the exit code */
    int run(PrintWriter out, PrintWriter err) throws InterruptedException {
        Server.Start start = Server.start(config);
        if (start instanceof Server.Refused(String why)) {
            err.println("handsup: " + why);
            err.flush();
            return 2;
        }
        Server.Running running = (Server.Running) start;
        out.print(running.banner(System.console() != null && System.getenv("NO_COLOR") == null));
        out.flush();
        running.troubles().stream().limit(MOST_TROUBLES).forEach(err::println);
        if (running.troubles().size() > MOST_TROUBLES) {
            err.println("and " + (running.troubles().size() - MOST_TROUBLES) + " more: see handsup check");
        }
        err.flush();
        boolean well = true;
        if (until == Until.STOPPED || until == Until.LET_GO) {
            waitForTheEnd(running, out);
        } else {
            well = until != Until.PLAYED || Training.play(running.teacher());
            running.server().close();
        }
        return well ? 0 : 1;
    }

    private void waitForTheEnd(Server.Running running, PrintWriter out) throws InterruptedException {
        Server server = running.server();
        CountDownLatch stopped = new CountDownLatch(1);
        Consumer<Boolean> over = until == Until.LET_GO ? played -> Leash.rehearsed(out, played) : _ -> {};
        Optional<DressRehearsal> rehearsal = rehearsed && running.restored() == 0
                ? Optional.of(DressRehearsal.begin(server, config.data(), over))
                : Optional.empty();
        if (rehearsal.isEmpty()) {
            over.accept(false);
        }
        if (until == Until.LET_GO) {
            Leash.hold(out, stopped);
        }
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            rehearsal.ifPresent(DressRehearsal::stop);
                            server.close();
                            stopped.countDown();
                        },
                        "stop"));
        stopped.await();
    }
}
