package handsup.domain;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** All places of a room, then everybody's own standing: what a reveal does with points. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LeaderboardBenchmark {

    @Param({"30", "1000", "10000"})
    public int seats;

    private List<Seat> all;

    @Setup
    public void somePoints() {
        all = List.copyOf(BenchmarkRoom.full(seats, Questions.several(1)).state.seats());
        Random random = new Random(7);
        all.forEach(seat -> seat.marked(1, random.nextInt(1_000)));
    }

    @Benchmark
    public int places() {
        Leaderboard board = Leaderboard.of(all);
        board.eachPlace(Seat::placed);
        int behind = 0;
        for (Seat seat : all) {
            behind += board.of(seat).orElseThrow().behind();
        }
        return behind;
    }
}
