package handsup.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What a class wrote in its own words, and what of it the class may see: nothing until the teacher says so. Changed only by {@link RoomState#apply}.
 *
 * <p>An entry is known by its text, capitals aside: who gives one that was let through, or held back, once more finds it so.
 */
public final class Moderation {

    /** Where an entry stands. */
    public enum State {
        /** The teacher has not ruled on it. */
        WAITING,
        SHOWN,
        HIDDEN
    }

    /** Entries that are nearly the same and stand where they stand. @param texts most given first @param count how many gave one of them */
    public record Heap(List<String> texts, int count, State state) {

        public Heap {
            texts = List.copyOf(texts);
        }
    }

    /** @param text as the teacher saw it, which is how the class sees it */
    private record Ruling(String text, boolean shown) {}

    private static final int MOST_COMPARED = 200;

    private final Map<String, Ruling> rulings = new LinkedHashMap<>();

    /** What it says of each text given, of those that it does not stand so already. */
    List<String> changing(List<String> texts, boolean shown, Collection<? extends Response> given) {
        Map<String, Entry> entries = entries(given);
        return texts.stream()
                .filter(text -> entries.containsKey(name(text)))
                .filter(text -> !new Ruling(text, shown).equals(rulings.get(name(text))))
                .distinct()
                .toList();
    }

    void rule(List<String> texts, boolean shown) {
        texts.forEach(text -> rulings.put(name(text), new Ruling(text, shown)));
    }

    /** What was given, in the order in which it came first; what is nearly the same in one heap. @param slips whether slips of spelling are forgiven, which long texts are not compared for */
    public List<Heap> heaps(Collection<? extends Response> given, boolean slips) {
        List<Pile> piles = new ArrayList<>();
        entries(given).forEach((name, entry) -> {
            Ruling ruling = rulings.get(name);
            State state = ruling == null ? State.WAITING : ruling.shown() ? State.SHOWN : State.HIDDEN;
            Entry seen = ruling == null ? entry : new Entry(ruling.text(), entry.count());
            Spelling spelling = Spelling.of(seen.text());
            piles.stream()
                    .limit(MOST_COMPARED)
                    .filter(pile -> pile.state == state && alike(pile.spelling, spelling, slips))
                    .findFirst()
                    .orElseGet(() -> {
                        Pile pile = new Pile(spelling, state, new ArrayList<>());
                        piles.add(pile);
                        return pile;
                    })
                    .entries
                    .add(seen);
        });
        return piles.stream().map(Pile::heap).toList();
    }

    /** Pictures and signs have no spelling, and are like nothing else. */
    private static boolean alike(Spelling one, Spelling other, boolean slips) {
        if (one.whole().isEmpty() || other.whole().isEmpty()) {
            return false;
        }
        return slips ? other.slips(one, OptionalInt.empty()) < Spelling.FAR : one.equals(other);
    }

    private record Entry(String text, int count) {}

    private record Pile(Spelling spelling, State state, List<Entry> entries) {

        Heap heap() {
            return new Heap(
                    entries.stream()
                            .sorted(Comparator.comparingInt(Entry::count).reversed())
                            .map(Entry::text)
                            .toList(),
                    entries.stream().mapToInt(Entry::count).sum(),
                    state);
        }
    }

    /** By name, the first text given under each. */
    private static Map<String, Entry> entries(Collection<? extends Response> given) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Response response : given) {
            for (String text : texts(response)) {
                entries.merge(name(text), new Entry(text, 1), (first, _) -> new Entry(first.text(), first.count() + 1));
            }
        }
        return entries;
    }

    private static List<String> texts(Response response) {
        return switch (response) {
            case Response.Words(List<String> words) -> words;
            case Response.Text(String typed) -> List.of(typed);
            default -> List.of();
        };
    }

    static String name(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Moderation that && rulings.equals(that.rulings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rulings);
    }
}
