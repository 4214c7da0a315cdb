package handsup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is true of the marking of every kind of task, and of each by itself. */
class KindsTest {

    private static final int SAMPLES = 2_000;

    private static final List<Response> NONSENSE = List.of(
            Response.Choice.of(),
            Response.Choice.of(99),
            Response.Choice.of(-1),
            Response.Order.of(),
            Response.Order.of(0, 0),
            Response.Order.of(0, 99),
            Response.Order.of(-1),
            Response.Places.of(),
            Response.Places.of(-1, -1, -1, -1),
            Response.Places.of(-2, 0, 1, 2),
            Response.Places.of(99, 0, 1, 2),
            Response.Places.of(0, 1),
            new Response.Number(""),
            new Response.Number("many"),
            new Response.Number("🙂"),
            new Response.Number("NaN"),
            new Response.Number("1e3"),
            new Response.Number("1".repeat(10_000)),
            new Response.Text(""),
            new Response.Text(" \u200e\u202e "),
            new Response.Text("x".repeat(10_000)));

    /** A task, its key, and how to answer it at random. */
    private record Kind(String name, Task task, Response key) {

        @Override
        public String toString() {
            return name;
        }

        Response random(SplittableRandom random) {
            return switch (task) {
                case Choosing choosing ->
                    Response.Choice.of(random.nextInt(choosing.options().size()));
                case Ordering ordering ->
                    new Response.Order(shuffled(ordering.tiles().size(), random));
                case Placing placing
                when placing.exclusive() ->
                    new Response.Places(shuffled(placing.places().size(), random)
                            .subList(0, placing.items().size()));
                case Placing placing ->
                    new Response.Places(placing.items().stream()
                            .map(_ -> random.nextInt(placing.places().size()))
                            .toList());
                case Estimating number ->
                    new Response.Number(String.valueOf(Math.round(number.range().from()
                            + random.nextDouble()
                                    * (number.range().to() - number.range().from()))));
                case Typing _ ->
                    new Response.Text(random.ints(1 + random.nextInt(12), 'a', 'z' + 1)
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining()));
                case Unscored _ -> throw new AssertionError("has no key, see UnscoredTest");
            };
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("single", new Choosing.Single(List.of("a", "b", "c"), 1), Response.Choice.of(1)),
                new Kind("multi", new Choosing.Multi(List.of("a", "b", "c"), Set.of(0, 2)), Response.Choice.of(0, 2)),
                new Kind("true-false", new Choosing.TrueFalse(true), Response.Choice.of(0)),
                new Kind("hotspot", spots(false, 2), Response.Choice.of(2)),
                new Kind("hotspot with several", spots(true, 0, 3), Response.Choice.of(0, 3)),
                new Kind("label", LABEL, Response.Places.of(4, 2, 0, 1)),
                new Kind("ordering", ordering(3, 1, 4, 0, 2), Response.Order.of(3, 1, 4, 0, 2)),
                new Kind("number", PERCENT, new Response.Number("27")),
                new Kind("year", year(1956), new Response.Number("1956")),
                new Kind("cloze", CLOZE, Response.Places.of(5, 1, 2, 4)),
                new Kind("cloze with words used again", AGAIN, Response.Places.of(0, 2, 0, 0)),
                new Kind("matching", MATCHING, Response.Places.of(4, 2, 0, 1)),
                new Kind("categorise", SORTING, Response.Places.of(0, 1, 1, 2, 0, 2)),
                new Kind("typed", typing("Gagarin"), new Response.Text("Gagarin")));
    }

    private static List<Region> regions(String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(index -> new Region(
                        names[index],
                        List.of(200 * index, 0, 200 * index + 200, 0, 200 * index + 200, 1_000),
                        200 * index + 150,
                        400))
                .toList();
    }

    private static Choosing.Hotspot spots(boolean several, Integer... keys) {
        return new Choosing.Hotspot(regions("north", "east", "south", "west", "middle"), Set.of(keys), several);
    }

    private static final Placing.Label LABEL = new Placing.Label(
            regions("north", "east", "south", "west"), List.of("v", "w", "x", "y", "z"), List.of(4, 2, 0, 1));

    private static final Placing MATCHING =
            new Placing.Matching(List.of("a", "b", "c", "d"), List.of("v", "w", "x", "y", "z"), List.of(4, 2, 0, 1));

    private static final List<String> WORDS = List.of("u", "v", "w", "x", "y", "z");

    private static final Placing.Cloze CLOZE = cloze(WORDS, List.of(5, 1, 2, 4), true);

    private static final Placing.Cloze AGAIN = cloze(List.of("north", "east", "south"), List.of(0, 2, 0, 0), false);

    private static Placing.Cloze cloze(List<String> bank, List<Integer> key, boolean once) {
        return new Placing.Cloze(
                Collections.nCopies(key.size() + 1, "and"),
                bank,
                key,
                Collections.nCopies(key.size(), List.of()),
                once);
    }

    private static final Placing SORTING = new Placing.Sorting(
            List.of("a", "b", "c", "d", "e", "f"), List.of("x", "y", "z"), List.of(0, 1, 1, 2, 0, 2));

    private static final Estimating PERCENT = new Estimating(
            27,
            "%",
            Optional.of(new Estimating.Span(23, 31)),
            Optional.of(new Estimating.Span(19, 35)),
            new Estimating.Span(0, 100));

    private static Estimating year(int year) {
        return new Estimating(year, "", Optional.empty(), Optional.empty(), new Estimating.Span(1949, 1964));
    }

    private static Ordering ordering(Integer... order) {
        return new Ordering(
                IntStream.range(0, order.length)
                        .mapToObj(tile -> new Ordering.Tile("tile " + tile, "at"))
                        .toList(),
                List.of(order));
    }

    private static Typing typing(String... accept) {
        return new Typing(List.of(accept), List.of(), OptionalInt.empty());
    }

    private static List<Integer> shuffled(int count, SplittableRandom random) {
        List<Integer> indexes = IntStream.range(0, count).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(indexes, random);
        return indexes;
    }

    // ---- Every kind ----------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource("kinds")
    void theKeyEarnsOne(Kind kind) {
        assertThat(kind.task().fits(kind.key())).isTrue();
        assertThat(kind.task().mark(kind.key())).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whateverFitsEarnsBetweenNothingAndOneAndCanBeCounted(Kind kind) {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        List<Response> given = new ArrayList<>();
        for (int sample = 0; sample < SAMPLES; sample++) {
            Response response = kind.random(random);
            assertThat(kind.task().fits(response))
                    .as("seed %d, %s", seed, response)
                    .isTrue();
            assertThat(kind.task().mark(response))
                    .as("seed %d, %s", seed, response)
                    .isBetween(0.0, 1.0);
            given.add(response);
        }
        assertThat(kind.task().tally(given)).as("seed %d", seed).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nonsenseNeverFitsAndEarnsNothing(Kind kind) {
        for (Response response : NONSENSE) {
            assertThat(kind.task().fits(response)).as("%s", response).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anAnswerForAnotherKindDoesNotFit(Kind kind) {
        kinds().map(Kind::key)
                .filter(key -> key.getClass() != kind.key().getClass())
                .forEach(key -> {
                    assertThat(kind.task().fits(key)).as("%s", key).isFalse();
                    assertThat(kind.task().mark(key)).as("%s", key).isZero();
                });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nothingEarnsNothing(Kind kind) {
        Response nothing = switch (kind.key()) {
            case Response.Choice _ -> Response.Choice.of();
            case Response.Order _ -> Response.Order.of();
            case Response.Places(List<Integer> places) ->
                new Response.Places(Collections.nCopies(places.size(), Response.Places.NOWHERE));
            case Response.Number _ -> new Response.Number("");
            case Response.Text _ -> new Response.Text("");
            case Response.Words _ -> Response.Words.of();
        };
        assertThat(kind.task().fits(nothing)).isFalse();
        assertThat(kind.task().mark(nothing)).isZero();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aWholeRoomIsMarkedAsEachAnswerAlone(Kind kind) {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        List<Response> room = new ArrayList<>(List.of(kind.key(), kind.key()));
        IntStream.range(0, 200).forEach(_ -> room.add(kind.random(random)));
        ToDoubleFunction<Response> marker = kind.task().marker();
        assertThat(room)
                .as("seed %d", seed)
                .allSatisfy(response -> assertThat(marker.applyAsDouble(response))
                        .isEqualTo(kind.task().mark(response)));
    }

    // ---- Guessing ------------------------------------------------------------------------------------------------

    @Test
    void aRandomOrderAndARandomPlacingAverageAboutNothing() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        List<Kind> kinds = kinds().filter(kind -> kind.task() instanceof Ordering || kind.task() instanceof Placing)
                .toList();
        assertThat(kinds).hasSize(6);
        for (Kind kind : kinds) {
            double sum = 0;
            double complement = 0;
            for (int sample = 0; sample < 20_000; sample++) {
                Response response = kind.random(random);
                sum += kind.task().mark(response);
                complement += balance(kind.task(), response);
            }
            assertThat(complement / 20_000)
                    .as("seed %d, %s before the cut", seed, kind)
                    .isCloseTo(0, within(0.015));
            assertThat(sum / 20_000).as("seed %d, %s", seed, kind).isBetween(0.0, 0.2);
        }
    }

    /** The mark before it is cut off at nothing, reckoned another way. */
    private static double balance(Task task, Response response) {
        if (task instanceof Ordering ordering && response instanceof Response.Order(List<Integer> tiles)) {
            double right = 0;
            int pairs = 0;
            for (int one = 0; one < tiles.size(); one++) {
                for (int other = one + 1; other < tiles.size(); other++) {
                    pairs++;
                    right += ordering.place(tiles.get(one)) < ordering.place(tiles.get(other)) ? 1 : 0;
                }
            }
            return 2 * right / pairs - 1;
        }
        if (task instanceof Placing placing && response instanceof Response.Places(List<Integer> places)) {
            double chance = 1.0 / placing.places().size();
            double share = IntStream.range(0, places.size())
                            .filter(item ->
                                    places.get(item).equals(placing.key().get(item)))
                            .count()
                    / (double) places.size();
            return (share - chance) / (1 - chance);
        }
        throw new AssertionError(response);
    }

    @Test
    void theOrderInWhichThingsAreShownChangesNoMark() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int sample = 0; sample < SAMPLES; sample++) {
            List<Integer> given = shuffled(5, random);
            List<Integer> shown = shuffled(5, random);
            Ordering written = ordering(0, 1, 2, 3, 4);
            Ordering moved = new Ordering(
                    shown.stream().map(written.tiles()::get).toList(),
                    IntStream.range(0, 5).mapToObj(shown::indexOf).toList());
            Response inMoved =
                    new Response.Order(given.stream().map(shown::indexOf).toList());
            assertThat(moved.mark(inMoved)).as("seed %d", seed).isEqualTo(written.mark(new Response.Order(given)));
            Placing placing = new Placing.Sorting(
                    shown.stream().map(MATCHING.places()::get).toList(), List.of("x", "y"), List.of(0, 1, 1, 0, 1));
            List<Integer> homes = shown.stream().map(placing.key()::get).toList();
            Placing again =
                    new Placing.Sorting(shown.stream().map(placing.items()::get).toList(), placing.places(), homes);
            List<Integer> bins = random.ints(5, 0, 2).boxed().toList();
            assertThat(again.mark(
                            new Response.Places(shown.stream().map(bins::get).toList())))
                    .as("seed %d", seed)
                    .isEqualTo(placing.mark(new Response.Places(bins)));
        }
    }

    @Test
    void theOrderOfOptionsAndOfRightEndsChangesNoMark() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        List<String> letters = List.of("a", "b", "c", "d", "e");
        for (int sample = 0; sample < SAMPLES; sample++) {
            List<Integer> shown = shuffled(5, random);
            List<String> moved = shown.stream().map(letters::get).toList();
            List<Integer> chosen = shuffled(5, random).subList(0, 1 + random.nextInt(4));
            assertThat(new Choosing.Multi(moved, Set.of(shown.indexOf(1), shown.indexOf(3)))
                            .mark(new Response.Choice(
                                    chosen.stream().map(shown::indexOf).toList())))
                    .as("seed %d", seed)
                    .isEqualTo(new Choosing.Multi(letters, Set.of(1, 3)).mark(new Response.Choice(chosen)));
            List<Integer> places = shuffled(5, random).subList(0, 4);
            assertThat(new Placing.Matching(
                                    MATCHING.items(),
                                    moved,
                                    MATCHING.key().stream().map(shown::indexOf).toList())
                            .mark(new Response.Places(
                                    places.stream().map(shown::indexOf).toList())))
                    .as("seed %d", seed)
                    .isEqualTo(MATCHING.mark(new Response.Places(places)));
        }
    }

    @Test
    void theOrderOfTheBankChangesNoMark() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int sample = 0; sample < SAMPLES; sample++) {
            List<Integer> shown = shuffled(6, random);
            List<Integer> words = shuffled(6, random).subList(0, 4);
            assertThat(cloze(
                                    shown.stream().map(WORDS::get).toList(),
                                    CLOZE.key().stream().map(shown::indexOf).toList(),
                                    true)
                            .mark(new Response.Places(
                                    words.stream().map(shown::indexOf).toList())))
                    .as("seed %d", seed)
                    .isEqualTo(CLOZE.mark(new Response.Places(words)));
        }
    }

    // ---- Each by itself ------------------------------------------------------------------------------------------

    @Test
    void anUnfinishedOrderEarnsThePairsThatAreThere() {
        Ordering five = ordering(0, 1, 2, 3, 4);
        assertThat(five.mark(Response.Order.of(0))).isZero();
        assertThat(five.mark(Response.Order.of(0, 1))).isEqualTo(0.1);
        assertThat(five.mark(Response.Order.of(0, 2, 4))).isEqualTo(0.3);
        assertThat(five.mark(Response.Order.of(0, 1, 2, 4, 3))).isEqualTo(0.8);
        assertThat(five.mark(Response.Order.of(4, 3, 2, 1, 0))).isZero();
    }

    @Test
    void oneMorePairInOrderNeverEarnsLess() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        Ordering task = ordering(0, 1, 2, 3, 4);
        for (int sample = 0; sample < SAMPLES; sample++) {
            List<Integer> order = shuffled(5, random);
            int at = random.nextInt(4);
            double before = task.mark(new Response.Order(order));
            boolean mended = order.get(at) > order.get(at + 1);
            Collections.swap(order, at, at + 1);
            double after = task.mark(new Response.Order(order));
            assertThat(mended ? after - before : before - after)
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void oneMoreItemAtItsPlaceNeverEarnsLess() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int sample = 0; sample < SAMPLES; sample++) {
            List<Integer> bins = new ArrayList<>(random.ints(6, -1, 3).boxed().toList());
            double before = SORTING.mark(new Response.Places(bins));
            int item = random.nextInt(6);
            bins.set(item, SORTING.key().get(item));
            assertThat(SORTING.mark(new Response.Places(bins)))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void oneMoreRightOptionNeverEarnsLessAndOneMoreWrongOneNeverMore() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        Choosing task = new Choosing.Multi(List.of("a", "b", "c", "d", "e"), Set.of(0, 3));
        for (int sample = 0; sample < SAMPLES; sample++) {
            List<Integer> chosen = shuffled(5, random);
            int more = chosen.removeLast();
            List<Integer> before = chosen.subList(0, random.nextInt(5));
            List<Integer> after = new ArrayList<>(before);
            after.add(more);
            double gain = task.mark(new Response.Choice(after)) - task.mark(new Response.Choice(before));
            assertThat(task.keys().contains(more) ? gain : -gain)
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void aNumberThatIsNearerNeverEarnsLess() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int sample = 0; sample < SAMPLES; sample++) {
            int far = random.nextInt(28);
            int near = random.nextInt(far + 1);
            int side = random.nextBoolean() ? 1 : -1;
            assertThat(PERCENT.mark(new Response.Number(String.valueOf(27 + side * near))))
                    .as("seed %d, %d and %d away", seed, near, far)
                    .isGreaterThanOrEqualTo(PERCENT.mark(new Response.Number(String.valueOf(27 + side * far))));
        }
    }

    @Test
    void gapsInAMatchingCostNothingAndWrongOnesDo() {
        assertThat(MATCHING.mark(Response.Places.of(4, -1, -1, -1))).isEqualTo(0.25);
        assertThat(MATCHING.mark(Response.Places.of(4, 2, -1, -1))).isEqualTo(0.5);
        assertThat(MATCHING.mark(Response.Places.of(4, 2, 3, -1))).isEqualTo((2 - 0.25) / 4);
        assertThat(MATCHING.mark(Response.Places.of(-1, -1, -1, -1))).isZero();
    }

    @Test
    void gapsOfATextEarnTheirShareEmptyOnesCostNothingAndWrongOnesDo() {
        assertThat(CLOZE.mark(Response.Places.of(5, -1, -1, -1))).isEqualTo(0.25);
        assertThat(CLOZE.mark(Response.Places.of(5, 1, 2, -1))).isEqualTo(0.75);
        assertThat(CLOZE.mark(Response.Places.of(5, 1, 4, 2))).isEqualTo((2 - 2 / 5.0) / 4);
        assertThat(CLOZE.mark(Response.Places.of(0, 3, -1, -1))).isZero();
    }

    @Test
    void aWordIsUsedOnceOrAsOftenAsWanted() {
        assertThat(CLOZE.fits(Response.Places.of(5, 5, -1, -1))).isFalse();
        assertThat(AGAIN.fits(Response.Places.of(0, 0, 0, 0))).isTrue();
        assertThat(AGAIN.fits(Response.Places.of(0, 0, 0, 3))).isFalse();
    }

    @Test
    void aGapMayHaveSeveralRightWords() {
        Placing.Cloze either = new Placing.Cloze(
                List.of("", " and ", "."),
                List.of("bread", "butter", "jam"),
                List.of(0, 1),
                List.of(List.of(1), List.of(0)),
                true);
        assertThat(either.mark(Response.Places.of(0, 1))).isEqualTo(1);
        assertThat(either.mark(Response.Places.of(1, 0))).isEqualTo(1);
        assertThat(either.mark(Response.Places.of(1, 2))).isEqualTo((1 - 0.5) / 2);
    }

    @Test
    void aRightEndTakesOneLeftEndAndABinAnyNumber() {
        assertThat(MATCHING.fits(Response.Places.of(4, 4, 0, 1))).isFalse();
        assertThat(MATCHING.fits(Response.Places.of(4, -1, -1, 1))).isTrue();
        assertThat(SORTING.fits(Response.Places.of(0, 0, 0, 0, 0, 0))).isTrue();
    }

    @Test
    void aHotspotIsMarkedByItsRegions() {
        assertThat(spots(false, 2).mark(Response.Choice.of(2))).isEqualTo(1);
        assertThat(spots(false, 2).mark(Response.Choice.of(1))).isZero();
        assertThat(spots(false, 2).fits(Response.Choice.of(1, 2))).isFalse();
        assertThat(spots(false, 2).fits(Response.Choice.of(5))).isFalse();
        Choosing several = spots(true, 0, 3);
        assertThat(several.mark(Response.Choice.of(0))).isEqualTo(0.5);
        assertThat(several.mark(Response.Choice.of(0, 3, 4))).isEqualTo(0.5);
        assertThat(several.mark(Response.Choice.of(0, 1))).isZero();
        assertThat(several.mark(Response.Choice.of(0, 1, 2, 3, 4))).isZero();
    }

    @Test
    void aHotspotAndALabelAreMarkedAsAChoiceAndAMatchingAreAndTheOrderOfRegionsChangesNoMark() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        Choosing options = new Choosing.Multi(List.of("a", "b", "c", "d", "e"), Set.of(0, 3));
        Choosing.Hotspot written = spots(true, 0, 3);
        for (int sample = 0; sample < SAMPLES; sample++) {
            List<Integer> chosen = shuffled(5, random).subList(0, 1 + random.nextInt(5));
            double mark = options.mark(new Response.Choice(chosen));
            assertThat(written.mark(new Response.Choice(chosen)))
                    .as("seed %d", seed)
                    .isEqualTo(mark);
            List<Integer> shown = shuffled(5, random);
            Choosing moved = new Choosing.Hotspot(
                    shown.stream().map(written.regions()::get).toList(),
                    Set.of(shown.indexOf(0), shown.indexOf(3)),
                    true);
            assertThat(moved.mark(new Response.Choice(
                            chosen.stream().map(shown::indexOf).toList())))
                    .as("seed %d", seed)
                    .isEqualTo(mark);
            List<Integer> names = shuffled(5, random).subList(0, 4);
            assertThat(LABEL.mark(new Response.Places(names)))
                    .as("seed %d", seed)
                    .isEqualTo(MATCHING.mark(new Response.Places(names)));
        }
    }

    @Test
    void aNameIsGivenToOneRegion() {
        assertThat(LABEL.fits(Response.Places.of(4, 4, -1, -1))).isFalse();
        assertThat(LABEL.fits(Response.Places.of(5, -1, -1, -1))).isFalse();
        assertThat(LABEL.mark(Response.Places.of(4, 2, 3, -1))).isEqualTo((2 - 0.25) / 4);
    }

    @ParameterizedTest
    @CsvSource({"27,1", "23,1", "31,1", "21,0.5", "33,0.5", "19,0", "35,0", "0,0", "100,0", "30.5,1", "34,0.25"})
    void aNumberEarnsAShareThatFallsInAStraightLine(double value, double mark) {
        assertThat(PERCENT.mark(new Response.Number(String.valueOf(value)))).isCloseTo(mark, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1956", " 1956 ", "1 956", "1,956", "1.956", "١٩٥٦", "۱۹۵۶", "१९५६", "１９５６", "1956.", "1956,0"})
    void aYearIsReadHoweverItIsTyped(String typed) {
        assertThat(year(1956).fits(new Response.Number(typed))).isTrue();
        assertThat(year(1956).mark(new Response.Number(typed))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1948", "1965", "-1956", "1956-57", "19.56.1", "1,9,5,6", "nineteen", "1956 AD", "٪"})
    void aYearThatCannotBeIsNoAnswer(String typed) {
        assertThat(year(1956).fits(new Response.Number(typed))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"27", "27%", "27 %", "27 per cent", "27 percent", "%27", "27,0", "٢٧٪", "27.000"})
    void aUnitMayBeTypedWithTheNumber(String typed) {
        assertThat(PERCENT.mark(new Response.Number(typed))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0,5;0.5",
                "0.5;0.5",
                ".5;0.5",
                "1.234,5;1234.5",
                "1,234.5;1234.5",
                "1’234.5;1234.5",
                "−3;-3",
                "1 234,5;1234.5"
            })
    void decimalCommasAndPointsAreRead(String typed, double value) {
        Estimating any =
                new Estimating(0, "", Optional.empty(), Optional.empty(), new Estimating.Span(-10_000, 10_000));
        assertThat(any.value(new Response.Number(typed))).hasValue(value);
    }

    @Test
    void numbersAreTalliedInOrder() {
        assertThat(PERCENT.tally(
                        List.of(new Response.Number("30"), new Response.Number("9"), new Response.Number("30%"))))
                .isEqualTo(new Tally.Values(List.of(new Tally.Value(9, 1), new Tally.Value(30, 2))));
    }

    @Test
    void typedAnswersThatAreNearlyTheSameComeInOneHeap() {
        Tally tally = new Typing(List.of("Gagarin"), List.of("Titov"), OptionalInt.empty())
                .tally(Stream.of("Gagarin", "gagarin", "Gargarin", "Armstrong", "armstrong", "Amstrong", "Titov")
                        .map(Response.Text::new)
                        .toList());
        assertThat(((Tally.Texts) tally).heaps())
                .extracting(Tally.Heap::count, Tally.Heap::right)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(3, true),
                        org.assertj.core.api.Assertions.tuple(3, false),
                        org.assertj.core.api.Assertions.tuple(1, false));
    }

    @Test
    void aTypedAnswerIsCleanedOfWhatCannotBeSeen() {
        assertThat(new Response.Text(" \u202eYuri\n Gagarin\u0000 ").typed()).isEqualTo("Yuri Gagarin");
        assertThat(typing("Gagarin").fits(new Response.Text("🚀"))).isTrue();
        assertThat(typing("Gagarin").mark(new Response.Text("🚀"))).isZero();
    }
}
