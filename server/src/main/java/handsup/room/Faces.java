package handsup.room;

import handsup.domain.Card;
import handsup.domain.Choosing;
import handsup.domain.Confidence;
import handsup.domain.Estimating;
import handsup.domain.Forecast;
import handsup.domain.Marking;
import handsup.domain.Moderation;
import handsup.domain.Ordering;
import handsup.domain.Passage;
import handsup.domain.Picture;
import handsup.domain.Placing;
import handsup.domain.Question;
import handsup.domain.Region;
import handsup.domain.Response;
import handsup.domain.RoomState;
import handsup.domain.Round;
import handsup.domain.Seat;
import handsup.domain.Settings;
import handsup.domain.Tally;
import handsup.domain.Task;
import handsup.domain.Typing;
import handsup.domain.Unscored;
import handsup.domain.text.Texts;
import handsup.protocol.Api;
import handsup.protocol.Ask;
import handsup.protocol.Face;
import handsup.protocol.Lesson;
import handsup.protocol.Outcome;
import handsup.protocol.Reply;
import handsup.protocol.Row;
import handsup.protocol.Sureness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The parts that views of every audience share: domain values as the records of the wire. A new kind of task is put into words here. */
final class Faces {

    /** Where images are asked for. */
    private static final String MEDIA = "/media/";

    private static final String LATIN = "ABCDEF";
    private static final String CYRILLIC = "АБВГДЕ";

    /** How many different numbers of one question are told apart. */
    private static final int MOST_VALUES = 24;

    private static final int MOST_GROUPS = 40;
    private static final int MOST_TEXTS = 8;
    private static final int MOST_WORDS = 60;
    private static final int MOST_ANSWERS = 24;
    private static final int MOST_HEARD = 300;
    private static final int MOST_MOVERS = 3;

    private static final double FINEST_STEP = 1e-6;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2100;

    private Faces() {}

    static Face face(RoomState state, int index) {
        Question question = state.questions().get(index);
        return new Face(
                question.id(),
                state.number(index),
                state.many(),
                question.cards().getFirst().id(),
                question.stem(),
                source(state.questions(), index).orElse(null),
                question.picture().map(Faces::picture).orElse(null),
                kind(question.task()),
                mixed(state, question) ? true : null);
    }

    /** Whether each student sees a question's options in an order of their own. It is made by their page, so that all are sent the same. */
    static boolean mixed(RoomState state, Question question) {
        return question.movable() && state.settings().order() == Settings.Order.EACH;
    }

    private static String kind(Task task) {
        return task instanceof Unscored.Slide ? "slide" : Ask.kind(ask(task));
    }

    /** The passage a question is about, and which of those about it the question is. */
    static Optional<Face.Source> source(List<Question> questions, int index) {
        Passage.Part part = Passage.part(questions, index);
        return questions
                .get(index)
                .passage()
                .map(passage -> part.of() == 1
                        ? new Face.Source(passage.text(), passage.credit(), null, null)
                        : new Face.Source(passage.text(), passage.credit(), part.number(), part.of()));
    }

    static Face.Picture picture(Picture picture) {
        return new Face.Picture(
                MEDIA + picture.large(),
                MEDIA + picture.small(),
                picture.width(),
                picture.height(),
                picture.alt(),
                picture.credit().orElse(null));
    }

    static Ask ask(Task task) {
        return switch (task) {
            case Choosing.Hotspot spots ->
                new Ask.Hotspot(regions(spots.regions()), letters(spots.options()), spots.most());
            case Choosing choosing ->
                new Ask.Choice(form(choosing), choosing.options(), letters(choosing.options()), choosing.most());
            case Ordering(List<Ordering.Tile> tiles, List<Integer> _) ->
                new Ask.Ordering(tiles.stream().map(Ordering.Tile::text).toList());
            case Estimating number ->
                new Ask.Number(
                        number.unit(), number.range().from(), number.range().to(), step(number), year(number));
            case Placing.Cloze cloze -> new Ask.Cloze(cloze.text(), cloze.places(), cloze.exclusive());
            case Placing.Label label -> new Ask.Label(regions(label.regions()), label.places());
            case Placing.Matching matching -> new Ask.Matching(matching.items(), matching.places());
            case Placing.Sorting sorting -> new Ask.Categorise(sorting.items(), sorting.places());
            case Typing _ -> new Ask.Typed(Typing.LONGEST);
            case Unscored.Poll(List<String> options, int most) -> new Ask.Poll(options, letters(options), most);
            case Unscored.Scale(int least, int most, String low, String high) -> new Ask.Scale(least, most, low, high);
            case Unscored.WordCloud(int entries) -> new Ask.WordCloud(entries, Unscored.WordCloud.LONGEST);
            case Unscored.Open(int most) -> new Ask.Open(most);
            case Unscored.Slide _ -> throw new IllegalArgumentException("a slide asks nothing");
        };
    }

