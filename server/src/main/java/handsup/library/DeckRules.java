package handsup.library;

import handsup.domain.Response;
import handsup.domain.Typing;
import handsup.domain.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules of writing good questions, as far as a machine can see them.
 *
 * <p>An error makes a question unfair or wrong; a warning is for an author to rule on. A deck that says {@code strict: true} is asked for everything
 * an author can say about a question.
 */
final class DeckRules {

    private static final int LONGEST_OPTION = 60;
    private static final int LONGEST_STEM = 30;
    private static final int LONGEST_DATED_STEM = 40;
    private static final int LONGEST_SOURCE = 45;
    private static final int LONGEST_SLIDE = 80;
    private static final int FEWEST_ALT_WORDS = 3;
    private static final int LONGEST_GAP_TEXT = 60;
    private static final int TELLING_WORD = 4;
    private static final double MOST_UNEVEN = 1.35;
    private static final int UNEVEN_FROM = 12;
    private static final double MOST_LONGEST = 0.3;
    private static final double SURPRISING_CHI_SQUARE = 7.81;
    private static final double HARD_TO_READ = 9.5;
    private static final double ALIKE = 0.8;
    private static final int ENOUGH_TO_JUDGE = 12;
    private static final int MOST_ON_ONE_FACT = 3;
    private static final Pattern DATED = Pattern.compile("\\b(1[0-9]|20)[0-9]{2}\\b");
    private static final Pattern ALL_OR_NONE =
            Pattern.compile("(?i)\\b(all|none|both|neither) of (the above|these|them)\\b");
    private static final Pattern WHICH_OF_THE_FOLLOWING = Pattern.compile("(?i)\\bwhich of the following\\b");
    private static final Pattern BLANK = Pattern.compile("^\\s*[_…]|_{2,}");
    private static final Pattern NEGATIVE = Pattern.compile("(?i)\\bwhich\\b[^.?]*(\\bnot\\b|n[’']t\\b)");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)\\b(always|never|only|all|every|none)\\b");
    private static final Pattern CONDESCENDING = Pattern.compile("(?i)\\b(obviously|of course|needless to say)\\b");
    private static final Pattern ENDS_WITH_CARDS = Pattern.compile("Cards? [0-9, and]+\\.$");
    private static final Map<Integer, String> NUMBER_WORDS = Map.of(2, "TWO", 3, "THREE", 4, "FOUR");

    private final Deck deck;
    private final Problems problems = new Problems();

    private DeckRules(Deck deck) {
        this.deck = deck;
    }

    static List<Problem> check(Deck deck) {
        DeckRules rules = new DeckRules(deck);
        deck.items().forEach(rules::item);
        rules.alike();
        rules.rivals();
        rules.facts();
        rules.whole();
        return rules.problems.all();
    }

    private void fault(String rule, Item item, String text) {
        if (deck.strict()) {
            problems.error(rule, item, text);
        } else {
            problems.warn(rule, item, text);
        }
    }

    // ---- One question --------------------------------------------------------------------------------------------

    private void item(Item item) {
        stem(item);
        explanation(item);
        time(item);
        item.image().ifPresent(image -> image(item, image));
        switch (item.body()) {
            case Body.Options options -> options(item, options);
            case Body.Cloze cloze -> cloze(item, cloze);
            case Body.Hotspot hotspot -> hotspot(item, hotspot);
            case Body.Label label -> label(item, label);
            case Body.Typed typed -> typed(item, typed);
            case Body.Statement statement -> {
                if (deck.strict() && statement.misconception().isEmpty()) {
                    problems.error(
                            "misconception",
                            item,
                            "misconception is missing, expected the tag of what a wrong answer shows");
                }
            }
            case Body.Poll poll -> poll.options().forEach(option -> longOption(item, option));
            case Body.Order _, Body.Number _, Body.Pairs _, Body.Groups _ -> {}
            case Body.Scale _, Body.WordCloud _, Body.Open _ -> {}
            case Body.Slide slide -> slide.text().ifPresent(text -> longSlide(item, text));
        }
        if (deck.strict() && item.type().scored()) {
            asked(item, "thinking", item.thinking().isPresent());
            asked(item, "objective", item.objective().isPresent());
            asked(item, "facts", !item.facts().isEmpty());
        }
    }

    private void asked(Item item, String field, boolean there) {
        if (!there) {
            problems.error("field", item, field + " is missing, and the deck is strict");
        }
    }

    private void stem(Item item) {
        String stem = Texts.plain(item.stem());
        int words = Words.count(stem);
        int most = DATED.matcher(stem).find() ? LONGEST_DATED_STEM : LONGEST_STEM;
        if (words > most) {
            problems.warn("long-stem", item, "the stem has " + words + " words, expected " + most + " at most");
        }
        if (WHICH_OF_THE_FOLLOWING.matcher(stem).find() || BLANK.matcher(stem).find()) {
            fault(
                    "forbidden-form",
                    item,
                    "the stem is a blank to fill or asks “which of the following”; ask a whole question");
        }
        boolean exception = item.type() == ItemType.ODD_ONE_OUT || item.type() == ItemType.TRUE_FALSE;
        if (!exception && NEGATIVE.matcher(stem).find()) {
            problems.warn("negative-stem", item, "the stem is negative; ask positively, or use an odd one out");
        }
        item.source().filter(source -> !source.shared()).ifPresent(source -> {
            int length = Words.count(source.text());
            if (length > LONGEST_SOURCE) {
                problems.warn(
                        "long-source",
                        item,
                        "the source has " + length + " words, expected " + LONGEST_SOURCE + " at most");
            }
        });
    }

    private void explanation(Item item) {
        int words = Words.count(item.explanation());
        if (!item.type().scored()) {
            return;
        }
        if (words < 15 || words > 50) {
            problems.warn("explanation", item, "the explanation has " + words + " words, expected 20 to 45");
        }
        if (CONDESCENDING.matcher(Texts.plain(item.explanation())).find()) {
            problems.warn(
                    "explanation",
                    item,
                    "the explanation calls something obvious; a student who missed it feels stupid");
        }
        if (deck.strict()
                && !ENDS_WITH_CARDS.matcher(Texts.plain(item.explanation())).find()) {
            problems.error(
                    "explanation",
                    item,
                    "the explanation does not end with its card, expected “Card "
                            + item.cards().getFirst() + ".”");
        }
    }

    private void time(Item item) {
        double needed = Figures.Timing.needed(item);
        if (item.seconds() < needed) {
            fault(
                    "too-short",
                    item,
                    item.seconds() + " s are too short to read and think, expected " + (int) (Math.ceil(needed / 5) * 5)
                            + " at 150 words a minute");
        }
    }

    /** Whoever hears what an image shows must have as much to think about as whoever sees it. */
    private void image(Item item, Image image) {
        String alt = " " + Words.plain(image.alt()) + " ";
        item.body().answers().stream()
                .filter(answer -> !Words.plain(answer).isBlank() && alt.contains(" " + Words.plain(answer) + " "))
                .filter(answer -> !(" " + Words.plain(item.stem()) + " ").contains(" " + Words.plain(answer) + " "))
                .findFirst()
                .ifPresent(answer -> problems.error(
                        "alt-key", item, "alt says “" + answer + "”, which is the answer; say what is to be seen"));
        if (Words.count(image.alt()) < FEWEST_ALT_WORDS) {
            problems.warn("alt", item, "alt is “" + image.alt() + "”; say in a sentence what is to be seen");
        }
    }

    private void options(Item item, Body.Options body) {
        List<Body.Option> options = body.options();
        for (Body.Option option : options) {
            longOption(item, option.plain());
            if (ALL_OR_NONE.matcher(option.plain()).find()) {
                fault(
                        "forbidden-form",
                        item,
                        "“" + option.plain() + "” refers to other options; each has to stand alone");
            }
            if (!option.key() && deck.strict() && option.why().isEmpty()) {
                problems.error("why", item, "“" + option.plain() + "” does not say why it is there, expected a why");
            }
        }
        balance(item, options);
        absolutes(item, options);
        rule(item, body);
        if (item.type() == ItemType.MULTI) {
            howMany(item, body.keys());
        }
    }

    private void howMany(Item item, long keys) {
        String number = NUMBER_WORDS.getOrDefault((int) keys, "");
        if (!number.isEmpty() && !Texts.plain(item.stem()).contains(number)) {
            fault("multi-count", item, "the stem does not say how many are right, expected “Which " + number + " …”");
        }
    }

    private void longSlide(Item item, String text) {
        int words = Words.count(text);
        if (words > LONGEST_SLIDE) {
            problems.warn(
                    "long-slide", item, "the slide has " + words + " words, expected " + LONGEST_SLIDE + " at most");
        }
    }

    private void longOption(Item item, String text) {
        if (text.length() > LONGEST_OPTION) {
            problems.warn(
                    "long-option",
                    item,
                    "“" + text + "” has " + text.length() + " characters, expected " + LONGEST_OPTION + " at most");
        }
    }

    private void balance(Item item, List<Body.Option> options) {
        int shortest = options.stream()
                .mapToInt(option -> option.plain().length())
                .min()
                .orElse(0);
        int longest = options.stream()
                .mapToInt(option -> option.plain().length())
                .max()
                .orElse(0);
        if (longest >= UNEVEN_FROM && longest > MOST_UNEVEN * shortest && longest - shortest > UNEVEN_FROM) {
            problems.warn(
                    "option-balance",
                    item,
                    "options are " + shortest + " to " + longest + " characters long; the odd one stands out");
        }
    }

    private void absolutes(Item item, List<Body.Option> options) {
        boolean keyHas = options.stream()
                .anyMatch(option ->
                        option.key() && ABSOLUTE.matcher(option.plain()).find());
        if (!keyHas) {
            options.stream()
                    .filter(option -> ABSOLUTE.matcher(option.plain()).find())
                    .findFirst()
                    .ifPresent(option -> problems.warn(
                            "absolute",
                            item,
                            "“" + option.plain() + "” is absolute and the key is not; students learn to skip it"));
        }
    }

    private void rule(Item item, Body.Options body) {
        body.rule()
                .filter(rule -> !Words.plain(item.stem()).contains(Words.plain(rule)))
                .ifPresent(rule -> fault("rule-in-stem", item, "the stem does not state the rule “" + rule + "”"));
    }

    /** A bank without spares answers its last gap by itself. */
    private void cloze(Item item, Body.Cloze cloze) {
        if (!cloze.reuse() && cloze.bank().size() <= cloze.gaps().size()) {
            fault(
                    "no-spares",
                    item,
                    "every word of the bank has its gap, so the last one needs no thought; add spares that a student"
                            + " could believe");
        }
        int words = cloze.text().stream().mapToInt(Words::count).sum()
                + cloze.gaps().size();
        if (words > LONGEST_GAP_TEXT) {
            problems.warn(
                    "long-text",
                    item,
                    "the text has " + words + " words, expected " + LONGEST_GAP_TEXT
                            + " at most for text and bank to fit a phone");
        }
    }

    private void hotspot(Item item, Body.Hotspot hotspot) {
        howMany(item, hotspot.keys());
        for (Body.Spot spot : hotspot.regions()) {
            Body.Option option = spot.option();
            if (option.key()) {
                betrays(option.text(), hotspot.texts(), item.stem())
                        .ifPresent(word -> problems.warn(
                                "region-name",
                                item,
                                "only the right region, “" + option.text() + "”, has “" + word
                                        + "” of the stem in its name; say where it lies or what it looks like"));
            } else if (deck.strict() && option.why().isEmpty()) {
                problems.error("why", item, "“" + option.text() + "” does not say why it is there, expected a why");
            }
        }
    }

    private void label(Item item, Body.Label label) {
        if (label.spares().isEmpty()) {
            fault(
                    "no-spares",
                    item,
                    "every name has its region, so the last one needs no thought; add spares that a student could"
                            + " believe");
        }
        List<String> names = label.regions().stream().map(Body.Named::name).toList();
        for (Body.Named region : label.regions()) {
            betrays(region.name(), names, region.label())
                    .ifPresent(word -> problems.warn(
                            "region-name",
                            item,
                            "the region “" + region.name() + "” has “" + word + "” of its label in its name; say where"
                                    + " it lies or what it looks like"));
        }
    }

    /** The word of a text that one name has and no other. */
    private static Optional<String> betrays(String name, List<String> names, String text) {
        Set<String> asked = Set.copyOf(Words.of(Words.plain(text)));
        Set<String> others = names.stream()
                .filter(other -> !other.equals(name))
                .flatMap(other -> Words.of(Words.plain(other)).stream())
                .collect(Collectors.toSet());
        return Words.of(Words.plain(name)).stream()
                .filter(word -> word.length() >= TELLING_WORD && asked.contains(word) && !others.contains(word))
                .findFirst();
    }

    /** What is accepted has to earn the mark when it is typed, and what is rejected must not: the marking itself is asked. */
    private void typed(Item item, Body.Typed typed) {
        Typing marking = new Typing(typed.accept(), typed.reject(), typed.edits());
        typed.accept().stream()
                .filter(word -> marking.mark(new Response.Text(word)) < 1)
                .forEach(word -> problems.error(
                        "rival", item, "“" + word + "” is accepted, and as near to an answer that is rejected"));
        typed.reject().stream()
                .filter(word -> marking.mark(new Response.Text(word)) > 0)
                .forEach(word -> problems.error("rival", item, "“" + word + "” is both accepted and rejected"));
    }

    // ---- Questions together --------------------------------------------------------------------------------------

    private void alike() {
        Map<String, Item> stems = new HashMap<>();
        List<Item> earlier = new ArrayList<>();
        Map<Item, Set<String>> pairs = new HashMap<>();
        for (Item item : deck.items()) {
            Item same = stems.putIfAbsent(asked(item) + item.source(), item);
            if (same != null && same.body().texts().equals(item.body().texts())) {
                problems.error("duplicate", item, "it is the same question as " + same.id());
            }
            Set<String> own = Texts.marked(item.stem())
                    ? Set.of()
                    : Words.pairs(item.stem()).collect(Collectors.toSet());
            for (Item other : earlier) {
                boolean apart =
                        item.enemies().contains(other.id()) || other.enemies().contains(item.id());
                if (!apart && other != same && overlap(own, pairs.getOrDefault(other, Set.of())) > ALIKE) {
                    problems.warn(
                            "duplicate",
                            item,
                            "its stem is nearly that of " + other.id() + ", and they are not enemies");
                }
            }
            earlier.add(item);
            pairs.put(item, own);
        }
    }

    /** What tells a stem from others; in one with mathematics each sign does. */
    private static String asked(Item item) {
        return Texts.marked(item.stem()) ? Texts.plain(item.stem()) : Words.plain(item.stem());
    }

    private static double overlap(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all.isEmpty() ? 0 : both.size() / (double) all.size();
    }

    /** A tolerance that gives full marks to what another question on the same card has for its answer. */
    private void rivals() {
        List<Item> numbers = deck.items().stream()
                .filter(item -> item.body() instanceof Body.Number)
                .toList();
        for (Item item : numbers) {
            Body.Number number = (Body.Number) item.body();
            number.full()
                    .ifPresent(band -> numbers.stream()
                            .filter(other -> other != item
                                    && other.cards()
                                            .getFirst()
                                            .equals(item.cards().getFirst()))
                            .filter(other -> ((Body.Number) other.body()).unit().equals(number.unit()))
                            .filter(other -> within(band, ((Body.Number) other.body()).answer()))
                            .filter(other -> ((Body.Number) other.body()).answer() != number.answer())
                            .forEach(other -> problems.error(
                                    "rival",
                                    item,
                                    "full marks go to the answer of " + other.id() + " as well; narrow full")));
        }
    }

    private static boolean within(Body.Span band, double value) {
        return band.from() <= value && value <= band.to();
    }

    private void facts() {
        Set<String> tested =
                deck.items().stream().flatMap(item -> item.facts().stream()).collect(Collectors.toSet());
        for (Deck.Fact fact : deck.facts()) {
            if (fact.core() && !tested.contains(fact.id())) {
                problems.warn(
                        "untested-fact", fact.file(), fact.line(), "no question tests the core fact " + fact.id());
            }
            long alone = deck.items().stream()
                    .filter(item -> item.facts().equals(List.of(fact.id())))
                    .count();
            if (alone > MOST_ON_ONE_FACT) {
                problems.warn(
                        "one-fact",
                        fact.file(),
                        fact.line(),
                        alone + " questions test nothing but " + fact.id() + ", expected " + MOST_ON_ONE_FACT
                                + " at most");
            }
        }
        Set<String> used = deck.items().stream()
                .flatMap(item -> item.misconceptions().stream())
                .collect(Collectors.toSet());
        deck.misconceptions().stream()
                .filter(one -> !used.contains(one.tag()))
                .forEach(one -> problems.warn(
                        "unused-misconception",
                        one.file(),
                        one.line(),
                        "no question uses the misconception “" + one.tag() + "”"));
    }

    private void whole() {
        Figures figures = Figures.of(deck);
        long four = figures.keysAt().stream().mapToLong(Long::longValue).sum();
        if (four >= ENOUGH_TO_JUDGE && figures.chiSquare() > SURPRISING_CHI_SQUARE) {
            deckWarning("key-position", "keys stand at A to D " + figures.keysAt() + " times; that is no even spread");
        }
        if (four >= ENOUGH_TO_JUDGE && figures.keyLongest() > MOST_LONGEST) {
            deckWarning(
                    "longest-key",
                    String.format(
                            Locale.ROOT,
                            "the key is the longest option in %.0f %% of questions, expected 30 %% at most",
                            100 * figures.keyLongest()));
        }
        long statements = figures.types().getOrDefault(ItemType.TRUE_FALSE.word(), 0L);
        if (statements >= ENOUGH_TO_JUDGE && Math.abs(figures.trueShare() - 0.5) > 0.1) {
            deckWarning(
                    "true-share",
                    String.format(
                            Locale.ROOT,
                            "%.0f %% of the statements are true, expected about half",
                            100 * figures.trueShare()));
        }
        if (figures.grade() > HARD_TO_READ) {
            deckWarning(
                    "reading-grade",
                    String.format(
                            Locale.ROOT, "the median reading grade is %.1f, expected 9.5 at most", figures.grade()));
        }
    }

    private void deckWarning(String rule, String text) {
        problems.warn(rule, DeckFiles.DECK, 1, text);
    }
}
