package handsup.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.protocol.Ask;
import handsup.protocol.Face;
import handsup.protocol.Reason;
import handsup.protocol.ServerMessage;
import handsup.protocol.StudentView;
import handsup.protocol.StudentView.Me;
import handsup.protocol.StudentView.Scene;
import handsup.protocol.Wire;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PupilTest {

    private static final int CUT = 1006;

    private final Target nobody = ((Target.Read) Target.of("http://127.0.0.1:9")).target();
    private final Network network = new Network(nobody, 1);
    private final Crowd crowd = new Crowd(network, new Crowd.Plan("K7M4QX", 1, 0, Manner.burst(100, 0), 1));
    private final Row row = new Row(network.loops().getFirst(), crowd, 1);
    private final Pupil pupil = new Pupil(row, 0);

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

    private static ByteBuf options(long version, String question, int seat) {
        Face face = new Face(question, 1, 2, "c1", "Who?", null, null, "choice", null);
        Ask ask = new Ask.Choice(Ask.Form.ONE, List.of("Beria", "Malenkov"), "AB", 1);
        Me me = new Me(seat, "Mila 1", 0, null, null, null, null, null, null);
        return Unpooled.wrappedBuffer(
                Wire.write(new StudentView(7, version, new Scene.Answering(face, ask, 5_000, 25_000L, false), me))
                        .bytes());
    }

    @Test
    void aQuestionThatLeavesInSeveralVersionsIsOneMomentAndEachStudentIsCountedOnce() {
        Pupil other = new Pupil(row, 1);
        long began = System.nanoTime() - 1;
        pupil.heard(options(41, "q1", 1));
        pupil.heard(options(43, "q1", 1));
        other.heard(options(42, "q1", 2));

        Moment seen = crowd.awaitSeen("answering", began, 2, Duration.ZERO).orElseThrow();
        assertThat(seen.seen()).isEqualTo(2);
        assertThat(seen.about()).contains("q1");
        assertThat(seen.opensAt()).isPositive();

        long later = System.nanoTime() - 1;
        pupil.heard(options(44, "q2", 1));
        assertThat(crowd.awaitSeen("answering", later, 1, Duration.ZERO))
                .get()
                .isNotSameAs(seen)
                .extracting(Moment::seen)
                .isEqualTo(1);

        Findings both = crowd.findings().with(crowd.findings());
        assertThat(both.seen()).extracting(Findings.Seen::students).containsExactly(4, 2);
    }

    @Test
    void whatIsShownOnComingBackSaysNothingOfHowFastTheClassIsTold() {
        Pupil other = new Pupil(row, 1);
        long began = System.nanoTime() - 1;
        other.heard(options(41, "q1", 2));
        connects();
        isSeated();
        pupil.heard(options(42, "q1", 1));
        pupil.heard(options(43, "q1", 1));
        other.heard(options(44, "q2", 2));
        pupil.heard(options(44, "q2", 1));
        assertThat(crowd.awaitSeen("answering", began, 1, Duration.ZERO))
                .get()
                .extracting(Moment::seen)
                .isEqualTo(1);
        assertThat(crowd.findings().seen()).extracting(Findings.Seen::students).containsExactly(1, 2);
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