    /** What students and the class see: nothing of what anybody typed that the teacher did not let through. */
    static Outcome outcome(Round round) {
        return outcome(round.marking(), round.answers().values(), round.moderation(), Optional.empty());
    }

    /** What the host sees. @param caution whether to look twice at what somebody said */
    static Outcome hostOutcome(Round round, Predicate<String> caution) {
        return outcome(round.marking(), round.answers().values(), round.moderation(), Optional.of(caution));
    }

    /** What the host sees of a question that nobody was asked. */
    static Outcome hostOutcome(Marking marking) {
        return outcome(marking, List.of(), new Moderation(), Optional.of(_ -> false));
    }

    /** @param caution empty for everybody but the host */
    static Outcome outcome(
            Marking marking,
            Iterable<Round.Answer> responses,
            Moderation moderation,
            Optional<Predicate<String>> caution) {
        boolean host = caution.isPresent();
        List<Response> given = new ArrayList<>();
        responses.forEach(answer -> given.add(answer.response()));
        return switch (marking.task()) {
            case Choosing.Hotspot spots -> hotspot(spots, marking, (Tally.Options) spots.tally(given));
            case Choosing choosing -> choice(choosing, marking, (Tally.Options) choosing.tally(given));
            case Ordering ordering -> ordering(ordering, (Tally.Grid) ordering.tally(given));
            case Estimating number -> number(number, (Tally.Values) number.tally(given));
            case Placing.Cloze cloze -> cloze(cloze, (Tally.Grid) cloze.tally(given));
            case Placing.Label label -> label(label, (Tally.Grid) label.tally(given));
            case Placing.Matching matching ->
                new Outcome.Matching(placed(matching, (Tally.Grid) matching.tally(given)), matching.places());
            case Placing.Sorting sorting ->
                new Outcome.Categorise(placed(sorting, (Tally.Grid) sorting.tally(given)), sorting.places());
            case Typing typing -> typed(typing, (Tally.Texts) typing.tally(given), host);
            case Unscored.Poll poll -> poll(poll, (Tally.Options) poll.tally(given), given.size());
            case Unscored.Scale scale -> scale(scale, (Tally.Steps) scale.tally(given));
            case Unscored.WordCloud _ -> {
                List<Moderation.Heap> heaps = moderation.heaps(given, true);
                yield new Outcome.WordCloud(
                        mostSaid(said(heaps), MOST_WORDS),
                        caution.map(twice -> heard(heaps, twice)).orElse(List.of()));
            }
            case Unscored.Open _ -> {
                List<Moderation.Heap> heaps = moderation.heaps(given, false);
                yield new Outcome.Open(
                        said(heaps).stream().limit(MOST_ANSWERS).toList(),
                        caution.map(twice -> heard(heaps, twice)).orElse(List.of()));
            }
            case Unscored.Slide(String text) -> new Outcome.Slide(text);
        };
    }

    /** What a slide has to say. */
    static String slide(Question question) {
        return question.task() instanceof Unscored.Slide(String text) ? text : "";
    }

    private static Outcome choice(Choosing choosing, Marking marking, Tally.Options tally) {
        return new Outcome.Choice(
                form(choosing),
                IntStream.range(0, choosing.options().size())
                        .mapToObj(option -> new Outcome.Option(
                                choosing.options().get(option),
                                choosing.keys().contains(option) || marking.accepts(Response.Choice.of(option)),
                                tally.counts().get(option)))
                        .toList(),
                letters(choosing.options()));
    }

