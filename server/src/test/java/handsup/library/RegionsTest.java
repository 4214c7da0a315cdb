package handsup.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import handsup.domain.Choosing;
import handsup.domain.Picture;
import handsup.domain.Placing;
import handsup.domain.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of a picture: how a deck writes them, what of it is refused, and what becomes of them. */
class RegionsTest {

    @TempDir
    Path parent;

    private DeckFolder folder;

    @BeforeEach
    void write() throws IOException {
        folder = new DeckFolder(parent);
        Files.write(folder.path.resolve("map.png"), PicturesTest.png(160, 80));
    }

    private DeckFolder asks(String type, String image, String rest) {
        return folder.question("""
            id: q1
            cards: ["1"]
            type: %s
            seconds: 60
            stem: Where do most of the owls live?
            %sexplanation: They live where mice are, and mice live where grain is, as it is on the plain in the east. Card 1.
            %s\
            """.formatted(type, image, rest.strip()) + "\n");
    }

    private DeckFolder hotspot(String... regions) {
        return asks("hotspot", IMAGE, "regions:\n  - {" + String.join("}\n  - {", regions) + "}");
    }

    private DeckFolder label(String spares, String... regions) {
        return asks(
                "label", IMAGE, "spares: [" + spares + "]\nregions:\n  - {" + String.join("}\n  - {", regions) + "}");
    }

    private static final String IMAGE = "image: {file: map.png, alt: A map with a river and two hills}\n";
    private static final String WEST = "name: By the sea, box: [0, 0, 30, 100]";
    private static final String EAST = "name: On the plain, box: [70, 0, 30, 100], key: true";
    private static final String HILL = "name: On the hill, circle: [50, 50, 9]";

    private List<String> problems() {
        return folder.problems().stream()
                .map(problem -> problem.replaceFirst("^q.yaml:\\d+ q1: ", ""))
                .toList();
    }

    private List<String> rules() {
        return DeckRules.check(folder.deck().orElseThrow()).stream()
                .map(Problem::rule)
                .toList();
    }

    private <T> T task(Class<T> type) {
        Deck deck = folder.deck().orElseThrow(() -> new AssertionError(folder.problems()));
        return type.cast(Playing.question(
                        deck,
                        deck.items().getFirst(),
                        new SplittableRandom(1),
                        _ -> new Picture("l", "s", 160, 80, "A map", Optional.empty()))
                .task());
    }

    // ---- What is read --------------------------------------------------------------------------------------------

    @Test
    void regionsAreLetteredAsTheyLieWhateverTheirOrderInTheFile() {
        hotspot(EAST, HILL, WEST);
        Choosing.Hotspot east = task(Choosing.Hotspot.class);
        assertThat(east.options()).containsExactly("By the sea", "On the hill", "On the plain");
        assertThat(east.keys()).containsExactly(2);
        assertThat(east.several()).isFalse();
        hotspot(WEST, HILL, EAST);
        assertThat(task(Choosing.Hotspot.class)).isEqualTo(east);
        hotspot(
                "name: Low, box: [0, 60, 40, 40]",
                "name: High on the right, box: [60, 5, 40, 40], key: true",
                "name: High, box: [0, 0, 40, 40]");
        assertThat(task(Choosing.Hotspot.class).options()).containsExactly("High", "High on the right", "Low");
    }

    @Test
    void severalKeysAskForSeveralRegions() {
        hotspot(WEST + ", key: true", EAST, HILL);
        Choosing.Hotspot task = task(Choosing.Hotspot.class);
        assertThat(task.several()).isTrue();
        assertThat(task.keys()).isEqualTo(Set.of(0, 2));
        assertThat(task.most()).isEqualTo(3);
    }

    @Test
    void aBoxACircleAndAnOutlineBecomeOutlinesWithRoomForASign() {
        hotspot(WEST, HILL, "name: On the plain, outline: [70, 0, 100, 0, 100, 100, 90, 100], key: true");
        // What narrows downwards has its sign above, and so comes first.
        List<Region> regions = task(Choosing.Hotspot.class).regions();
        assertThat(regions.getFirst().outline()).containsExactly(700, 0, 1_000, 0, 1_000, 1_000, 900, 1_000);
        assertThat(regions.get(1).outline()).containsExactly(0, 0, 300, 0, 300, 1_000, 0, 1_000);
        assertThat(regions.get(1).x()).isEqualTo(150);
        Region hill = regions.get(2);
        assertThat(hill.x()).isEqualTo(500);
        assertThat(hill.y()).isEqualTo(500);
        // The picture is twice as wide as high: what is 9 per cent of its width is 18 of its height.
        assertThat(hill.outline().get(0)).isEqualTo(590);
        assertThat(hill.outline().get(17)).isEqualTo(680);
    }

