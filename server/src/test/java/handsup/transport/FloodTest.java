package handsup.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FloodTest {

    private static final String HAND = "{\"type\":\"hand\"}";

    private TestEdge edge;

    @BeforeEach
    void open() {
        edge = TestEdge.open();
    }

    @AfterEach
    void close() {
        edge.close();
    }

    private static byte[] many(int first, String text, int times) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            all.writeBytes(Plug.framed(first, text.getBytes(StandardCharsets.UTF_8)));
        }
        return all.toByteArray();
    }

    @Test
    void pingsAndPongsWithoutEndAreAFlood() {
        for (int opcode : new int[] {0x89, 0x8a}) {
            try (Plug plug = edge.plug().upgrade().send(many(opcode, "p", 500))) {
                assertThat(plug.closeCode()).isEqualTo(4029);
                assertThat(plug.isClosed()).isTrue();
            }
        }
    }

    @Test
    void oneWhoFloodsIsNotInTheWayOfOthers() {
        try (Plug loud = edge.plug().upgrade()) {
            await().until(() -> edge.reception.guests.size() == 1);
            try (Plug other = edge.plug().upgrade()) {
                await().until(() -> edge.reception.guests.size() == 2);
                loud.send(many(0x81, HAND, 2_000));
                other.say(HAND);
                await().until(() -> edge.reception.guests.get(1).said.size() == 1);
                assertThat(loud.closeCode()).isEqualTo(4029);
            }
        }
    }
}
