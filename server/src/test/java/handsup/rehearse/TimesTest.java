package handsup.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void sharesAreExact() {
        Times times = Times.of(LongStream.rangeClosed(1, 1_000)
                .map(i -> 1_001 - i)
                .map(ms -> ms * 1_000)
                .toArray());
        assertThat(times.median()).isEqualTo(500);
        assertThat(times.millis(0.99)).isEqualTo(990);
        assertThat(times.most()).isEqualTo(1_000);
        times.addNanos(5_000_000_000L);
        assertThat(times.most()).isEqualTo(5_000);
    }

    @Test
    void ofNothingTheyAreNothing() {
        assertThat(new Times().most()).isZero();
    }
}