    @Test
    void aLabelHasANameForEachRegionAndSomeToSpare() {
        label("Delta, Ford", WEST + ", label: Coast", "name: In the east, box: [70, 0, 30, 100], label: Steppe");
        Placing.Label task = task(Placing.Label.class);
        assertThat(problems()).isEmpty();
        assertThat(task.items()).containsExactly("By the sea", "In the east");
        assertThat(task.places()).containsExactlyInAnyOrder("Coast", "Steppe", "Delta", "Ford");
        assertThat(task.key().stream().map(task.places()::get)).containsExactly("Coast", "Steppe");
    }

    // ---- What is refused -----------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "box: [80, 0, 30, 50]   | box is [80, 0, 30, 50] and goes beyond the image",
                "box: [-1, 0, 30, 50]   | box is [-1, 0, 30, 50] and goes beyond the image",
                "circle: [50, 50, 30]   | circle is [50, 50, 30] and goes beyond the image",
                "outline: [50, 10, 101, 20, 60, 80] | and goes beyond the image, expected all of it from 0 to 100",
                "box: [0.4, 0.1, 0.3, 0.5] | in shares of one it seems, expected per cent of the image: [40, 10, 30,"
                        + " 50]",
                "box: [40, 10, 30]      | box is [40, 10, 30], expected four numbers: left, top, width, height",
                "box: [40, 10, 0, 30]   | expected four numbers: left, top, width, height above 0",
                "circle: [50, 50]       | expected three numbers: from the left, from the top, radius",
                "circle: [50, 50, -3]   | expected three numbers: from the left, from the top, radius above 0",
                "box: [40, 10, wide, 30] | box is “wide”, expected a number",
                "box: 40                | box is “40”, expected a list",
                "outline: [40, 10, 60, 10] | outline has 4 numbers, expected two for each of 3 to 40 corners",
                "outline: [40, 10, 60, 10, 50] | outline has 5 numbers",
                "outline: [35, 10, 65, 90, 65, 10, 35, 90] | and crosses itself, expected corners one after the other",
                "box: [40, 10, 12, 60]  | has room for 39 pixels across on a phone, expected 44 for a thumb",
                "circle: [50, 50, 6]    | has room for 39 pixels across on a phone, expected 44 for a thumb",
                "key: false             | has no place, expected one of box, circle and outline",
                "box: [40, 0, 20, 90], circle: [50, 50, 9] | has box and circle, expected one of box, circle and"
                        + " outline",
                "box: [25, 0, 20, 90]   | regions “By the sea” and “In between” overlap, expected them apart",
                "square: [40, 0, 20, 90], circle: [50, 50, 9] | “square” is not a field of this; expected box, circle,"
                        + " key",
            })
    void aPlaceThatCannotBeIsAnErrorThatNamesItAndWhatWasExpected(String place, String expected) {
        hotspot(WEST, "name: In between, " + place, EAST);
        assertThat(problems()).anySatisfy(problem -> assertThat(problem).contains(expected));
        assertThat(folder.deck()).isEmpty();
    }

    @Test
    void regionsThatTouchDoNotOverlap() {
        hotspot(WEST, "name: In between, box: [30, 0, 40, 100]", EAST);
        assertThat(problems()).isEmpty();
        hotspot(WEST, "name: In between, outline: [29.8, 0, 70.1, 0, 70, 100, 30, 100]", EAST);
        assertThat(problems()).isEmpty();
    }

    @Test
    void everyFaultIsToldAtOnce() {
        asks("hotspot", "", "regions:\n  - {name: Here, box: [0, 0, 300, 10]}");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "image is missing, expected file and alt of the picture that the regions are parts of",
                        "box is [0, 0, 300, 10] and goes beyond the image, expected all of it from 0 to 100 per cent",
                        "there is 1 region, expected 2 to 6",
                        "0 of 1 regions have “key: true”, expected one or more, and one that has not");
        hotspot("name: Here, box: [0, 0, 40, 100], key: true", "name: here, box: [50, 0, 40, 100], key: true");
        assertThat(problems())
                .containsExactly(
                        "2 of 2 regions have “key: true”, expected one or more, and one that has not",
                        "two regions are called “here”, expected a name of its own for each");
        asks("hotspot", IMAGE, "");
        assertThat(problems()).containsExactly("there are 0 regions, expected 2 to 6");
    }

    @Test
    void aLabelIsGivenOnce() {
        label("coast", WEST + ", label: Coast", "name: In the east, box: [70, 0, 30, 100]");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "label is missing, expected a text",
                        "“coast” is there twice among labels and spares, expected each once");
    }

    @Test
    void anImageThatIsNotThereIsToldOnceAndTheRestAllTheSame() {
        asks(
                "hotspot",
                IMAGE.replace("map", "gone"),
                "regions:\n  - {" + WEST + "}\n  - {" + EAST + ", circle: [1, 1, 1]}");
        assertThat(problems())
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("has no such file"))
                .anySatisfy(problem -> assertThat(problem).contains("has box and circle"));
    }

    // ---- What is advised -----------------------------------------------------------------------------------------

    @Test
    void aNameThatSaysWhatIsAskedForIsToldAndOneThatAllHaveIsNot() {
        hotspot(WEST, EAST, HILL);
        assertThat(rules()).doesNotContain("region-name");
        hotspot(WEST, EAST.replace("On the plain", "Where owls are"), HILL);
        assertThat(rules()).contains("region-name");
        hotspot(
                WEST.replace("By the sea", "Owls in the west"),
                EAST.replace("On the plain", "Owls in the east"),
                HILL.replace("On the hill", "Owls between"));
        assertThat(rules()).doesNotContain("region-name");
        label("Ford", WEST + ", label: Coast", "name: The wide steppe, box: [70, 0, 30, 100], label: Steppe");
        assertThat(rules()).contains("region-name");
    }

    @Test
    void aStemSaysHowManyRegionsAreRightAndALabelHasSpares() {
        hotspot(WEST + ", key: true", EAST, HILL);
        assertThat(rules()).contains("multi-count");
        label("", WEST + ", label: Coast", "name: In the east, box: [70, 0, 30, 100], label: Steppe");
        assertThat(rules()).contains("no-spares");
    }

    @Test
    void whatIsSaidOfThePictureGivesNoLabelAway() {
        label("Ford", WEST + ", label: River", "name: In the east, box: [70, 0, 30, 100], label: Steppe");
        assertThat(rules()).contains("alt-key");
    }

    // ---- Geometry ------------------------------------------------------------------------------------------------

    @Nested
    class Outlines {

        private static final Outline.Size SQUARE = new Outline.Size(100, 100);

        @Test
        void theLargestDiscOfABoxIsInItsMiddleAndThatOfAnHourglassIsNot() {
            assertThat(Outline.box(10, 20, 40, 20).inner(SQUARE).radius()).isCloseTo(10, within(0.1));
            Outline arrow = Outline.of(
                    List.of(0.0, 0.0, 80.0, 40.0, 80.0, 0.0, 100.0, 50.0, 80.0, 100.0, 80.0, 60.0, 0.0, 100.0));
            Outline.Disc disc = arrow.inner(SQUARE);
            assertThat(arrow.contains(disc.at().x(), disc.at().y())).isTrue();
            assertThat(disc.radius()).isGreaterThan(15);
        }

        @Test
        void aDiscIsAsLargeWhereverSidesAreMeasured() {
            long seed = System.nanoTime();
            SplittableRandom random = new SplittableRandom(seed);
            for (int sample = 0; sample < 20; sample++) {
                double width = 100 + random.nextDouble(900);
                double height = 100 + random.nextDouble(900);
                Outline.Size image = new Outline.Size(width, height);
                double radius = 5 + random.nextDouble(5);
                Outline circle = Outline.circle(50, 50, radius, image);
                assertThat(circle.inner(image).radius())
                        .as("seed %d", seed)
                        .isCloseTo(radius / 100 * width, within(0.01 * width));
                assertThat(circle.region("", image).x()).as("seed %d", seed).isEqualTo(500);
            }
        }

        @Test
        void whatTwoHaveInCommonIsAShareOfTheSmaller() {
            Outline left = Outline.box(0, 0, 40, 100);
            assertThat(left.overlap(Outline.box(40, 0, 10, 10))).isZero();
            assertThat(left.overlap(Outline.box(39, 0, 10, 10))).isCloseTo(0.1, within(0.01));
            assertThat(left.overlap(Outline.box(10, 10, 5, 5))).isCloseTo(1, within(0.01));
            assertThat(Outline.box(10, 10, 5, 5).overlap(left)).isCloseTo(1, within(0.01));
            Outline above = Outline.of(List.of(0.0, 0.0, 100.0, 0.0, 0.0, 100.0));
            Outline below = Outline.of(List.of(100.0, 0.0, 100.0, 100.0, 0.0, 100.0));
            assertThat(above.overlap(below)).isLessThan(0.01);
        }
    }
}
