package handsup.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class GroundTest {

    private final AtomicReference<Path> data = new AtomicReference<>();

    private List<String> in(Path folder, String... command) {
        data.set(folder);
        return List.of(command);
    }

    @Test
    void aServerThatEndsBeforeItListensLeavesNoFolder() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThatThrownBy(() -> Ground.start("", folder -> in(folder, java, "--version")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("did not say");
        assertThat(data.get()).doesNotExist();
    }

    @Test
    void aServerThatCannotBeStartedLeavesNoFolder() {
        assertThatThrownBy(() -> Ground.start("", folder -> in(folder, "no-such-program")))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(data.get()).doesNotExist();
    }
}
