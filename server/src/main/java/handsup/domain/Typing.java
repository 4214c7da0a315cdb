package handsup.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * A task whose answer is typed.
 *
 * <p>An answer is right when it comes near enough to one that is accepted, by {@link Spelling}, and nearer to that than to any that is rejected.
 *
 * @param accept right answers, the first of which is shown; never empty
 * @param reject wrong answers that look like right ones
 * @param edits how many slips are forgiven in an answer of five letters or more; empty where its length says
 */
public record Typing(List<String> accept, List<String> reject, OptionalInt edits) implements Task {

    /** The longest answer, in characters. */
    public static final int LONGEST = 80;

    private static final int MOST_COMPARED = 200;

    public Typing {
        accept = List.copyOf(accept);
        reject = List.copyOf(reject);
        if (accept.isEmpty()) {
            throw new IllegalArgumentException("accepts nothing, expected at least one right answer");
        }
    }

    @Override
    public boolean fits(Response response) {
        return response instanceof Response.Text(String typed) && !typed.isEmpty() && typed.length() <= LONGEST;
    }

    @Override
    public double mark(Response response) {
        return marker().applyAsDouble(response);
    }

    /** Many of a class type the same. */
    @Override
    public ToDoubleFunction<Response> marker() {
        Key key = key();
        Map<String, Double> known = new HashMap<>();
        return response -> response instanceof Response.Text(String typed)
                ? known.computeIfAbsent(typed, text -> key.right(Spelling.of(text)) ? 1.0 : 0.0)
                : 0;
    }

    private Key key() {
        return new Key(
                accept.stream().map(Spelling::of).toList(),
                reject.stream().map(Spelling::of).toList(),
                edits);
    }

    /** What typed answers are compared with. */
    private record Key(List<Spelling> accept, List<Spelling> reject, OptionalInt edits) {

        boolean right(Spelling typed) {
            int rejected = nearest(typed, reject);
            return rejected > 0 && nearest(typed, accept) < rejected;
        }

        /** Slips between an answer and the nearest of some others that it is near enough to. */
        private int nearest(Spelling typed, List<Spelling> others) {
            return others.stream()
                    .mapToInt(other -> typed.slips(other, edits))
                    .min()
                    .orElse(Spelling.FAR);
        }
    }

    @Override
    public Optional<Task> keyed(Response key) {
        return key instanceof Response.Text(String typed) && fits(key)
                ? Optional.of(new Typing(List.of(typed), without(typed), edits))
                : Optional.empty();
    }

    @Override
    public Optional<Task> accepting(Response answer) {
        return answer instanceof Response.Text(String typed) && fits(answer)
                ? Optional.of(new Typing(
                        Stream.concat(accept.stream(), Stream.of(typed)).toList(), without(typed), edits))
                : Optional.empty();
    }

    /** What is rejected, but for one that is spelt like this. */
    private List<String> without(String typed) {
        return reject.stream()
                .filter(rejected -> !Spelling.of(rejected).equals(Spelling.of(typed)))
                .toList();
    }

    @Override
    public boolean alike(Response one, Response other) {
        return one instanceof Response.Text(String a)
                && other instanceof Response.Text(String b)
                && Spelling.of(a).equals(Spelling.of(b));
    }

    /** The answers that lie in one heap with this one, itself among them. */
    List<Response> heapOf(String typed, Collection<? extends Response> given) {
        return ((Tally.Texts) tally(given))
                .heaps().stream()
                        .filter(heap -> !heap.right() && heap.texts().contains(typed))
                        .findFirst()
                        .map(heap -> heap.texts().stream()
                                .<Response>map(Response.Text::new)
                                .toList())
                        .orElse(List.of(new Response.Text(typed)));
    }

    /** Answers given, those that are nearly the same in one heap, most given first. */
    @Override
    public Tally tally(Collection<? extends Response> responses) {
        Map<Spelling, Map<String, Integer>> alike = new LinkedHashMap<>();
        for (Response response : responses) {
            if (response instanceof Response.Text(String typed)) {
                alike.computeIfAbsent(Spelling.of(typed), _ -> new LinkedHashMap<>())
                        .merge(typed, 1, Integer::sum);
            }
        }
        Key key = key();
        List<Pile> piles = new ArrayList<>();
        alike.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -count(entry.getValue())))
                .forEach(entry -> heap(piles, entry.getKey(), key.right(entry.getKey()), entry.getValue()));
        return new Tally.Texts(piles.stream()
                .map(Pile::heap)
                .sorted(Comparator.comparingInt(Tally.Heap::count).reversed())
                .toList());
    }

    private static void heap(List<Pile> piles, Spelling spelling, boolean right, Map<String, Integer> texts) {
        piles.stream()
                .limit(MOST_COMPARED)
                .filter(pile -> pile.right == right
                        && (right || spelling.slips(pile.spelling, OptionalInt.empty()) < Spelling.FAR))
                .findFirst()
                .orElseGet(() -> {
                    Pile pile = new Pile(spelling, right, new LinkedHashMap<>());
                    piles.add(pile);
                    return pile;
                })
                .texts
                .putAll(texts);
    }

    private static int count(Map<String, Integer> texts) {
        return texts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** A heap being made: the spelling that began it, and every text that came to it. */
    private record Pile(Spelling spelling, boolean right, Map<String, Integer> texts) {

        Tally.Heap heap() {
            List<String> byCount = texts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .map(Map.Entry::getKey)
                    .toList();
            return new Tally.Heap(byCount, count(texts), right);
        }
    }
}
