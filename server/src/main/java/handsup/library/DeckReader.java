package handsup.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a deck's files strictly, to the end, and tells everything that is wrong with them. */
final class DeckReader {

    /**
     * What reading gave.
     *
     * @param deck empty when there is an error among the problems
     */
    record Reading(String id, Optional<Deck> deck, List<Problem> problems) {}

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final String RICH = "rich";
    private static final List<String> TEXTS = List.of("plain", RICH);
    private static final int LONGEST_TITLE = 24;
    private static final int MOST_DEPTH = 12;
    private static final LoadSettings YAML = LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setCodePointLimit((int) DeckFiles.MOST_BYTES)
            .build();

    private final DeckFiles files;
    private boolean rich;
    private final Problems problems = new Problems();
    private final List<Deck.Fact> facts = new ArrayList<>();
    private final List<Deck.Misconception> misconceptions = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();

    private DeckReader(DeckFiles files) {
        this.files = files;
    }

    static Reading read(DeckFiles files) {
        return new DeckReader(files).read();
    }

    private Reading read() {
        Optional<Deck> deck = mapping(DeckFiles.DECK).map(this::deck);
        List<Problem> all = problems.all();
        boolean sound = all.stream().noneMatch(Problem::error);
        return new Reading(files.id(), deck.filter(_ -> sound), all);
    }

    private Deck deck(Fields fields) {
        String id = fields.text("deck");
        if (!id.isEmpty() && (!ID.matcher(id).matches() || !id.equals(files.id()))) {
            fields.wrong(
                    "deck",
                    "deck is “" + id + "”, expected the folder's name “" + files.id() + "” (a-z, 0-9 and - only)");
        }
        String title = fields.text("title");
        String subject = fields.text("subject");
        String level = fields.text("level");
        String language = fields.text("language");
        if (!language.isEmpty() && !LANGUAGE.matcher(language).matches()) {
            fields.wrong("language", "language is “" + language + "”, expected a tag such as en-GB");
        }
        fields.text("licence");
        String about = fields.text("about");
        boolean strict = fields.flag("strict", false);
        rich = fields.word("text", TEXTS, word -> Optional.of(word).filter(TEXTS::contains))
                .filter(RICH::equals)
                .isPresent();
        List<Deck.RevisionCard> cards = fields.mappings("cards").stream()
                .map(this::card)
                .flatMap(Optional::stream)
                .toList();
        if (!fields.has("cards")) {
            fields.missing("cards", "a list of revision cards, each with id, title and file");
        }
        unique(fields, cards);
        fields.done();
        files.files().keySet().stream()
                .filter(file -> file.endsWith(".yaml") && !file.equals(DeckFiles.DECK))
                .forEach(file -> mapping(file).ifPresent(page -> questions(page, file)));
        Deck deck = new Deck(
                files.id(), title, subject, level, language, about, strict, cards, facts, misconceptions, items);
        References.check(deck, problems);
        return deck;
    }

    private static void unique(Fields fields, List<Deck.RevisionCard> cards) {
        Set<String> seen = new HashSet<>();
        for (Deck.RevisionCard card : cards) {
            if (!seen.add(card.id())) {
                fields.wrong("cards", "two cards have the id “" + card.id() + "”, expected one");
            }
        }
    }

    private Optional<Deck.RevisionCard> card(Fields fields) {
        String id = fields.text("id");
        String title = fields.text("title");
        String file = fields.text("file");
        if (title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            fields.wrong("title", "title is longer than " + LONGEST_TITLE + " characters: “" + title + "”");
        }
        fields.done();
        Optional<String> text = files.text(file);
        if (!file.isEmpty() && text.isEmpty()) {
            fields.wrong("file", "file is “" + file + "”, expected a Markdown file of this folder in UTF-8");
        }
        text.filter(words -> !words.startsWith("# "))
                .ifPresent(_ -> problems.error(
                        "format", file, 1, Optional.empty(), "the first line is no title, expected “# " + title + "”"));
        return text.map(words -> new Deck.RevisionCard(id, title, words.replaceFirst("^# .*\\R+", "")));
    }

