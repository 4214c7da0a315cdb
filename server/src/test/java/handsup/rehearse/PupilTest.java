package handsup.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.protocol.Reason;
import handsup.protocol.ServerMessage;
import handsup.protocol.Wire;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PupilTest {

    private static final int CUT = 1006;

    private final Target nobody = ((Target.Read) Target.of("http://127.0.0.1:9")).target();
    private final Network network = new Network(nobody, 1);
    private final Crowd crowd = new Crowd(network, new Crowd.Plan("K7M4QX", 1, 0, Manner.burst(100, 0), 1));
    private final Pupil pupil = new Pupil(new Row(network.loops().getFirst(), crowd, 1), 0);

    @AfterEach
    void goHome() {
        crowd.close();
        network.close();
    }

    private void connects() {
        pupil.opened(new Socket(Socket.request(nobody), pupil));
    }

    private void isSeated() {
        pupil.heard(Unpooled.wrappedBuffer(
                Wire.write(new ServerMessage.Seated("K7M4QX", 1, "t".repeat(43), "Mila 1", false, 0))
                        .bytes()));
    }

    @Test
    void whoIsCutBeforeTheSeatIsTheirsAgainWasNotHere() {
        connects();
        assertThat(crowd.counts().here()).isZero();
        isSeated();
        assertThat(crowd.counts().here()).isOne();
        pupil.gone(CUT);
        assertThat(crowd.counts().here()).isZero();

        connects();
        pupil.gone(CUT);
        assertThat(crowd.counts().here()).isZero();

        connects();
        isSeated();
        assertThat(crowd.counts().here()).isOne();
    }

    private void isRefusedTheSeat(Reason why) {
        pupil.heard(Unpooled.wrappedBuffer(
                Wire.write(new ServerMessage.Refused("resume", why)).bytes()));
    }

    @Test
    void whoseSeatIsGoneGivesUpAtOnceAsThePageDoes() {
        connects();
        isSeated();
        pupil.gone(CUT);
        connects();
        isRefusedTheSeat(Reason.SLOW_DOWN);
        assertThat(crowd.counts().failed()).isZero();
        isRefusedTheSeat(Reason.NO_SEAT);
        assertThat(crowd.counts().failed()).isOne();
    }
}
