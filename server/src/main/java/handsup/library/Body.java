package handsup.library;

import handsup.domain.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What is particular to a type of question, as its file says it. */
public sealed interface Body {

    /** Every text a student reads, beside stem and source. */
    List<String> texts();

    /** Texts that are right answers by themselves; empty where an answer is more than one of them. */
    default List<String> answers() {
        return List.of();
    }

    /** What is chosen from, where it is a choice. */
    default List<Option> choices() {
        return List.of();
    }

    /**
     * Options to choose from.
     *
     * @param rule what the others share, of an odd one out
     */
    record Options(List<Option> options, Optional<String> rule) implements Body {

        public Options {
            options = List.copyOf(options);
        }

        @Override
        public List<Option> choices() {
            return options;
        }

        @Override
        public List<String> texts() {
            return options.stream().map(Option::text).toList();
        }

        @Override
        public List<String> answers() {
            return options.stream().filter(Option::key).map(Option::text).toList();
        }

        /** How many are right. */
        public long keys() {
            return options.stream().filter(Option::key).count();
        }
    }

    /** @param why why a student chooses it though it is wrong @param misconception the tag of what such a student believes */
    record Option(String text, boolean key, Optional<String> why, Optional<String> misconception) {

        /** Its text in plain words. */
        String plain() {
            return Texts.plain(text);
        }
    }

    /** A statement to judge. @param why why a student judges it wrongly */
    record Statement(boolean answer, Optional<String> why, Optional<String> misconception) implements Body {

        @Override
        public List<String> texts() {
            return List.of();
        }
    }

    /** Tiles in their right order. */
    record Order(List<Tile> tiles) implements Body {

        public Order {
            tiles = List.copyOf(tiles);
        }

        @Override
        public List<String> texts() {
            return tiles.stream().map(Tile::text).toList();
        }
    }

    /** @param at what places it, shown at the reveal: a date, most often */
    record Tile(String text, String at) {}

    /**
     * A number to give.
     *
     * @param full what still earns the full mark; empty when only the answer does
     * @param zero from where on nothing is earned; both ends are given when {@code full} is
     * @param range the slider's ends
     */
    record Number(double answer, String unit, Optional<Span> full, Optional<Span> zero, Span range) implements Body {

        @Override
        public List<String> texts() {
            return List.of();
        }
    }

    /** Two numbers, the smaller first. */
    record Span(double from, double to) {}

    /** Pairs to match. @param spares right-hand ends that belong to nobody */
    record Pairs(List<Pair> pairs, List<String> spares, List<String> misconceptions) implements Body {

        public Pairs {
            pairs = List.copyOf(pairs);
            spares = List.copyOf(spares);
            misconceptions = List.copyOf(misconceptions);
        }

        @Override
        public List<String> texts() {
            List<String> texts = new ArrayList<>();
            pairs.forEach(pair -> texts.addAll(List.of(pair.left(), pair.right())));
            texts.addAll(spares);
            return texts;
        }
    }

    /**
     * A text with gaps, and words to fill them.
     *
     * @param text what stands around the gaps; one part more than there are gaps
     * @param gaps for each gap the words that are right in it; the first is the one shown
     * @param reuse whether a word may be used several times
     */
    record Cloze(List<String> text, List<List<String>> gaps, List<String> spares, boolean reuse) implements Body {

        public Cloze {
            text = List.copyOf(text);
            gaps = gaps.stream().map(List::copyOf).toList();
            spares = List.copyOf(spares);
        }

        /** Every word there is to choose from, each once. */
        public List<String> bank() {
            return Stream.concat(gaps.stream().flatMap(List::stream), spares.stream())
                    .distinct()
                    .toList();
        }

        @Override
        public List<String> texts() {
            return Stream.concat(text.stream(), bank().stream()).toList();
        }
    }

    /** Two ends that belong together. */
    record Pair(String left, String right) {}

    /** An answer to type. @param accept the first is the one shown @param edits how many slips are forgiven, where the length does not say */
    record Typed(List<String> accept, List<String> reject, OptionalInt edits) implements Body {

        public Typed {
            accept = List.copyOf(accept);
            reject = List.copyOf(reject);
        }

        @Override
        public List<String> answers() {
            return accept;
        }

        @Override
        public List<String> texts() {
            return List.of();
        }
    }

    /** Tiles to sort into groups. */
    record Groups(List<Bin> bins, List<String> misconceptions) implements Body {

        public Groups {
            bins = List.copyOf(bins);
            misconceptions = List.copyOf(misconceptions);
        }

        @Override
        public List<String> texts() {
            List<String> texts = new ArrayList<>();
            for (Bin bin : bins) {
                texts.add(bin.name());
                texts.addAll(bin.tiles());
            }
            return texts;
        }
    }

    /** A group and what belongs in it. */
    record Bin(String name, List<String> tiles) {

        public Bin {
            tiles = List.copyOf(tiles);
        }
    }

    /** Parts of the question's image, to point at. */
    record Hotspot(List<Spot> regions) implements Body {

        public Hotspot {
            regions = List.copyOf(regions);
        }

        /** How many are right. */
        public long keys() {
            return regions.stream().filter(spot -> spot.option().key()).count();
        }

        @Override
        public List<Option> choices() {
            return regions.stream().map(Spot::option).toList();
        }

        @Override
        public List<String> texts() {
            return choices().stream().map(Option::text).toList();
        }
    }

    /** @param option its text is the region's name */
    record Spot(Option option, Outline outline) {}

    /** Parts of the question's image, to be named. @param spares names that belong nowhere */
    record Label(List<Named> regions, List<String> spares) implements Body {

        public Label {
            regions = List.copyOf(regions);
            spares = List.copyOf(spares);
        }

        /** Every name there is to choose from. */
        public List<String> labels() {
            return Stream.concat(regions.stream().map(Named::label), spares.stream())
                    .toList();
        }

        @Override
        public List<String> texts() {
            return Stream.concat(regions.stream().map(Named::name), labels().stream())
                    .toList();
        }

        @Override
        public List<String> answers() {
            return regions.stream().map(Named::label).toList();
        }
    }

    /** @param name what tells the region from others @param label what it is */
    record Named(String name, Outline outline, String label) {}

    /** Options none of which is right. @param most the most that one student may choose */
    record Poll(List<String> options, int most) implements Body {

        public Poll {
            options = List.copyOf(options);
        }

        @Override
        public List<String> texts() {
            return options;
        }
    }

    /** Steps from one number to another. @param low what the least means @param high what the most means */
    record Scale(int least, int most, String low, String high) implements Body {

        @Override
        public List<String> texts() {
            return List.of(low, high);
        }
    }

    /** Something to read between questions. @param text in Markdown; empty for the revision card itself @param rich whether its text may have mathematics */
    record Slide(Optional<String> text, boolean rich) implements Body {

        Slide(Optional<String> text) {
            this(text, false);
        }

        @Override
        public List<String> texts() {
            return text.stream().toList();
        }
    }

    /** Words of one's own. @param entries how many at most */
    record WordCloud(int entries) implements Body {

        @Override
        public List<String> texts() {
            return List.of();
        }
    }

    /** An answer of one's own. @param limit the most characters it may have */
    record Open(int limit) implements Body {

        @Override
        public List<String> texts() {
            return List.of();
        }
    }
}
