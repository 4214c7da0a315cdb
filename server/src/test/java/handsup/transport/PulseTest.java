package handsup.transport;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.domain.Journey;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;

class PulseTest {

    private long now = 5_000;
    private final Pulse pulse = new Pulse(() -> now);

    private void trip(long millis) {
        ByteBuf ping = pulse.ping();
        now += millis;
        pulse.pong(ping, now);
        now += 5_000;
    }

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(pulse.journey()).isEqualTo(Journey.UNKNOWN);
    }

    @Test
    void theQuickestTripCountsAndHowMuchLongerTheSlowOnesTook() {
        for (int millis : new int[] {50, 40, 60, 45, 90, 44, 43, 42, 41, 300}) {
            trip(millis);
        }
        assertThat(pulse.journey()).isEqualTo(new Journey(40, 50));
    }

    @Test
    void whatIsTwoMinutesOldIsForgotten() {
        trip(5);
        now += 120_000;
        trip(80);
        assertThat(pulse.journey()).isEqualTo(new Journey(80, 0));
    }

    @Test
    void aPongWithoutItsPingCountsForNothing() {
        pulse.pong(Unpooled.buffer().writeLong(7), now);
        ByteBuf ping = pulse.ping();
        now += 30;
        pulse.pong(Unpooled.buffer().writeLong(ping.getLong(0) + 1), now);
        pulse.pong(Unpooled.EMPTY_BUFFER, now);
        assertThat(pulse.journey()).isEqualTo(Journey.UNKNOWN);
        pulse.pong(ping, now);
        assertThat(pulse.journey()).isEqualTo(new Journey(30, 0));
        now += 500;
        pulse.pong(ping, now);
        assertThat(pulse.journey()).as("the same pong twice").isEqualTo(new Journey(30, 0));
    }
}
