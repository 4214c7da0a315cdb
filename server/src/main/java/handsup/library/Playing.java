package handsup.library;

import handsup.domain.Card;
import handsup.domain.Choosing;
import handsup.domain.Estimating;
import handsup.domain.Ordering;
import handsup.domain.Picture;
import handsup.domain.Placing;
import handsup.domain.Question;
import handsup.domain.Region;
import handsup.domain.Task;
import handsup.domain.Typing;
import handsup.domain.Unscored;
import handsup.domain.text.Lines;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes of a deck's item the question that a room plays: options in the order everybody will see. */
public final class Playing {

    /** So many rows an image has for the order of its regions: what lies a little higher is not read first. */
    private static final int ROWS = 5;

    private Playing() {}

    /** @param random for the order of what is shown @param hang puts an image where devices find it */
    public static Question question(Deck deck, Item item, RandomGenerator random, Function<Image, Picture> hang) {
        return new Question(
                item.id(),
                item.cards().stream().map(id -> card(deck, id)).toList(),
                item.difficulty(),
                item.stem(),
                item.source(),
                item.image().map(hang),
                task(deck, item, random),
                item.explanation(),
                item.seconds(),
                movable(item));
    }

    private static Card card(Deck deck, String id) {
        return new Card(id, deck.card(id).map(Deck.RevisionCard::title).orElse(""));
    }

    private static Task task(Deck deck, Item item, RandomGenerator random) {
        return switch (item.body()) {
            case Body.Options(List<Body.Option> options, Optional<String> _) -> choosing(item, options, random);
            case Body.Statement statement -> new Choosing.TrueFalse(statement.answer());
            case Body.Order(List<Body.Tile> tiles) -> ordering(tiles, random);
            case Body.Number number ->
                new Estimating(
                        number.answer(),
                        number.unit(),
                        number.full().map(Playing::span),
                        number.zero().map(Playing::span),
                        span(number.range()));
            case Body.Cloze cloze -> cloze(cloze, random);
            case Body.Hotspot hotspot -> hotspot(item, hotspot);
            case Body.Label label -> label(item, label, random);
            case Body.Pairs pairs -> matching(pairs, random);
            case Body.Typed(List<String> accept, List<String> reject, OptionalInt edits) ->
                new Typing(accept, reject, edits);
            case Body.Groups groups -> sorting(groups.bins(), random);
            case Body.Poll(List<String> options, int most) -> new Unscored.Poll(options, most);
            case Body.Scale(int least, int most, String low, String high) -> new Unscored.Scale(least, most, low, high);
            case Body.WordCloud(int entries) -> new Unscored.WordCloud(entries);
            case Body.Open(int limit) -> new Unscored.Open(limit);
            case Body.Slide(Optional<String> text, boolean rich) ->
                new Unscored.Slide(
                        text.map(written -> rich ? Lines.read(written).text() : written)
                                .or(() -> deck.card(item.cards().getFirst()).map(Deck.RevisionCard::text))
                                .orElse(""));
        };
    }

    /**
     * Whether what students choose from says the same in any order. Numbers and dates do not, nor what its author wants as it is written. Tiles to be put in order
     * stay as they are for another reason: whoever looks at a neighbour's screen sees the finished order, wherever it began.
     */
    private static boolean movable(Item item) {
        return item.shuffle()
                && switch (item.body()) {
                    case Body.Options(List<Body.Option> options, Optional<String> _) ->
                        !Meant.ordered(options.stream().map(Body.Option::text).toList());
                    case Body.Cloze cloze -> !Meant.ordered(cloze.bank());
                    case Body.Pairs pairs -> !Meant.ordered(rights(pairs));
                    case Body.Groups groups -> !Meant.ordered(tiles(groups.bins()));
                    default -> false;
                };
    }

    private static Estimating.Span span(Body.Span span) {
        return new Estimating.Span(span.from(), span.to());
    }

    /** Every order of the tiles is as likely as any other but the right one, which would leave nothing to do. */
    private static Task ordering(List<Body.Tile> written, RandomGenerator random) {
        List<Integer> right = IntStream.range(0, written.size()).boxed().toList();
        List<Integer> shown = shuffled(written.size(), random);
        while (shown.equals(right)) {
            shown = shuffled(written.size(), random);
        }
        List<Integer> start = shown;
        return new Ordering(
                shown.stream()
                        .map(index -> new Ordering.Tile(
                                written.get(index).text(), written.get(index).at()))
                        .toList(),
                right.stream().map(start::indexOf).toList());
    }