    private void questions(Fields page, String file) {
        for (Fields fields : page.mappings("facts")) {
            String id = fields.text("id");
            facts.add(new Deck.Fact(
                    id,
                    fields.text("text"),
                    fields.optional("kind").orElse(""),
                    fields.flag("core", false),
                    file,
                    fields.line()));
            fields.done();
        }
        for (Fields fields : page.mappings("misconceptions")) {
            misconceptions.add(new Deck.Misconception(
                    fields.text("tag"), fields.text("believes"), fields.text("reteach"), file, fields.line()));
            fields.done();
        }
        int sound = problems.count();
        SharedPassages passages = SharedPassages.read(page);
        List<Item> own = new ArrayList<>();
        for (Fields fields : page.mappings("questions")) {
            int before = problems.count();
            Optional<Item> item = ItemReader.read(fields, file, files, passages);
            if (problems.count() == before) {
                item.ifPresent(own::add);
            }
        }
        if (problems.count() == sound) {
            passages.check(own);
        }
        items.addAll(own);
        page.done();
    }

    private Optional<Fields> mapping(String file) {
        Optional<String> text = files.text(file);
        if (text.isEmpty()) {
            problems.error("format", file, 1, Optional.empty(), "the file is missing or not UTF-8");
            return Optional.empty();
        }
        try {
            Optional<Node> root = new Compose(YAML).composeString(text.get());
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return plain(mapping, file, 0)
                        ? Optional.of(new Fields(problems, file, text.filter(_ -> rich), mapping, Optional.empty()))
                        : Optional.empty();
            }
            problems.error("format", file, 1, Optional.empty(), "the file is not a set of fields with names");
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            problems.error("yaml", file, line, Optional.empty(), broken.getProblem());
        } catch (YamlEngineException broken) {
            problems.error("yaml", file, 1, Optional.empty(), "this is not YAML that can be read");
        }
        return Optional.empty();
    }

    /** Whether there are no anchors, which could make a small file huge, and nothing is nested without end. */
    private boolean plain(Node node, String file, int depth) {
        if (node.getAnchor().isPresent() || depth > MOST_DEPTH) {
            int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
            problems.error("yaml", file, line, Optional.empty(), "anchors and deep nesting are not read");
            return false;
        }
        return switch (node) {
            case MappingNode mapping ->
                mapping.getValue().stream()
                        .map(NodeTuple::getValueNode)
                        .allMatch(value -> plain(value, file, depth + 1));
            case SequenceNode sequence -> sequence.getValue().stream().allMatch(value -> plain(value, file, depth + 1));
            default -> true;
        };
    }

    /** What refers to what: all that one question's own lines cannot tell. */
    private static final class References {

        private References() {}

        static void check(Deck deck, Problems problems) {
            Map<String, Item> byId = new HashMap<>();
            for (Item item : deck.items()) {
                Item other = byId.putIfAbsent(item.id(), item);
                if (other != null) {
                    problems.error(
                            "duplicate-id",
                            item,
                            "the id is taken by " + other.file() + ":" + other.line() + ", expected one of its own");
                }
            }
            Set<String> facts = new HashSet<>();
            for (Deck.Fact fact : deck.facts()) {
                if (!facts.add(fact.id())) {
                    problems.error(
                            "duplicate-id",
                            fact.file(),
                            fact.line(),
                            Optional.empty(),
                            "two facts are called " + fact.id());
                }
            }
            Set<String> tags = new HashSet<>();
            for (Deck.Misconception one : deck.misconceptions()) {
                if (!tags.add(one.tag())) {
                    problems.error(
                            "duplicate-id",
                            one.file(),
                            one.line(),
                            Optional.empty(),
                            "two misconceptions are tagged " + one.tag());
                }
            }
            boolean sound = problems.count() == 0;
            for (Item item : deck.items()) {
                item.cards().stream()
                        .filter(card -> deck.card(card).isEmpty())
                        .forEach(card -> problems.error("unknown-card", item, "there is no card “" + card + "”"));
                item.facts().stream()
                        .filter(fact -> !facts.contains(fact))
                        .forEach(fact -> problems.error("unknown-fact", item, "there is no fact “" + fact + "”"));
                item.misconceptions().stream()
                        .filter(tag -> !tags.contains(tag))
                        .forEach(tag -> problems.error(
                                "unknown-misconception", item, "there is no misconception “" + tag + "”"));
                item.enemies().stream()
                        .filter(enemy -> enemy.equals(item.id()) || (sound && !byId.containsKey(enemy)))
                        .forEach(enemy -> problems.error(
                                "unknown-enemy",
                                item,
                                "its enemy “" + enemy + "” is not another question of the deck"));
            }
        }
    }
}
