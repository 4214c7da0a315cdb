package handsup.room;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.domain.Choosing;
import handsup.domain.Estimating;
import handsup.domain.Marking;
import handsup.domain.Moderation;
import handsup.domain.Ordering;
import handsup.domain.Placing;
import handsup.domain.Region;
import handsup.domain.Response;
import handsup.domain.Round;
import handsup.domain.Task;
import handsup.domain.Typing;
import handsup.protocol.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What of a task travels to whom. */
class FacesTest {

    /** Two tasks that differ in nothing but their keys. */
    private record Twins(Task one, Task other) {}

    static Stream<Twins> twins() {
        List<String> three = List.of("a", "b", "c");
        return Stream.of(
                new Twins(new Choosing.Single(three, 0), new Choosing.Single(three, 2)),
                new Twins(new Choosing.Multi(three, Set.of(0, 1)), new Choosing.Multi(three, Set.of(1, 2))),
                new Twins(new Choosing.TrueFalse(true), new Choosing.TrueFalse(false)),
                new Twins(
                        new Ordering(tiles("1956", "1957", "1961"), List.of(0, 1, 2)),
                        new Ordering(tiles("1961", "1957", "1956"), List.of(2, 1, 0))),
                new Twins(number(27, Optional.empty()), number(40, Optional.of(new Estimating.Span(38, 42)))),
                new Twins(
                        new Placing.Cloze(three, three, List.of(0, 1), List.of(List.of(2), List.of()), true),
                        new Placing.Cloze(three, three, List.of(2, 0), List.of(List.of(), List.of()), true)),
                new Twins(
                        new Choosing.Hotspot(regions(), Set.of(0), false),
                        new Choosing.Hotspot(regions(), Set.of(2), false)),
                new Twins(
                        new Choosing.Hotspot(regions(), Set.of(0, 1), true),
                        new Choosing.Hotspot(regions(), Set.of(2), true)),
                new Twins(
                        new Placing.Label(regions(), List.of("x", "y", "z", "v"), List.of(0, 1, 2)),
                        new Placing.Label(regions(), List.of("x", "y", "z", "v"), List.of(3, 0, 1))),
                new Twins(
                        new Placing.Matching(List.of("x", "y"), three, List.of(0, 1)),
                        new Placing.Matching(List.of("x", "y"), three, List.of(2, 0))),
                new Twins(
                        new Placing.Sorting(three, List.of("x", "y"), List.of(0, 0, 1)),
                        new Placing.Sorting(three, List.of("x", "y"), List.of(1, 1, 0))),
                new Twins(
                        new Typing(List.of("Gagarin", "Гагарин"), List.of("Titov"), OptionalInt.empty()),
                        new Typing(List.of("Tito"), List.of(), OptionalInt.of(0))));
    }

    private static List<Region> regions() {
        return Stream.of("left", "middle", "right")
                .map(name -> new Region(name, List.of(0, 0, 500, 0, 500, 500), 400, 200))
                .toList();
    }

    private static List<Ordering.Tile> tiles(String... dates) {
        return Stream.of(dates).map(at -> new Ordering.Tile("tile", at)).toList();
    }

    private static Estimating number(double answer, Optional<Estimating.Span> band) {
        return new Estimating(answer, "%", band, band, new Estimating.Span(0, 100));
    }

    /** Nobody can tell from what is asked which of two keys it has. */
    @ParameterizedTest
    @MethodSource("twins")
    void whatIsAskedIsTheSameForEveryKey(Twins twins) {
        assertThat(Faces.ask(twins.one())).isEqualTo(Faces.ask(twins.other()));
    }

    @Test
    void whatWasTypedIsForTheHostAlone() {
        Task task = new Typing(List.of("Gagarin", "Гагарин"), List.of("Titov"), OptionalInt.empty());
        Marking marking = new Marking(task, List.of(), true);
        List<Round.Answer> given = Stream.of("gargarin", "Titov", "Mr Potato")
                .map(text -> new Round.Answer(List.of("id-of-answer"), new Response.Text(text), 0, Optional.empty(), 1))
                .toList();
        assertThat(Faces.outcome(marking, given, new Moderation(), Optional.empty()))
                .isEqualTo(new Outcome.Typed("Gagarin", List.of(), 1, 2, List.of()));
        Outcome.Typed host = (Outcome.Typed) Faces.outcome(marking, given, new Moderation(), Optional.of(_ -> false));
        assertThat(host.also()).containsExactly("Гагарин");
        assertThat(host.groups()).hasSize(3);
    }
}
