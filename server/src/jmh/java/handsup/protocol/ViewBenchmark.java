package handsup.protocol;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One student's view of a reveal, with result and place. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ViewBenchmark {

    private static final StudentView.Scene SCENE = new StudentView.Scene.Revealed(
            new Face(
                    "q7",
                    7,
                    10,
                    "4",
                    "Which of these crops did Khrushchev want grown everywhere?",
                    null,
                    null,
                    "choice",
                    null),
            new Outcome.Choice(
                    Ask.Form.ONE,
                    List.of(
                            new Outcome.Option("Wheat", false, 3),
                            new Outcome.Option("Maize", true, 21),
                            new Outcome.Option("Flax", false, 4),
                            new Outcome.Option("Cotton", false, 2)),
                    "ABCD"),
            new Lesson("4", "Farming", "Maize was to feed the cattle that would overtake America’s meat and milk."),
            30,
            30,
            false);

    private static final StudentView.Me ME = new StudentView.Me(
            17,
            "Yusuf",
            5_230,
            null,
            new Reply.Choice(List.of(1)),
            new StudentView.Result(StudentView.Verdict.RIGHT, 870, 3, 4_120L, 35L),
            new StudentView.Standing(4, 30, false, 2, 120, "Mila"),
            null,
            null);

    private final StudentViews views = StudentViews.of(7, 41, SCENE);
    private final StudentView whole = new StudentView(7, 41, SCENE, ME);

    /** As a room does it. */
    @Benchmark
    public Encoded ofAClass() {
        return views.with(ME);
    }

    /** Scene and all, for comparison. */
    @Benchmark
    public Encoded alone() {
        return Wire.write(whole);
    }
}
