package handsup.library;

import handsup.domain.text.Fault;
import handsup.domain.text.Lines;
import handsup.domain.text.Markup;
import handsup.domain.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One mapping of a YAML file, read field by field. What is missing or wrong becomes a problem with its line, and reading goes on with a value that
 * stands in for it: whoever reads looks at the problems before using anything.
 */
final class Fields {

    private static final Set<String> IGNORED = Set.of("$schema");

    private static final Set<Tag> NUMBERS = Set.of(Tag.INT, Tag.FLOAT);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,9})?");

    private final Problems problems;
    private final String file;
    private final Optional<String> rich;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private Optional<String> item;

    Fields(Problems problems, String file, MappingNode node, Optional<String> item) {
        this(problems, file, Optional.empty(), node, item);
    }

    /** @param rich the whole file, where its texts may have emphasis and mathematics */
    Fields(Problems problems, String file, Optional<String> rich, MappingNode node, Optional<String> item) {
        this.problems = problems;
        this.file = file;
        this.rich = rich;
        this.node = node;
        this.item = item;
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                wrong(tuple.getKeyNode(), "a field's name is a list or a mapping, expected a word");
            } else if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                wrong(key, "“" + key.getValue() + "” stands here twice, expected once");
            }
        }
    }

    /** From here on problems name this question. */
    void concerns(String id) {
        item = Optional.of(id);
    }

    int line() {
        return line(node);
    }

    String file() {
        return file;
    }

    /** Whether a field holds a word or a text, and no list and no fields of its own. */
    boolean holdsText(String name) {
        return values.get(name) instanceof ScalarNode;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** A text that has to be there and say something. */
    String text(String name) {
        return optional(name).orElseGet(() -> {
            if (!values.containsKey(name)) {
                missing(name, "a text");
            }
            return "";
        });
    }

    /** A text that may be left out, but not be empty. */
    Optional<String> optional(String name) {
        return value(name).flatMap(value -> string(name, value));
    }

    /** A text that has to be there; in a rich deck with its emphasis and mathematics, as {@link Texts} has it. */
    String rich(String name) {
        String written = text(name);
        return rich.isEmpty() || written.isEmpty() ? written : rich(name, at(name), written, false);
    }

    /** As {@link #rich}, and it may have lists. */
    String block(String name) {
        String written = text(name);
        return rich.isEmpty() || written.isEmpty() ? written : rich(name, at(name), written, true);
    }

    /** A list of such texts. */
    List<String> riches(String name) {
        return list(
                name,
                value -> string(name, value)
                        .map(written -> rich.isEmpty() ? written : rich(name, value, written, false)));
    }

    /** A piece of a text that was read as it was written, with its emphasis and mathematics. White space at its ends stays. @param from where it begins */
    String piece(String name, String written, int from, int to) {
        String piece = written.substring(from, to);
        if (rich.isEmpty() || piece.isBlank()) {
            return piece;
        }
        Markup.Reading reading = Markup.line(piece);
        tell(name, at(name), written, from, reading.faults());
        String text = Texts.of(reading.spans());
        String bare = piece.strip();
        int start = piece.indexOf(bare);
        return Texts.marked(text) ? text : piece.substring(0, start) + text + piece.substring(start + bare.length());
    }

    /** Whether texts may have emphasis and mathematics. */
    boolean isRich() {
        return rich.isPresent();
    }

    /** Reads a text of many lines for what has no meaning in it. */
    void checkLines(String name, String written) {
        if (isRich()) {
            tell(name, at(name), written, 0, Lines.read(written).faults());
        }
    }

    private String rich(String name, Node value, String written, boolean lists) {
        Markup.Reading reading = lists ? Markup.read(written) : Markup.line(written);
        tell(name, value, written, 0, reading.faults());
        return Texts.of(reading.spans());
    }

    /** @param from where in the value begins what was read */
    private void tell(String name, Node value, String written, int from, List<Fault> faults) {
        faults.forEach(fault -> {
            Spot spot = Spot.of(rich.orElse(""), value, written, from + fault.at());
            problems.error("text", file, spot.line(), item, name + ", column " + spot.column() + ": " + fault.text());
        });
    }

    /** A list of texts; an empty one when it is left out. */
    List<String> texts(String name) {
        return list(name, value -> string(name, value));
    }

    int number(String name, int least, int most) {
        OptionalDouble number = decimal(name);
        double value = number.orElse(least);
        if (number.isPresent() && (value != Math.rint(value) || value < least || value > most)) {
            wrong(at(name), name + " is " + shown(name) + ", expected a whole number from " + least + " to " + most);
            return least;
        }
        if (number.isEmpty() && !values.containsKey(name)) {
            missing(name, "a whole number from " + least + " to " + most);
        }
        return (int) value;
    }

    OptionalDouble decimal(String name) {
        return value(name).map(value -> number(name, value)).orElse(OptionalDouble.empty());
    }

    /** A list of numbers; an empty one when it is left out. */
    List<Double> decimals(String name) {
        return list(name, value -> {
            OptionalDouble number = number(name, value);
            return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
        });
    }

    /** Two numbers, the smaller first. */
    Optional<Body.Span> span(String name) {
        if (value(name).isEmpty()) {
            return Optional.empty();
        }
        List<Double> ends = decimals(name);
        if (ends.size() != 2 || ends.get(0) > ends.get(1)) {
            wrong(at(name), name + " is " + ends + ", expected two numbers, the smaller first");
            return Optional.empty();
        }
        return Optional.of(new Body.Span(ends.get(0), ends.get(1)));
    }

    /** True or false, or what is meant when it is left out. */
    boolean flag(String name, boolean otherwise) {
        return value(name).map(value -> flag(name, value, otherwise)).orElse(otherwise);
    }

    private boolean flag(String name, Node value, boolean otherwise) {
        if (value instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            return scalar.getValue().equalsIgnoreCase("true");
        }
        wrong(value, name + " is " + shown(name) + ", expected true or false");
        return otherwise;
    }

    /** One of some words. */
    <T> Optional<T> word(String name, List<String> words, Function<String, Optional<T>> meaning) {
        Optional<String> said = optional(name);
        Optional<T> meant = said.flatMap(meaning);
        if (said.isPresent() && meant.isEmpty()) {
            wrong(at(name), name + " is “" + said.get() + "”, expected " + either(words));
        }
        return meant;
    }

    /** As {@link #word}, and it has to be there. */
    <T> Optional<T> neededWord(String name, List<String> words, Function<String, Optional<T>> meaning) {
        if (!values.containsKey(name)) {
            missing(name, either(words));
        }
        return word(name, words, meaning);
    }

    private static String either(List<String> words) {
        return words.stream().collect(Collectors.joining(", ", words.size() > 1 ? "one of " : "", ""));
    }

    Optional<Fields> mapping(String name) {
        return value(name).flatMap(value -> mapping(name, value));
    }

    /** A list of mappings; an empty one when it is left out. */
    List<Fields> mappings(String name) {
        return list(name, value -> mapping(name, value));
    }

    private Optional<Fields> mapping(String name, Node value) {
        if (value instanceof MappingNode mapping) {
            return Optional.of(new Fields(problems, file, rich, mapping, item));
        }
        wrong(value, name + " holds something else, expected fields with names");
        return Optional.empty();
    }

    private <T> List<T> list(String name, Function<Node, Optional<T>> one) {
        Optional<Node> value = value(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof SequenceNode sequence)) {
            wrong(value.get(), name + " is " + shown(name) + ", expected a list");
            return List.of();
        }
        List<T> all = new ArrayList<>();
        sequence.getValue().forEach(entry -> one.apply(entry).ifPresent(all::add));
        return all;
    }

    /** Says what was left unread: nobody's field, or a misspelt one. */
    void done() {
        values.forEach((name, value) -> {
            if (!asked.contains(name) && !IGNORED.contains(name)) {
                wrong(
                        value,
                        "“" + name + "” is not a field of this; expected "
                                + asked.stream().sorted().collect(Collectors.joining(", ")));
            }
        });
    }

    void missing(String name, String expected) {
        wrong(node, name + " is missing, expected " + expected);
    }

    void wrong(String name, String text) {
        wrong(at(name), text);
    }

    private void wrong(Node where, String text) {
        problems.error("format", file, line(where), item, text);
    }

    private Optional<Node> value(String name) {
        asked.add(name);
        return Optional.ofNullable(values.get(name));
    }

    private Node at(String name) {
        return values.getOrDefault(name, node);
    }

    private Optional<String> string(String name, Node value) {
        if (value instanceof ScalarNode scalar
                && !scalar.getValue().isBlank()
                && !scalar.getTag().equals(Tag.NULL)) {
            if (!Texts.usable(scalar.getValue())) {
                wrong(value, name + " holds a character from U+E000 to U+E003, expected characters that are in use");
                return Optional.of("");
            }
            return Optional.of(scalar.getValue().strip());
        }
        wrong(
                value,
                name + " is " + (value instanceof ScalarNode ? "empty" : "a list or has fields") + ", expected a text");
        return Optional.empty();
    }

    private OptionalDouble number(String name, Node value) {
        if (value instanceof ScalarNode scalar
                && NUMBERS.contains(scalar.getTag())
                && NUMBER.matcher(scalar.getValue()).matches()) {
            return OptionalDouble.of(Double.parseDouble(scalar.getValue()));
        }
        wrong(
                value,
                name + " is " + (value instanceof ScalarNode scalar ? "“" + scalar.getValue() + "”" : "a list")
                        + ", expected a number");
        return OptionalDouble.empty();
    }

    private String shown(String name) {
        return at(name) instanceof ScalarNode scalar ? "“" + scalar.getValue() + "”" : "a list or has fields";
    }

    private static int line(Node where) {
        return where.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
