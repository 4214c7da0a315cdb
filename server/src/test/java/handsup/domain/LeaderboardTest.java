package handsup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeaderboardTest {

    private final TestRoom room = TestRoom.of(3);
    private int mila;
    private int yusuf;
    private int zoe;

    @BeforeEach
    void threePlay() {
        mila = room.joins("Mila");
        yusuf = room.joins("Yusuf");
        zoe = room.joins("Zoë");
        room.done(new Command.Start()).opens();
        room.answers(mila, 1);
        room.answers(yusuf, 1);
        room.done(new Command.Close());
    }

    private Standing standing(int seat) {
        return room.state.leaderboard().of(room.seat(seat)).orElseThrow();
    }

    private void nextQuestion() {
        room.done(new Command.Next()).done(new Command.Next()).opens();
    }

    @Test
    void equalPointsShareAPlaceAndTheNextPlaceIsLeftOut() {
        assertThat(standing(mila)).extracting(Standing::place, Standing::tied).containsExactly(1, true);
        assertThat(standing(yusuf)).extracting(Standing::place, Standing::tied).containsExactly(1, true);
        assertThat(standing(zoe)).extracting(Standing::place, Standing::tied).containsExactly(3, false);
    }

    @Test
    void theGapIsToWhoeverIsNextAboveTheTie() {
        assertThat(standing(yusuf).ahead()).isEmpty();
        assertThat(standing(zoe).behind()).isEqualTo(990);
        assertThat(standing(zoe).ahead()).contains(room.seat(yusuf));
    }

    @Test
    void theFirstBoardHasNoMovement() {
        assertThat(standing(mila).moved()).isZero();
        assertThat(room.state.leaderboard().climber()).isEmpty();
    }

    @Test
    void movementIsPlacesGainedSinceTheBoardBefore() {
        nextQuestion();
        room.answers(zoe, 0, 4);
        room.done(new Command.Close());
        nextQuestion();
        room.answers(zoe, 0);
        room.done(new Command.Close());
        assertThat(standing(zoe)).extracting(Standing::place, Standing::moved).containsExactly(1, 0);
        assertThat(standing(mila)).extracting(Standing::place, Standing::moved).containsExactly(2, -1);
    }

    @Test
    void theClimberIsWhoGainedMost() {
        nextQuestion();
        room.answers(zoe, 0, 4);
        room.answers(yusuf, 0, 4);
        room.done(new Command.Close());
        assertThat(standing(yusuf).place()).isEqualTo(1);
        assertThat(standing(mila).moved()).isEqualTo(-1);
        assertThat(room.state.leaderboard().climber()).contains(room.seat(zoe));
    }

    @Test
    void somebodyWhoLeavesClosesTheRanksWithoutMovement() {
        room.done(new Command.Leave(mila));
        assertThat(standing(zoe))
                .extracting(Standing::place, Standing::moved, Standing::of)
                .containsExactly(2, 0, 2);
    }

    @Test
    void aLateComerHasNoPlaceBeforeTheNextReveal() {
        int late = room.joins("Amara");
        assertThat(room.state.leaderboard().of(room.seat(late))).isEmpty();
    }
}
