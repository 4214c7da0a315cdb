package handsup.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartsTest {

    @Test
    void oneProcessIsEnoughForAHall() {
        assertThat(Parts.shares(300, 20_000, Parts.MOST_SOCKETS)).containsExactly(300);
        assertThat(Parts.shares(18_000, 20_000, Parts.MOST_SOCKETS)).containsExactly(18_000);
    }

    @Test
    void moreAreSharedEvenly() {
        assertThat(Parts.shares(20_000, 20_000, Parts.MOST_SOCKETS)).containsExactly(10_000, 10_000);
        assertThat(Parts.shares(1_000, 1_024, Parts.MOST_SOCKETS)).containsExactly(500, 500);
        assertThat(Parts.shares(10, 20_000, 3)).containsExactly(3, 3, 2, 2);
    }
}
