package handsup.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

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
        return response instanceof Response.Text(String typed) && right(Spelling.of(typed)) ? 1 : 0;
    }

    private boolean right(Spelling typed) {
        int rejected = nearest(typed, reject);
        return rejected > 0 && nearest(typed, accept) < rejected;
    }

    /** Slips between an answer and the nearest of some others that it is near enough to. */
    private int nearest(Spelling typed, List<String> others) {
        return others.stream()
                .mapToInt(other -> typed.slips(Spelling.of(other), edits))
                .min()
                .orElse(Spelling.FAR);
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
        List<Pile> piles = new ArrayList<>();
        alike.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -count(entry.getValue())))
                .forEach(entry -> heap(piles, entry.getKey(), right(entry.getKey()), entry.getValue()));
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
