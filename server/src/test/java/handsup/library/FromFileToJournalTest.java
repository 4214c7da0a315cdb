package handsup.library;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.domain.Choosing;
import handsup.domain.Estimating;
import handsup.domain.Event;
import handsup.domain.Ordering;
import handsup.domain.Picture;
import handsup.domain.Placing;
import handsup.domain.Question;
import handsup.domain.Settings;
import handsup.domain.Task;
import handsup.domain.Typing;
import handsup.domain.Unscored;
import handsup.journal.EventCodec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every question of the decks that come with the program, from its file through a draw into a journal and out of it again. */
class FromFileToJournalTest {

    /** Each draw has an order of its own. */
    private static final int DRAWS = 5;

    private static final List<Deck> DECKS = Library.of(Path.of("nowhere")).decks();

    @ParameterizedTest
    @EnumSource(ItemType.class)
    void theRightAnswerOfTheFileIsTheRightAnswerOfTheJournal(ItemType type) {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        int seen = 0;
        for (Deck deck : DECKS) {
            for (Item item : deck.items()) {
                if (item.type() != type) {
                    continue;
                }
                seen++;
                for (int draw = 0; draw < DRAWS; draw++) {
                    Question drawn = Playing.question(deck, item, random, FromFileToJournalTest::hung);
                    Question read = journalled(drawn);
                    assertThat(read).as("seed %d", seed).isEqualTo(drawn);
                    assertThat(right(read.task()))
                            .as("%s, seed %d", item.id(), seed)
                            .isEqualTo(right(item.body()));
                }
            }
        }
        assertThat(seen).as("questions of type %s", type.word()).isPositive();
    }

    private static Picture hung(Image image) {
        return new Picture("l.png", "s.png", 160, 80, image.alt(), Optional.empty());
    }

    private static Question journalled(Question question) {
        Event event = new Event.RoomOpened("ABC234", "t", Optional.empty(), Settings.DEFAULT, List.of(question), 1);
        return ((Event.RoomOpened) EventCodec.read(EventCodec.write(event)))
                .questions()
                .getFirst();
    }

    /** What is right, in words; of what has no marks, what is asked. */
    private static Set<String> right(Body body) {
        return (switch (body) {
                    case Body.Options _, Body.Hotspot _ ->
                        body.choices().stream().filter(Body.Option::key).map(Body.Option::text);
                    case Body.Statement statement -> Stream.of(String.valueOf(statement.answer()));
                    case Body.Order(List<Body.Tile> tiles) ->
                        IntStream.range(0, tiles.size())
                                .mapToObj(
                                        place -> place + ": " + tiles.get(place).text() + ", "
                                                + tiles.get(place).at());
                    case Body.Number number -> Stream.of(number.answer() + " " + number.unit());
                    case Body.Cloze cloze ->
                        IntStream.range(0, cloze.gaps().size())
                                .mapToObj(gap -> gap + ": " + cloze.gaps().get(gap));
                    case Body.Label label ->
                        label.regions().stream().map(region -> region.name() + ": " + region.label());
                    case Body.Pairs pairs -> pairs.pairs().stream().map(pair -> pair.left() + ": " + pair.right());
                    case Body.Groups groups ->
                        groups.bins().stream()
                                .flatMap(bin -> bin.tiles().stream().map(tile -> tile + ": " + bin.name()));
                    case Body.Typed typed -> typed.accept().stream();
                    case Body.Poll poll -> poll.options().stream();
                    case Body.Scale scale ->
                        Stream.of(scale.least() + " " + scale.low(), scale.most() + " " + scale.high());
                    case Body.WordCloud cloud -> Stream.of(String.valueOf(cloud.entries()));
                    case Body.Open open -> Stream.of(String.valueOf(open.limit()));
                    case Body.Slide _ -> Stream.of("a text");
                })
                .collect(Collectors.toSet());
    }

    private static Set<String> right(Task task) {
        return (switch (task) {
                    case Choosing.TrueFalse statement -> Stream.of(String.valueOf(statement.answer()));
                    case Choosing choosing -> choosing.keys().stream().map(choosing.options()::get);
                    case Ordering ordering ->
                        IntStream.range(0, ordering.order().size()).mapToObj(place -> {
                            Ordering.Tile tile =
                                    ordering.tiles().get(ordering.order().get(place));
                            return place + ": " + tile.text() + ", " + tile.at();
                        });
                    case Estimating number -> Stream.of(number.answer() + " " + number.unit());
                    case Placing.Cloze cloze ->
                        IntStream.range(0, cloze.key().size())
                                .mapToObj(gap -> gap + ": "
                                        + Stream.concat(Stream.of(cloze.key().get(gap)), cloze.also().get(gap).stream())
                                                .map(cloze.places()::get)
                                                .toList());
                    case Placing placing ->
                        IntStream.range(0, placing.key().size())
                                .mapToObj(item -> placing.items().get(item) + ": "
                                        + placing.places().get(placing.key().get(item)));
                    case Typing typing -> typing.accept().stream();
                    case Unscored.Poll poll -> poll.options().stream();
                    case Unscored.Scale scale ->
                        Stream.of(scale.least() + " " + scale.low(), scale.most() + " " + scale.high());
                    case Unscored.WordCloud cloud -> Stream.of(String.valueOf(cloud.entries()));
                    case Unscored.Open open -> Stream.of(String.valueOf(open.most()));
                    case Unscored.Slide slide -> Stream.of(slide.text().isBlank() ? "nothing" : "a text");
                })
                .collect(Collectors.toSet());
    }
}
