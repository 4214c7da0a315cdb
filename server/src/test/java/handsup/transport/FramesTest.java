package handsup.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import handsup.protocol.ClientMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {

    private static final String HAND = "{\"type\":\"hand\"}";
    private static final int TEXT = 0x81;
    private static final int TEXT_TO_BE_CONTINUED = 0x01;
    private static final int CONTINUED = 0x00;
    private static final int THE_LAST = 0x80;
    private static final int BINARY = 0x82;
    private static final int PING = 0x89;

    private TestEdge edge;

    @BeforeEach
    void open() {
        edge = TestEdge.open();
    }

    @AfterEach
    void close() {
        edge.close();
    }

    private Plug socket() {
        return edge.plug().upgrade();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void nothingWasHeard() {
        assertThat(edge.reception.only().said).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {4_097, 65_535, 70_000})
    void aFrameThatIsTooLongIsRefused(int length) {
        try (Plug plug = socket().say(" ".repeat(length))) {
            assertThat(plug.closeCode()).isEqualTo(1009);
            assertThat(plug.isClosed()).isTrue();
            nothingWasHeard();
        }
    }

    @Test
    void aFrameIsRefusedByItsAnnouncedLengthAlone() {
        try (Plug plug = socket()) {
            plug.send(new byte[] {(byte) TEXT, (byte) 0xff, 0, 0, 0, 0, 0x7f, 0, 0, 0});
            assertThat(plug.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void aMessageMayComeInPieces() {
        try (Plug plug = socket()) {
            plug.frame(TEXT_TO_BE_CONTINUED, bytes("{\"type\":"))
                    .frame(PING, bytes("p"))
                    .frame(CONTINUED, bytes("\"ha"))
                    .frame(CONTINUED, bytes(""))
                    .frame(THE_LAST, bytes("nd\"}"));
            assertThat(plug.next()).satisfies(pong -> {
                assertThat(pong.opcode()).isEqualTo(10);
                assertThat(pong.text()).isEqualTo("p");
            });
            await().until(() -> edge.reception.only().said.size() == 1);
            assertThat(edge.reception.only().said).containsExactly(new ClientMessage.Hand());
        }
    }

    @Test
    void piecesTogetherMayNotBeLongerThanOneMessage() {
        try (Plug plug = socket()) {
            plug.frame(TEXT_TO_BE_CONTINUED, bytes(" ".repeat(4_000))).frame(CONTINUED, bytes(" ".repeat(97)));
            assertThat(plug.closeCode()).isEqualTo(1009);
            nothingWasHeard();
        }
    }

    @Test
    void emptyPiecesWithoutEndAreAFlood() {
        try (Plug plug = socket()) {
            ByteArrayOutputStream many = new ByteArrayOutputStream();
            many.writeBytes(Plug.framed(TEXT_TO_BE_CONTINUED, new byte[0]));
            for (int i = 0; i < 200; i++) {
                many.writeBytes(Plug.framed(CONTINUED, new byte[0]));
            }
            plug.send(many.toByteArray());
            assertThat(plug.closeCode()).isEqualTo(4029);
        }
    }

    @Test
    void binaryIsNotSpokenHere() {
        try (Plug plug = socket().frame(BINARY, bytes(HAND))) {
            assertThat(plug.closeCode()).isEqualTo(4505);
            nothingWasHeard();
        }
    }

    @Test
    void badUtf8IsRefusedAlsoAcrossPieces() {
        try (Plug plug = socket().frame(TEXT, new byte[] {'"', (byte) 0xc3, 0x28, '"'})) {
            assertThat(plug.closeCode()).isEqualTo(1007);
        }
        try (Plug plug = socket().frame(TEXT_TO_BE_CONTINUED, new byte[] {(byte) 0xed})
                .frame(THE_LAST, new byte[] {(byte) 0xa0, (byte) 0x80})) {
            assertThat(plug.closeCode()).isEqualTo(1007);
        }
        try (Plug plug = socket().frame(0x88, new byte[] {0x03, (byte) 0xe8, (byte) 0xff})) {
            assertThat(plug.closeCode()).isEqualTo(1007);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC1, 0xA1, 0x91, 0x83, 0x8B, 0x80, 0x09, 0x08})
    void aFrameThatBreaksTheProtocolIsRefused(int first) {
        try (Plug plug = socket().frame(first, bytes(HAND))) {
            assertThat(plug.closeCode()).isEqualTo(1002);
            assertThat(plug.isClosed()).isTrue();
            nothingWasHeard();
        }
    }

    @Test
    void aFrameWithoutItsMaskIsRefused() {
        try (Plug plug = socket().send(new byte[] {(byte) TEXT, 2, '{', '}'})) {
            assertThat(plug.closeCode()).isEqualTo(1002);
        }
    }

    @Test
    void aCloseFrameWithANumberNobodyMaySendIsRefused() {
        try (Plug plug = socket().frame(0x88, new byte[] {0x03, (byte) 0xed})) {
            assertThat(plug.closeCode()).isEqualTo(1002);
        }
    }

    @Test
    void aCloseFrameWithoutANumberIsAnsweredInKind() {
        try (Plug plug = socket().frame(0x88, new byte[0])) {
            assertThat(plug.closeCode()).isEqualTo(1005);
            assertThat(plug.isClosed()).isTrue();
        }
    }

    @Test
    void whatIsSaidAfterAViolationIsNotHeard() {
        try (Plug plug = socket()) {
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.writeBytes(Plug.framed(TEXT, bytes("nonsense")));
            both.writeBytes(Plug.framed(TEXT, bytes(HAND)));
            plug.send(both.toByteArray());
            assertThat(plug.closeCode()).isEqualTo(4505);
            nothingWasHeard();
        }
    }

    @Test
    void aFailureOfOursAsksToComeBackAndSaysNothingOfItself() {
        edge.reception.onMessage = (_, _) -> {
            throw new IllegalStateException("a secret of the server");
        };
        try (Plug plug = socket().say(HAND)) {
            Plug.Frame frame = plug.nextReal();
            assertThat(frame.code()).isEqualTo(4001);
            assertThat(frame.payload()).hasSize(2);
        }
    }
}