    /** Left ends stand as written; right ends are shuffled, those that belong to nobody among them. */
    private static Task matching(Body.Pairs pairs, RandomGenerator random) {
        List<String> rights = rights(pairs);
        List<Integer> shown = shuffled(rights.size(), random);
        return new Placing.Matching(
                pairs.pairs().stream().map(Body.Pair::left).toList(),
                shown.stream().map(rights::get).toList(),
                IntStream.range(0, pairs.pairs().size())
                        .mapToObj(shown::indexOf)
                        .toList());
    }

    private static List<String> rights(Body.Pairs pairs) {
        return Stream.concat(pairs.pairs().stream().map(Body.Pair::right), pairs.spares().stream())
                .toList();
    }

    /** The words of the bank are shuffled, those that belong nowhere among them. */
    private static Task cloze(Body.Cloze cloze, RandomGenerator random) {
        List<String> written = cloze.bank();
        List<String> bank =
                shuffled(written.size(), random).stream().map(written::get).toList();
        List<List<Integer>> right = cloze.gaps().stream()
                .map(words -> words.stream().map(bank::indexOf).toList())
                .toList();
        return new Placing.Cloze(
                cloze.text(),
                bank,
                right.stream().map(List::getFirst).toList(),
                right.stream().map(words -> words.subList(1, words.size())).toList(),
                !cloze.reuse());
    }

    /** Regions are lettered as they lie, so that a letter is found quickly, and where the file has the key says nothing. */
    private static Task hotspot(Item item, Body.Hotspot hotspot) {
        Outline.Size size = size(item);
        List<Body.Spot> spots = hotspot.regions().stream()
                .sorted(asTheyLie(spot -> spot.outline().region("", size)))
                .toList();
        return new Choosing.Hotspot(
                spots.stream()
                        .map(spot -> spot.outline().region(spot.option().text(), size))
                        .toList(),
                IntStream.range(0, spots.size())
                        .filter(index -> spots.get(index).option().key())
                        .boxed()
                        .collect(Collectors.toSet()),
                hotspot.keys() > 1);
    }

    /** Regions are numbered as they lie; names are shuffled, those that belong nowhere among them. */
    private static Task label(Item item, Body.Label label, RandomGenerator random) {
        Outline.Size size = size(item);
        List<Body.Named> regions = label.regions().stream()
                .sorted(asTheyLie(one -> one.outline().region("", size)))
                .toList();
        List<String> written = label.labels();
        List<String> names =
                shuffled(written.size(), random).stream().map(written::get).toList();
        return new Placing.Label(
                regions.stream()
                        .map(one -> one.outline().region(one.name(), size))
                        .toList(),
                names,
                regions.stream().map(one -> names.indexOf(one.label())).toList());
    }

    private static Outline.Size size(Item item) {
        return item.image().map(image -> new Outline.Size(image.made())).orElse(new Outline.Size(1, 1));
    }

    /** By rows from the top down, and from left to right in each. */
    private static <T> Comparator<T> asTheyLie(Function<T, Region> region) {
        return Comparator.<T>comparingInt(one -> region.apply(one).y() * ROWS / (Region.WHOLE + 1))
                .thenComparingInt(one -> region.apply(one).x());
    }

    /** Groups stand as written, for they may have an order of their own; tiles are shuffled. */
    private static Task sorting(List<Body.Bin> bins, RandomGenerator random) {
        List<String> tiles = tiles(bins);
        List<Integer> homes = IntStream.range(0, bins.size())
                .boxed()
                .flatMap(bin -> Collections.nCopies(bins.get(bin).tiles().size(), bin).stream())
                .toList();
        List<Integer> shown = shuffled(tiles.size(), random);
        return new Placing.Sorting(
                shown.stream().map(tiles::get).toList(),
                bins.stream().map(Body.Bin::name).toList(),
                shown.stream().map(homes::get).toList());
    }

    private static List<String> tiles(List<Body.Bin> bins) {
        return bins.stream().flatMap(bin -> bin.tiles().stream()).toList();
    }

    private static List<Integer> shuffled(int count, RandomGenerator random) {
        List<Integer> indexes = IntStream.range(0, count).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(indexes, random);
        return List.copyOf(indexes);
    }

    private static Task choosing(Item item, List<Body.Option> written, RandomGenerator random) {
        List<Body.Option> options = new ArrayList<>(written);
        if (item.shuffle()
                && !Meant.ordered(written.stream().map(Body.Option::text).toList())) {
            Collections.shuffle(options, random);
        }
        List<String> texts = options.stream().map(Body.Option::text).toList();
        Set<Integer> keys = IntStream.range(0, options.size())
                .filter(index -> options.get(index).key())
                .boxed()
                .collect(Collectors.toSet());
        return item.type() == ItemType.MULTI
                ? new Choosing.Multi(texts, keys)
                : new Choosing.Single(texts, keys.iterator().next());
    }
}
