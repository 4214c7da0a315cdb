package handsup.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DressRehearsalTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Server server;
    private final AtomicReference<Boolean> played = new AtomicReference<>();

    @BeforeEach
    void start() {
        Config config = new Config(0, "127.0.0.1", folder, Optional.empty(), Duration.ofHours(1), false);
        server = ((Server.Running) Server.start(config)).server();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private boolean playedInTheEnd() {
        await().atMost(LONGEST).until(() -> played.get() != null);
        return played.get();
    }

    private static List<String> freeRatios() {
        HotSpotDiagnosticMXBean runtime = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return List.of(
                runtime.getVMOption(DressRehearsal.LEAST_FREE).getValue(),
                runtime.getVMOption(DressRehearsal.MOST_FREE).getValue());
    }

    @Test
    void aClassIsPlayedToItsEndAndNothingOfItIsLeft() {
        List<String> before = freeRatios();
        DressRehearsal.begin(server, folder, played::set);
        assertThat(playedInTheEnd()).isTrue();
        assertThat(server.isQuiet()).isTrue();
        assertThat(folder.resolve(DressRehearsal.FOLDER)).doesNotExist();
        assertThat(freeRatios()).isEqualTo(before);
    }

    @Test
    void whatAKilledOneLeftDoesNotDisturbTheNext() throws IOException {
        Path left =
                Files.createDirectories(folder.resolve(DressRehearsal.FOLDER).resolve("decks"));
        Files.writeString(left.getParent().resolve("handsup.db"), "half of a page");
        DressRehearsal.begin(server, folder, played::set);
        assertThat(playedInTheEnd()).isTrue();
        assertThat(left.getParent()).doesNotExist();
    }

    @Test
    void itEndsWhenTheServerIsToStop() {
        DressRehearsal rehearsal = DressRehearsal.begin(server, folder, played::set);
        rehearsal.stop();
        assertThat(playedInTheEnd()).isFalse();
        assertThat(folder.resolve(DressRehearsal.FOLDER)).doesNotExist();
    }

    @Test
    void withoutAFolderTheServerDoesWithoutIt() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        DressRehearsal.begin(server, file, played::set);
        assertThat(playedInTheEnd()).isFalse();
        assertThat(file).hasContent("no folder");
    }
}
