package handsup.transport;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.metrics.EdgeMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pings of a connection whose time the test moves on. */
class HeartTest {

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private long now = 1_000;

    @BeforeEach
    void start() {
        EdgeMetrics metrics = new EdgeMetrics(new SimpleMeterRegistry());
        Limits.Waits waits = Limits.usual().waits();
        channel.freezeTime();
        Heart heart = new Heart(
                channel,
                new Arrival(() -> now, metrics),
                new Farewell(channel, waits.goodbye(), metrics),
                waits,
                new Pulse(() -> now),
                () -> now);
        heart.start();
        heart.heardSomething();
    }

    @AfterEach
    void stop() {
        channel.finishAndReleaseAll();
    }

    /** @return how many pings were sent meanwhile */
    private int pass(long millis) {
        now += millis;
        channel.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
        int pings = 0;
        for (Object sent = channel.readOutbound(); sent != null; sent = channel.readOutbound()) {
            pings += sent instanceof PingWebSocketFrame ? 1 : 0;
            ReferenceCountUtil.release(sent);
        }
        return pings;
    }

    /** The server is busy: time goes by in which nothing is run. */
    private void lag(long millis) {
        now += millis;
    }

    @Test
    void theWayIsMeasuredFourTimesInTheFirstSeconds() {
        assertThat(pass(299)).isZero();
        assertThat(pass(1)).isOne();
        assertThat(pass(700)).isOne();
        assertThat(pass(1_000)).isOne();
        assertThat(pass(2_000)).isOne();
        assertThat(pass(900)).isZero();
    }

    @Test
    void anEarlyPingThatIsLateWaitsForACalmerMoment() {
        lag(21);
        assertThat(pass(300)).isZero();
        assertThat(pass(999)).isZero();
        lag(500);
        assertThat(pass(1)).isZero();
        assertThat(pass(1_000)).isOne();
        assertThat(pass(700)).isOne();
    }

    @Test
    void aLittleLateIsInTime() {
        lag(20);
        assertThat(pass(300)).isOne();
    }

    @Test
    void theRegularPingIsNotPutOff() {
        lag(30_000);
        assertThat(pass(Limits.usual().waits().ping().toMillis())).isOne();
    }
}
