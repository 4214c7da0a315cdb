package handsup.domain;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Everybody's answer decided and taken into a room's state: one must not cost more where more sit. Divide by the seats. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AnswerBenchmark {

    @Param({"30", "1000", "10000"})
    public int seats;

    private RoomState state;
    private long now;
    private Command.Answer[] answers;

    @Setup(Level.Invocation)
    public void everybodySits() {
        TestRoom room = BenchmarkRoom.full(seats, Questions.several(1));
        state = room.state;
        now = room.now;
        String question = state.questions().getFirst().id();
        answers = new Command.Answer[seats];
        for (int i = 0; i < seats; i++) {
            answers[i] = new Command.Answer(
                    i + 1, question, "answer-" + i, Response.Choice.of(i % 4), Fairness.Heard.at(now));
        }
    }

    @Benchmark
    public long answers() {
        for (Command.Answer answer : answers) {
            if (!(Room.decide(state, answer, now) instanceof Decision.Granted(List<Event> events))) {
                throw new IllegalStateException(answer + " was not taken");
            }
            events.forEach(state::apply);
        }
        return state.version();
    }
}