    private static Outcome hotspot(Choosing.Hotspot spots, Marking marking, Tally.Options tally) {
        return new Outcome.Hotspot(
                IntStream.range(0, spots.regions().size())
                        .mapToObj(region -> new Outcome.Spot(
                                region(spots.regions().get(region)),
                                spots.keys().contains(region) || marking.accepts(Response.Choice.of(region)),
                                tally.counts().get(region)))
                        .toList(),
                letters(spots.options()),
                spots.several());
    }

    private static Outcome label(Placing.Label label, Tally.Grid tally) {
        return new Outcome.Label(
                IntStream.range(0, label.regions().size())
                        .mapToObj(region -> new Outcome.Labelled(
                                region(label.regions().get(region)),
                                label.key().get(region),
                                tally.counts().get(region)))
                        .toList(),
                label.places());
    }

    private static List<Ask.Region> regions(List<Region> regions) {
        return regions.stream().map(Faces::region).toList();
    }

    private static Ask.Region region(Region region) {
        return new Ask.Region(region.name(), region.outline(), region.x(), region.y());
    }

    private static Outcome ordering(Ordering ordering, Tally.Grid tally) {
        return new Outcome.Ordering(IntStream.range(0, ordering.tiles().size())
                .mapToObj(tile -> new Outcome.Tile(
                        ordering.tiles().get(tile).text(),
                        ordering.tiles().get(tile).at(),
                        ordering.place(tile),
                        tally.counts().get(tile)))
                .toList());
    }

    private static Outcome number(Estimating number, Tally.Values tally) {
        return new Outcome.Number(
                number.answer(),
                number.unit(),
                number.range().from(),
                number.range().to(),
                year(number),
                number.full().map(Faces::span).orElse(null),
                number.zero().map(Faces::span).orElse(null),
                values(tally.values(), number.range()));
    }

    private static Outcome.Span span(Estimating.Span span) {
        return new Outcome.Span(span.from(), span.to());
    }

