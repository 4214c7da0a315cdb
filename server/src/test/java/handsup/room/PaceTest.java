package handsup.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace();

    @Test
    void beforeAnythingIsKnownAllLeaveWhenTheyAreDue() {
        assertThat(pace.departures(new TreeMap<>(Map.of(100L, List.of(1), 200L, List.of(2)))))
                .isEqualTo(Map.of(100L, List.of(1), 200L, List.of(2)));
    }

    @Test
    void whoNeedsLongLeavesSooner() {
        pace.took(20, 10);
        assertThat(pace.departures(new TreeMap<>(Map.of(1_000L, List.of(1, 2, 3, 4)))))
                .isEqualTo(Map.of(988L, List.of(1, 2, 3, 4)));
    }

    @Test
    void aGroupIsOffBeforeTheNextBegins() {
        pace.took(20, 10);
        assertThat(pace.departures(
                        new TreeMap<>(Map.of(700L, List.of(9), 990L, List.of(5, 6), 1_000L, List.of(1, 2, 3, 4)))))
                .isEqualTo(Map.of(697L, List.of(9), 982L, List.of(5, 6), 988L, List.of(1, 2, 3, 4)));
    }

    @Test
    void aRoundToNobodySaysNothing() {
        pace.took(0, 0);
        assertThat(pace.departures(new TreeMap<>(Map.of(5L, List.of(1))))).isEqualTo(Map.of(5L, List.of(1)));
    }
}
