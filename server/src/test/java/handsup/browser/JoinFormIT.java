package handsup.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import handsup.live.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a slow phone on a slow network takes to the join form: processor six times slower, 50 kB/s, 150 ms. */
@Tag("alone")
class JoinFormIT {

    private static final int RUNS = Integer.getInteger("handsup.runs", 5);
    private static final double MOST_MILLIS = 4_000;

    @Test
    void theJoinFormIsThereSoon(@TempDir Path data) {
        try (Program program = Program.in(data);
                Theatre theatre = new Theatre()) {
            List<Double> millis = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                Page page = theatre.page("student", Theatre.Size.PHONE, false);
                throttle(page);
                long start = System.nanoTime();
                page.navigate(program.address().toString());
                page.getByLabel("Room code").waitFor();
                millis.add((System.nanoTime() - start) / 1e6);
                page.context().close();
            }
            millis.sort(null);
            System.out.printf(
                    "join form on a slow phone: median %.0f ms, %.0f to %.0f ms, %d runs%n",
                    millis.get(RUNS / 2), millis.getFirst(), millis.getLast(), RUNS);
            assertThat(millis.get(RUNS / 2)).isLessThan(MOST_MILLIS);
            assertThat(theatre.wrongs()).isEmpty();
        }
    }

    private static void throttle(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 150);
        network.addProperty("downloadThroughput", 50_000);
        network.addProperty("uploadThroughput", 50_000);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", network);
        JsonObject processor = new JsonObject();
        processor.addProperty("rate", 6);
        session.send("Emulation.setCPUThrottlingRate", processor);
    }
}
