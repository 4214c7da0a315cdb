package handsup.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Typed answers of a whole room: marked, as a reveal does, and heaped for the teacher. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TypedBenchmark {

    private static final String[] WORDS = {
        "Nikita Khrushchev", "Khruschev", "krushchev", "Malenkov", "Brezhnev", "no idea", "Stalin", "N. S. Khrushchev"
    };

    private static final Typing TASK = new Typing(
            List.of("Nikita Khrushchev", "Khrushchev", "Khruschev", "N. S. Khrushchev"),
            List.of("Brezhnev", "Malenkov", "Bulganin"),
            OptionalInt.empty());

    @Param({"30", "1000", "10000"})
    public int answers;

    private final List<Response> given = new ArrayList<>();

    /** Every fourth answer has a slip of its own. */
    @Setup
    public void everybodyTypes() {
        Random random = new Random(7);
        for (int i = 0; i < answers; i++) {
            StringBuilder typed = new StringBuilder(WORDS[random.nextInt(WORDS.length)]);
            if (random.nextInt(4) == 0) {
                typed.setCharAt(random.nextInt(typed.length()), (char) ('a' + random.nextInt(26)));
            }
            given.add(new Response.Text(typed.toString()));
        }
    }

    @Benchmark
    public double mark() {
        ToDoubleFunction<Response> marker = TASK.marker();
        double marks = 0;
        for (Response response : given) {
            marks += marker.applyAsDouble(response);
        }
        return marks;
    }

    @Benchmark
    public Tally heap() {
        return TASK.tally(given);
    }
}
