package handsup.library;

import handsup.domain.Choosing;
import handsup.domain.Difficulty;
import handsup.domain.Passage;
import handsup.domain.Unscored;
import handsup.domain.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one question of a deck. */
final class ItemReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final List<String> DIFFICULTIES = List.of("easy", "medium", "hard");
    private static final List<String> LEVELS = List.of("remember", "understand", "apply", "analyse", "evaluate");
    private static final int LONGEST_STEM = 400;
    private static final int LONGEST_OPTION = 200;
    private static final int LONGEST_END = 40;
    private static final int USUAL_LIMIT = 200;
    private static final int LONGEST_SLIDE = 2_000;

    private final Fields fields;

    private final DeckFiles files;
    private final SharedPassages passages;

    private ItemReader(Fields fields, DeckFiles files, SharedPassages passages) {
        this.fields = fields;
        this.files = files;
        this.passages = passages;
    }

    /** Empty, with the reason among the problems, when there is no telling what it is. */
    static Optional<Item> read(Fields fields, String file, DeckFiles files, SharedPassages passages) {
        return new ItemReader(fields, files, passages).read(file);
    }

    private Optional<Item> read(String file) {
        String id = fields.text("id");
        fields.concerns(id);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            fields.wrong("id", "id is “" + id + "”, expected a-z, 0-9 and - only");
        }
        Optional<ItemType> type = fields.neededWord(
                "type", Stream.of(ItemType.values()).map(ItemType::word).toList(), ItemType::of);
        List<String> cards = fields.texts("cards");
        if (cards.isEmpty()) {
            fields.wrong("cards", "cards names no card, expected at least one card's id");
        }
        Difficulty difficulty =
                fields.word("difficulty", DIFFICULTIES, ItemReader::difficulty).orElse(Difficulty.MEDIUM);
        Optional<String> thinking =
                fields.word("thinking", LEVELS, level -> Optional.of(level).filter(LEVELS::contains));
        Optional<String> objective = fields.optional("objective");
        boolean timed = type.map(one -> one != ItemType.SLIDE).orElse(true);
        int seconds = timed ? fields.number("seconds", 5, 300) : 0;
        List<String> facts = fields.texts("facts");
        String stem = bounded("stem", fields.rich("stem"), LONGEST_STEM);
        Optional<Passage> source = fields.holdsText("source")
                ? shared(fields.text("source"))
                : fields.mapping("source").map(ItemReader::passage);
        Optional<Image> image = fields.mapping("image").flatMap(one -> ImageFields.read(one, files));
        String explanation =
                type.map(ItemType::scored).orElse(true) || fields.has("explanation") ? fields.block("explanation") : "";
        List<String> enemies = fields.texts("enemies");
        boolean shuffle = fields.flag("shuffle", true);
        Optional<String> note = fields.optional("note");
        if (type.isEmpty()) {
            return Optional.empty();
        }
        Body body = body(type.get(), image);
        if (type.get() == ItemType.SOURCE && !fields.has("source")) {
            fields.missing("source", "text and credit, or the id of a passage");
        }
        fields.done();
        return Optional.of(new Item(
                id,
                cards,
                type.get(),
                difficulty,
                thinking,
                objective,
                seconds,
                facts,
                stem,
                source,
                image,
                body,
                explanation,
                enemies,
                shuffle,
                note,
                file,
                fields.line()));
    }

    private static Optional<Difficulty> difficulty(String word) {
        return DIFFICULTIES.contains(word)
                ? Optional.of(Difficulty.valueOf(word.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    private Optional<Passage> shared(String id) {
        Optional<Passage> passage = passages.named(id);
        if (passage.isEmpty()) {
            fields.wrong("source", "source is “" + id + "”, expected a passage of this file, or text and credit");
        }
        return passage;
    }

    private static Passage passage(Fields fields) {
        Passage passage = new Passage(fields.rich("text"), fields.text("credit"));
        fields.done();
        return passage;
    }

    private String bounded(String name, String text, int most) {
        int length = Texts.plain(text).length();
        if (length > most) {
            fields.wrong(name, name + " has " + length + " characters, expected " + most + " at most");
        }
        return text;
    }

    private Body body(ItemType type, Optional<Image> image) {
        return switch (type) {
            case SINGLE, SOURCE, CAUSE -> options(2, 1, 1, Optional.empty());
            case ODD_ONE_OUT -> options(3, 1, 1, Optional.of(fields.text("rule")));
            case MULTI -> options(3, 2, Choosing.MOST_OPTIONS, Optional.empty());
            case TRUE_FALSE -> statement();
            case ORDERING -> order();
            case NUMBER -> number();
            case CLOZE -> GapText.read(fields);
            case HOTSPOT -> RegionFields.hotspot(fields, image);
            case LABEL -> RegionFields.label(fields, image);
            case MATCHING -> pairs();
            case TYPED -> typed();
            case CATEGORISE -> groups();
            case POLL -> poll();
            case SCALE -> scale();
            case WORD_CLOUD ->
                new Body.WordCloud(fields.has("entries") ? fields.number("entries", 1, Unscored.WordCloud.MOST) : 1);
            case OPEN ->
                new Body.Open(fields.has("limit") ? fields.number("limit", 20, Unscored.Open.LONGEST) : USUAL_LIMIT);
            case SLIDE -> slide();
        };
    }

    private Body slide() {
        Optional<String> text = fields.optional("text").map(written -> bounded("text", written, LONGEST_SLIDE));
        text.ifPresent(written -> fields.checkLines("text", written));
        return new Body.Slide(text, fields.isRich());
    }

    private Body options(int least, int leastKeys, int mostKeys, Optional<String> rule) {
        List<Body.Option> options =
                fields.mappings("options").stream().map(this::option).toList();
        if (options.size() < least || options.size() > Choosing.MOST_OPTIONS) {
            fields.wrong(
                    "options",
                    "there are " + options.size() + " options, expected " + least + " to " + Choosing.MOST_OPTIONS);
        }
        long keys = options.stream().filter(Body.Option::key).count();
        if (keys < leastKeys || keys > mostKeys || (keys == options.size() && keys > 0)) {
            fields.wrong(
                    "options",
                    keys + " options have “key: true”, expected "
                            + (mostKeys == 1 ? "one" : "two or more, and one that has not"));
        }
        long different = options.stream().map(Body.Option::text).distinct().count();
        if (different < options.size()) {
            fields.wrong("options", "two options are the same");
        }
        return new Body.Options(options, rule);
    }

    private Body.Option option(Fields one) {
        String text = one.rich("text");
        int length = Texts.plain(text).length();
        if (length > LONGEST_OPTION) {
            one.wrong("text", "text has " + length + " characters, expected " + LONGEST_OPTION + " at most");
        }
        Body.Option option =
                new Body.Option(text, one.flag("key", false), one.optional("why"), one.optional("misconception"));
        one.done();
        return option;
    }

    private Body statement() {
        if (!fields.has("answer")) {
            fields.missing("answer", "true or false");
        }
        return new Body.Statement(
                fields.flag("answer", false), fields.optional("why"), fields.optional("misconception"));
    }

    private Body order() {
        List<Body.Tile> tiles = new ArrayList<>();
        for (Fields one : fields.mappings("tiles")) {
            tiles.add(new Body.Tile(one.rich("text"), one.text("at")));
            one.done();
        }
        count("tiles", tiles.size(), 3, 6);
        return new Body.Order(tiles);
    }

    private Body number() {
        OptionalDouble answer = fields.decimal("answer");
        if (answer.isEmpty() && !fields.has("answer")) {
            fields.missing("answer", "a number");
        }
        String unit = fields.optional("unit").orElse("");
        Optional<Body.Span> full = fields.span("full");
        Optional<Body.Span> zero = fields.span("zero");
        Optional<Body.Span> range = fields.span("range");
        if (!fields.has("range")) {
            fields.missing("range", "the slider's two ends");
        }
        if (full.isPresent() != zero.isPresent()) {
            fields.wrong("answer", "there is only one of full and zero, expected both or none");
        }
        double value = answer.orElse(0);
        boolean nested = range.map(ends -> within(value, full, zero, ends)).orElse(true);
        if (answer.isPresent() && !nested) {
            fields.wrong("answer", "answer, full, zero and range do not lie within each other in this order");
        }
        return new Body.Number(value, unit, full, zero, range.orElse(new Body.Span(value, value)));
    }

    private static boolean within(double answer, Optional<Body.Span> full, Optional<Body.Span> zero, Body.Span range) {
        Body.Span inner = full.orElse(new Body.Span(answer, answer));
        Body.Span outer = zero.orElse(inner);
        return inner.from() <= answer
                && answer <= inner.to()
                && outer.from() <= inner.from()
                && inner.to() <= outer.to()
                && range.from() <= outer.from()
                && outer.to() <= range.to();
    }

    private Body pairs() {
        List<Body.Pair> pairs = new ArrayList<>();
        for (Fields one : fields.mappings("pairs")) {
            pairs.add(new Body.Pair(one.rich("left"), one.rich("right")));
            one.done();
        }
        count("pairs", pairs.size(), 3, 6);
        return new Body.Pairs(pairs, fields.riches("spares"), fields.texts("misconceptions"));
    }

    private Body typed() {
        List<String> accept = fields.texts("accept");
        if (accept.isEmpty()) {
            fields.missing("accept", "at least one right answer");
        }
        OptionalInt edits = fields.has("edits") ? OptionalInt.of(fields.number("edits", 0, 3)) : OptionalInt.empty();
        return new Body.Typed(accept, fields.texts("reject"), edits);
    }

    private Body groups() {
        List<Body.Bin> bins = new ArrayList<>();
        for (Fields one : fields.mappings("bins")) {
            List<String> tiles = one.riches("tiles");
            if (tiles.isEmpty()) {
                one.missing("tiles", "at least one tile");
            }
            bins.add(new Body.Bin(one.rich("name"), tiles));
            one.done();
        }
        count("bins", bins.size(), 2, 3);
        return new Body.Groups(bins, fields.texts("misconceptions"));
    }

    private Body poll() {
        List<String> options = fields.riches("options");
        count("options", options.size(), 2, Choosing.MOST_OPTIONS);
        if (options.stream().distinct().count() < options.size()) {
            fields.wrong("options", "two options are the same");
        }
        options.forEach(option -> bounded("options", option, LONGEST_OPTION));
        int most = fields.has("most") ? fields.number("most", 1, Math.max(1, options.size())) : 1;
        return new Body.Poll(options, most);
    }

    private Body scale() {
        Optional<Body.Span> ends = fields.span("scale");
        if (!fields.has("scale")) {
            fields.missing("scale", "its two ends, [1, 5] for example");
        }
        boolean whole = ends.map(span -> span.from() == Math.rint(span.from())
                        && span.to() == Math.rint(span.to())
                        && span.from() >= 0
                        && span.from() <= 1
                        && span.to() >= span.from() + 2
                        && span.to() <= Unscored.Scale.MOST)
                .orElse(true);
        if (!whole) {
            fields.wrong(
                    "scale",
                    "scale is [" + number(ends.get().from()) + ", "
                            + number(ends.get().to())
                            + "], expected whole numbers: 0 or 1, and at least two more up to " + Unscored.Scale.MOST);
        }
        return new Body.Scale(
                (int) (double) ends.map(Body.Span::from).orElse(1.0),
                (int) (double) ends.map(Body.Span::to).orElse(5.0),
                bounded("low", fields.text("low"), LONGEST_END),
                bounded("high", fields.text("high"), LONGEST_END));
    }

    /** A number as it was written, most likely. */
    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private void count(String name, int there, int least, int most) {
        if (there < least || there > most) {
            fields.wrong(name, "there are " + there + " " + name + ", expected " + least + " to " + most);
        }
    }
}