    /** Numbers as they are; very many of them, by equal parts of the range. */
    private static List<Outcome.Value> values(List<Tally.Value> given, Estimating.Span range) {
        if (given.size() <= MOST_VALUES) {
            return given.stream()
                    .map(value -> new Outcome.Value(value.value(), value.count()))
                    .toList();
        }
        double part = (range.to() - range.from()) / MOST_VALUES;
        Map<Integer, Integer> counts = new TreeMap<>();
        given.forEach(value -> counts.merge(
                Math.min(MOST_VALUES - 1, (int) ((value.value() - range.from()) / part)), value.count(), Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Outcome.Value(range.from() + (entry.getKey() + 0.5) * part, entry.getValue()))
                .toList();
    }

    private static List<Outcome.Placed> placed(Placing placing, Tally.Grid tally) {
        return IntStream.range(0, placing.items().size())
                .mapToObj(item -> new Outcome.Placed(
                        placing.items().get(item),
                        placing.key().get(item),
                        tally.counts().get(item)))
                .toList();
    }

    private static Outcome cloze(Placing.Cloze cloze, Tally.Grid tally) {
        return new Outcome.Cloze(
                cloze.text(),
                IntStream.range(0, cloze.key().size())
                        .mapToObj(gap -> new Outcome.Gap(
                                cloze.key().get(gap),
                                cloze.also().get(gap),
                                tally.counts().get(gap)))
                        .toList(),
                cloze.places());
    }

    private static Outcome typed(Typing typing, Tally.Texts tally, boolean host) {
        int right = tally.heaps().stream()
                .filter(Tally.Heap::right)
                .mapToInt(Tally.Heap::count)
                .sum();
        int all = tally.heaps().stream().mapToInt(Tally.Heap::count).sum();
        List<String> accepted = typing.accept();
        return new Outcome.Typed(
                accepted.getFirst(),
                host ? accepted.subList(1, accepted.size()) : List.of(),
                right,
                all - right,
                host
                        ? tally.heaps().stream()
                                .limit(MOST_GROUPS)
                                .map(Faces::group)
                                .toList()
                        : List.of());
    }

    private static Outcome poll(Unscored.Poll poll, Tally.Options tally, int people) {
        return new Outcome.Poll(
                IntStream.range(0, poll.options().size())
                        .mapToObj(option -> new Outcome.Chosen(
                                poll.options().get(option), tally.counts().get(option)))
                        .toList(),
                letters(poll.options()),
                poll.most(),
                people);
    }

    private static Outcome scale(Unscored.Scale scale, Tally.Steps tally) {
        return new Outcome.Scale(
                scale.least(),
                scale.most(),
                scale.low(),
                scale.high(),
                tally.counts(),
                value(tally.mean()),
                value(tally.median()));
    }

    private static @Nullable Double value(OptionalDouble number) {
        return number.isPresent() ? (Double) number.getAsDouble() : null;
    }

    private static List<Outcome.Said> said(List<Moderation.Heap> heaps) {
        return heaps.stream()
                .filter(heap -> heap.state() == Moderation.State.SHOWN)
                .map(heap -> new Outcome.Said(heap.texts().getFirst(), heap.count()))
                .toList();
    }

    /** Those said most, in the order they were in. */
    private static List<Outcome.Said> mostSaid(List<Outcome.Said> all, int most) {
        Set<Outcome.Said> kept = all.stream()
                .sorted(Comparator.comparingInt(Outcome.Said::count).reversed())
                .limit(most)
                .collect(Collectors.toSet());
        return all.stream().filter(kept::contains).limit(most).toList();
    }

    /** As many as a teacher can look through, in the order they were in; as those that wait are ruled on, others come up. */
    private static List<Outcome.Heard> heard(List<Moderation.Heap> heaps, Predicate<String> caution) {
        Set<Moderation.Heap> first = heaps.stream()
                .sorted(Comparator.comparing(Moderation.Heap::state))
                .limit(MOST_HEARD)
                .collect(Collectors.toSet());
        return heaps.stream()
                .filter(first::contains)
                .map(heap -> new Outcome.Heard(
                        heap.texts(),
                        heap.count(),
                        Outcome.Stand.valueOf(heap.state().name()),
                        heap.texts().stream().anyMatch(caution)))
                .toList();
    }

    private static Outcome.Group group(Tally.Heap heap) {
        return new Outcome.Group(heap.texts().stream().limit(MOST_TEXTS).toList(), heap.count(), heap.right());
    }

    /** Whole numbers where everything the author said is whole, and as many decimals as they gave otherwise. */
    private static double step(Estimating number) {
        double step = 1;
        while (step > FINEST_STEP && !whole(number, step)) {
            step /= 10;
        }
        return step;
    }

    private static boolean whole(Estimating number, double step) {
        return DoubleStream.of(
                        number.answer(), number.range().from(), number.range().to())
                .allMatch(value -> Math.abs(value / step - Math.rint(value / step)) < FINEST_STEP);
    }

    private static boolean year(Estimating number) {
        return number.unit().isEmpty()
                && step(number) == 1
                && number.range().from() >= FIRST_YEAR
                && number.range().to() <= LAST_YEAR;
    }

    static Reply reply(Response response) {
        return switch (response) {
            case Response.Choice(List<Integer> options) -> new Reply.Choice(options);
            case Response.Order(List<Integer> tiles) -> new Reply.Order(tiles);
            case Response.Places(List<Integer> places) -> new Reply.Places(places);
            case Response.Number(String typed) -> new Reply.Number(typed);
            case Response.Text(String typed) -> new Reply.Text(typed);
            case Response.Words(List<String> words) -> new Reply.Words(words);
        };
    }

    static Response response(Reply reply) {
        return switch (reply) {
            case Reply.Choice(List<Integer> options) -> new Response.Choice(options);
            case Reply.Order(List<Integer> tiles) -> new Response.Order(tiles);
            case Reply.Places(List<Integer> places) -> new Response.Places(places);
            case Reply.Number(String text) -> new Response.Number(text);
            case Reply.Text(String text) -> new Response.Text(text);
            case Reply.Words(List<String> words) -> new Response.Words(words);
        };
    }

    static Sureness sureness(Confidence confidence) {
        return Sureness.valueOf(confidence.name());
    }

    static Confidence confidence(Sureness sureness) {
        return Confidence.valueOf(sureness.name());
    }

    static Lesson lesson(Question question) {
        Card card = question.cards().getFirst();
        return new Lesson(card.id(), card.title(), question.explanation());
    }

    static Lesson.Plan plan(RoomState state) {
        return new Lesson.Plan(
                state.title(),
                state.many(),
                state.questions().stream()
                        .map(question -> question.cards().getFirst().id())
                        .distinct()
                        .sorted(Faces::byNumber)
                        .toList(),
                state.questions().stream()
                        .map(question -> kind(question.task()))
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static int byNumber(String one, String other) {
        int byLength = Integer.compare(one.length(), other.length());
        return byLength != 0 ? byLength : one.compareTo(other);
    }

    static List<Row> rows(RoomState state, int most) {
        return state.leaderboard().top(most).stream().map(Faces::row).toList();
    }

    /** The first three places, ties included up to six rows; none where places are hidden. */
    static List<Row> podium(RoomState state) {
        if (!ranked(state)) {
            return List.of();
        }
        return state.leaderboard().top(6).stream()
                .filter(seat -> seat.place() >= 1 && seat.place() <= 3 && seat.points() > 0)
                .map(Faces::row)
                .toList();
    }

    static Row row(Seat seat) {
        return new Row(seat.place(), seat.id(), seat.name().shown(), seat.points(), seat.moved());
    }

    /** Whether students see points and places. */
    static boolean ranked(RoomState state) {
        return state.scored() && state.settings().standings();
    }

    /** Cards on which answers went wrong, most first, at most {@code most}. @param wrong how many went wrong in a round, or none if it does not count */
    static List<Lesson.Again> again(RoomState state, int most, ToIntFunction<Round> wrong) {
        Map<Card, Integer> missed = new LinkedHashMap<>();
        for (Round round : state.rounds()) {
            if (round.counts()) {
                Card card = state.questions().get(round.index()).cards().getFirst();
                missed.merge(card, wrong.applyAsInt(round), Integer::sum);
            }
        }
        return missed.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<Card, Integer>comparingByValue().reversed())
                .limit(most)
                .map(entry ->
                        new Lesson.Again(entry.getKey().id(), entry.getKey().title(), entry.getValue()))
                .toList();
    }

    /** A forecast in the words of the wire. */
    static Api.Mended mended(RoomState state, Forecast forecast) {
        return new Api.Mended(
                (int) forecast.gaining(),
                (int) forecast.losing(),
                forecast.rightBefore(),
                forecast.rightAfter(),
                forecast.changes().stream()
                        .filter(change ->
                                change.from() != change.to() && Math.min(change.from(), change.to()) <= MOST_MOVERS)
                        .limit(MOST_MOVERS)
                        .flatMap(change -> state.seat(change.seat()).stream()
                                .map(seat ->
                                        new Api.Mover(change.seat(), seat.name().shown(), change.from(), change.to())))
                        .toList());
    }

    static Optional<String> stem(RoomState state, int index) {
        return index < state.questions().size()
                ? Optional.of(Texts.plain(state.questions().get(index).stem()))
                : Optional.empty();
    }

    private static Ask.Form form(Choosing choosing) {
        return switch (choosing) {
            case Choosing.Single _ -> Ask.Form.ONE;
            case Choosing.Multi _ -> Ask.Form.SEVERAL;
            case Choosing.TrueFalse _ -> Ask.Form.TRUE_FALSE;
            case Choosing.Hotspot _ -> throw new IllegalArgumentException("a hotspot has no options without places");
        };
    }

    /** Badges take the alphabet of the options they stand beside. */
    private static String letters(List<String> options) {
        String first = Texts.plain(options.getFirst());
        boolean cyrillic = first.codePoints()
                .filter(Character::isLetter)
                .limit(1)
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        return (cyrillic ? CYRILLIC : LATIN).substring(0, options.size());
    }
}
