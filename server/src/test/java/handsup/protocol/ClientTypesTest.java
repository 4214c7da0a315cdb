package handsup.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientTypesTest {

    private static final Path COMMITTED = Path.of("../client-web/src/protocol/messages.ts");

    @Test
    void theClientsTypesAreTheServersRecords() throws IOException {
        String generated = TypeScript.of(List.of(
                ClientMessage.class,
                ServerMessage.class,
                CloseCode.class,
                Api.Decks.class,
                Api.DrawRequest.class,
                Api.Drawn.class,
                Api.OpenRequest.class,
                Api.Opened.class,
                Api.Rooms.class,
                Api.MendRequest.class,
                Api.Mended.class,
                Api.Report.class,
                Api.Problems.class));
        String committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";
        if (!committed.equals(generated)) {
            Files.writeString(COMMITTED, generated);
        }
        assertThat(committed)
                .as("%s was stale and has been written again: commit it", COMMITTED)
                .isEqualTo(generated);
    }
}
