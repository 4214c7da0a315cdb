package handsup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;

/** One property is worth a hundred cases: whatever people do, replaying the history gives the same room. */
class ReplayTest {

    @RepeatedTest(100)
    void replayingAnyHistoryRebuildsTheRoom() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        List<Question> questions = new ArrayList<>(Questions.several(1 + random.nextInt(6)));
        questions.set(0, Questions.pictured("q1"));
        TestRoom room = new TestRoom(anySettings(random), questions);
        for (int step = 0; step < 300; step++) {
            room.after(random.nextInt(6_000));
            room.say(anyCommand(room, random));
            if (step % 50 == 0) {
                assertThat(RoomState.replay(room.history))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(room.state);
            }
        }
        RoomState again = RoomState.replay(room.history);
        assertThat(again).as("seed %d", seed).isEqualTo(room.state);
        assertPlacesFollowPoints(again, seed);
    }

    static void assertPlacesFollowPoints(RoomState state, long seed) {
        List<Seat> order = new ArrayList<>(state.leaderboard().order());
        for (Seat seat : order) {
            long ahead = order.stream()
                    .filter(other -> other.points() > seat.points())
                    .count();
            assertThat(seat.place()).as("seed %d, %s", seed, seat).isEqualTo((int) ahead + 1);
        }
    }

    static Settings anySettings(SplittableRandom random) {
        return new Settings(
                random.nextInt(5_000),
                random.nextInt(4) == 0 ? 0 : 0.5 + random.nextInt(3),
                Settings.Points.values()[random.nextInt(3)],
                random.nextBoolean(),
                random.nextBoolean(),
                Settings.Names.OWN,
                random.nextBoolean(),
                random.nextBoolean(),
                1 + random.nextInt(8),
                random.nextBoolean(),
                Settings.Order.SAME);
    }

    static Command anyCommand(TestRoom room, SplittableRandom random) {
        int seat = random.nextInt(10);
        String name = "Name " + random.nextInt(12);
        return switch (random.nextInt(19)) {
            case 0, 1 -> new Command.Join(new Name(name, name), "hash " + random.nextInt(20));
            case 2 -> new Command.Resume(seat, "hash " + random.nextInt(20), "hash " + random.nextInt(20));
            case 3 -> new Command.Rename(seat, new Name(name, name));
            case 4 -> random.nextInt(4) == 0 ? new Command.Remove(seat) : new Command.Lock(random.nextBoolean());
            case 5 -> random.nextInt(4) == 0 ? new Command.Leave(seat) : new Command.Start();
            case 6 -> new Command.Close();
            case 7 -> random.nextInt(3) > 0 ? new Command.Reveal() : new Command.Await();
            case 8 -> random.nextInt(4) > 0 ? new Command.Next() : new Command.EverybodyReady();
            case 9 -> random.nextInt(5) == 0 ? new Command.Skip() : new Command.Extend(1 + random.nextInt(10_000));
            case 10 -> random.nextInt(20) == 0 ? new Command.End() : new Command.Tick();
            case 11 -> new Command.Restart(random.nextInt(5_000));
            case 12 -> new Command.GiveTime(seat, 1 + random.nextInt(4) / 2.0);
            case 13 -> new Command.AcceptLate();
            case 18 ->
                new Command.Confide(
                        seat,
                        "q" + (1 + random.nextInt(room.state.questions().size())),
                        Confidence.values()[random.nextInt(3)]);
            default ->
                new Command.Answer(
                        seat,
                        "q" + (1 + random.nextInt(room.state.questions().size())),
                        "answer-" + random.nextInt(40),
                        Response.Choice.of(random.nextInt(5), random.nextInt(5)),
                        new Fairness.Heard(
                                room.now - random.nextInt(500),
                                random.nextInt(5_000),
                                new Journey(random.nextInt(300), random.nextInt(100)),
                                random.nextInt(1_000)));
        };
    }
}
