package handsup.library;

import handsup.domain.Difficulty;
import handsup.domain.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Questions drawn from a deck for one game. The same deck, wish and seed give the same questions in the same order.
 *
 * <p>First the choice: one question after another, each the one that fits best beside those chosen: difficulties in the share wished for, cards and
 * types evenly, no fact twice where another will do, and never two that give each other away. Then the order: easy first, medium last, the hard
 * ones past the beginning, and never three of one type in a row. Where a wish cannot be met the draw comes as near as it can, and says why. What has
 * no marks is never drawn: all of it that is wished for comes in, at its place. Questions about one passage come all of them and in their order, or not at all.
 *
 * @param questions in the order of the game
 * @param notes why it is not all that was wished for, in words for the teacher
 */
public record Draw(List<Item> questions, List<String> notes) {

    /** How much of a balanced mix is easy, medium and hard: five, seven and three of fifteen. */
    private static final Map<Difficulty, Double> MIX =
            Map.of(Difficulty.EASY, 5 / 15.0, Difficulty.MEDIUM, 7 / 15.0, Difficulty.HARD, 3 / 15.0);

    private static final int MOST_ALIKE = 2;
    private static final int TRIES = 400;

    /**
     * What a teacher wishes for. Empty sets stand for everything.
     *
     * @param cards ids of cards; a question belongs if its main card does
     * @param types of those with marks none stands for all; what has no marks is taken in where its type is here, and not otherwise
     * @param count how many questions with marks, from 1
     * @param had ids of questions this class has had and mostly got right
     */
    public record Wish(
            Set<String> cards, Set<ItemType> types, Set<Difficulty> difficulties, int count, Set<String> had) {

        public Wish {
            cards = Set.copyOf(cards);
            types = Set.copyOf(types);
            difficulties = Set.copyOf(difficulties);
            had = Set.copyOf(had);
        }
    }

    private static boolean fits(Wish wish, Item item) {
        boolean card =
                wish.cards().isEmpty() || wish.cards().contains(item.cards().getFirst());
        if (!item.type().scored()) {
            return card && wish.types().contains(item.type());
        }
        return card
                && (wish.types().stream().noneMatch(ItemType::scored)
                        || wish.types().contains(item.type()))
                && (wish.difficulties().isEmpty() || wish.difficulties().contains(item.difficulty()));
    }

    public Draw {
        questions = List.copyOf(questions);
        notes = List.copyOf(notes);
    }

    public static Draw from(Deck deck, Wish wish, long seed) {
        return new Drawing(deck, wish, new SplittableRandom(seed)).draw();
    }

    /** Time the questions take at their full limits, in seconds. */
    public int seconds() {
        return questions.stream().mapToInt(Item::seconds).sum();
    }

    /** One draw being made. */
    private static final class Drawing {

        private final Deck deck;
        private final Wish wish;
        private final SplittableRandom random;
        private final List<String> notes = new ArrayList<>();
        private final Map<String, Set<String>> enemies = new HashMap<>();

        /** Questions with marks, by the passage that several are about. */
        private final Map<Passage, List<Item>> passages;

        /** How many were left out because all that belong together would have been more than wished for. */
        private int tooMany;

        private Drawing(Deck deck, Wish wish, SplittableRandom random) {
            this.deck = deck;
            this.wish = wish;
            this.random = random;
            this.passages = deck.items().stream()
                    .filter(item -> item.type().scored())
                    .filter(item -> item.source().filter(Passage::shared).isPresent())
                    .collect(Collectors.groupingBy(item -> item.source().orElseThrow()));
            for (Item item : deck.items()) {
                for (String enemy : item.enemies()) {
                    enemies.computeIfAbsent(item.id(), _ -> new HashSet<>()).add(enemy);
                    enemies.computeIfAbsent(enemy, _ -> new HashSet<>()).add(item.id());
                }
            }
        }

        private Draw draw() {
            List<Item> fitting = deck.items().stream()
                    .filter(item -> together(item).stream().allMatch(one -> fits(wish, one)))
                    .filter(item -> item.type().scored())
                    .toList();
            List<Item> fresh = fitting.stream()
                    .filter(item ->
                            together(item).stream().noneMatch(one -> wish.had().contains(one.id())))
                    .toList();
            List<Item> chosen = choose(fresh);
            boolean extras = deck.items().stream().anyMatch(item -> !item.type().scored() && fits(wish, item));
            if (chosen.size() < wish.count() && !(extras && fitting.isEmpty())) {
                explain(fitting.size(), fitting.size() - fresh.size(), chosen.size());
            }
            return new Draw(withExtras(order(chosen)), notes);
        }

        /**
         * Puts what has no marks where its author put it: before the questions that follow it in the deck, those on its own card if there are any,
         * and else at the end.
         */
        private List<Item> withExtras(List<Item> order) {
            List<Item> all = new ArrayList<>(order);
            for (Item extra : deck.items()) {
                if (!extra.type().scored() && fits(wish, extra)) {
                    all.add(placeOf(extra, all), extra);
                }
            }
            return all;
        }

        private int placeOf(Item extra, List<Item> order) {
            List<Item> before = deck.items().subList(0, deck.items().indexOf(extra));
            String card = extra.cards().getFirst();
            List<Item> own = order.stream()
                    .filter(item ->
                            item.type().scored() && item.cards().getFirst().equals(card))
                    .toList();
            Optional<Item> follower =
                    own.stream().filter(item -> !before.contains(item)).findFirst();
            if (follower.isPresent()) {
                return order.indexOf(follower.get());
            }
            int last = own.isEmpty() ? order.size() : order.indexOf(own.getLast()) + 1;
            while (last < order.size() && !order.get(last).type().scored()) {
                last++;
            }
            return last;
        }

        private void explain(int fitting, int had, int chosen) {
            if (fitting == 0) {
                notes.add("No question of this deck fits that choice.");
                return;
            }
            if (fitting < wish.count()) {
                notes.add(
                        fitting == 1
                                ? "Only one question fits that choice."
                                : "Only " + fitting + " questions fit that choice.");
            }
            if (had > 0) {
                notes.add((had == 1 ? "One was" : had + " were") + " left out, because this class has just had "
                        + (had == 1 ? "it." : "them."));
            }
            if (tooMany > 0) {
                notes.add((tooMany == 1 ? "One was" : tooMany + " were")
                        + " left out, because questions about one passage are asked all of them or none.");
            }
            int apart = fitting - had - chosen - tooMany;
            if (apart > 0) {
                notes.add((apart == 1 ? "One was" : apart + " were")
                        + " left out, because questions that give each other away are not put into one game.");
            }
        }

        private List<Item> choose(List<Item> fresh) {
            List<Item> pool = new ArrayList<>(fresh);
            Collections.shuffle(pool, random);
            List<Item> chosen = new ArrayList<>();
            pool.removeIf(item -> item != together(item).getFirst());
            while (chosen.size() < wish.count() && !pool.isEmpty()) {
                int left = wish.count() - chosen.size();
                tooMany += pool.stream()
                        .mapToInt(item -> together(item).size())
                        .filter(size -> size > left)
                        .sum();
                pool.removeIf(item -> together(item).size() > left);
                if (pool.isEmpty()) {
                    break;
                }
                Mix mix = new Mix(chosen, wish);
                List<Item> best = together(Collections.min(
                        pool,
                        Comparator.comparingDouble(item -> together(item).stream()
                                .mapToDouble(mix::strain)
                                .average()
                                .orElse(0))));
                chosen.addAll(best);
                Set<String> apart = best.stream()
                        .flatMap(item -> enemies.getOrDefault(item.id(), Set.of()).stream())
                        .collect(Collectors.toSet());
                pool.removeIf(item ->
                        item == best.getFirst() || together(item).stream().anyMatch(one -> apart.contains(one.id())));
            }
            return chosen;
        }

        /** The questions with marks that are asked together with one, itself among them, in their order: those about its passage. */
        private List<Item> together(Item item) {
            return item.source()
                    .filter(Passage::shared)
                    .map(passages::get)
                    .filter(items -> items.contains(item))
                    .orElseGet(() -> List.of(item));
        }

        /** The best of many orders, the first that keeps every rule if one does. */
        private List<Item> order(List<Item> chosen) {
            List<Item> best = List.of();
            double least = Double.MAX_VALUE;
            for (int i = 0; i < TRIES && least > 0; i++) {
                List<Item> order = arranged(chosen);
                double strain = Order.strain(order);
                if (strain < least) {
                    best = order;
                    least = strain;
                }
            }
            noteOrder(best);
            return best;
        }

        private List<Item> arranged(List<Item> chosen) {
            List<Item> left = new ArrayList<>(chosen);
            left.removeIf(item -> item != together(item).getFirst());
            Collections.shuffle(left, random);
            Optional<Item> first = take(left, item -> item.difficulty() == Difficulty.EASY);
            Optional<Item> last = take(left, item -> item.difficulty() == Difficulty.MEDIUM);
            List<Item> order = new ArrayList<>();
            first.ifPresent(item -> order.addAll(together(item)));
            int size = chosen.size();
            while (!left.isEmpty()) {
                boolean early = order.size() < size / 3;
                Item next = take(
                                left,
                                item -> !(early && item.difficulty() == Difficulty.HARD) && !Order.third(order, item))
                        .or(() -> take(left, item -> !Order.third(order, item)))
                        .orElseGet(left::removeFirst);
                order.addAll(together(next));
            }
            last.ifPresent(item -> order.addAll(together(item)));
            return order;
        }

        private static Optional<Item> take(List<Item> from, Predicate<Item> like) {
            Optional<Item> found = from.stream().filter(like).findFirst();
            found.ifPresent(from::remove);
            return found;
        }

        private void noteOrder(List<Item> order) {
            if (order.size() > MOST_ALIKE
                    && Order.runs(order) > 0
                    && wish.types().stream().filter(ItemType::scored).count() != 1) {
                notes.add("Three questions of one type had to follow each other: there are too few of other types.");
            }
            boolean everyDifficulty =
                    wish.difficulties().isEmpty() || wish.difficulties().contains(Difficulty.EASY);
            if (!order.isEmpty() && everyDifficulty && order.getFirst().difficulty() != Difficulty.EASY) {
                notes.add("No easy question fits that choice, so the game begins with a harder one.");
            }
        }
    }

    /** How well one more question fits beside those already chosen. */
    private record Mix(
            Map<String, Integer> cards,
            Map<ItemType, Integer> types,
            Map<Difficulty, Integer> difficulties,
            Set<String> facts,
            int chosen,
            Wish wish) {

        Mix(List<Item> chosen, Wish wish) {
            this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>(), chosen.size(), wish);
            for (Item item : chosen) {
                cards.merge(item.cards().getFirst(), 1, Integer::sum);
                types.merge(item.type(), 1, Integer::sum);
                difficulties.merge(item.difficulty(), 1, Integer::sum);
                facts.addAll(item.facts());
            }
        }

        /** 0 fits perfectly. The weights put difficulty before cards, cards before types. */
        double strain(Item item) {
            double due = MIX.getOrDefault(item.difficulty(), 0.0) * wish.count();
            double difficulty = difficulties.getOrDefault(item.difficulty(), 0) + 1 - due;
            double again = item.facts().stream().filter(facts::contains).count();
            return 4 * Math.max(0, difficulty)
                    + 2 * cards.getOrDefault(item.cards().getFirst(), 0)
                    + types.getOrDefault(item.type(), 0)
                    + 3 * again;
        }
    }

    /** The rules of an order. */
    private static final class Order {

        private Order() {}

        /** Whether a question would be the third of its type in a row. */
        static boolean third(List<Item> order, Item next) {
            int size = order.size();
            return size >= MOST_ALIKE
                    && order.subList(size - MOST_ALIKE, size).stream().allMatch(item -> item.type() == next.type());
        }

        static int runs(List<Item> order) {
            int runs = 0;
            for (int i = MOST_ALIKE; i < order.size(); i++) {
                runs += third(order.subList(0, i), order.get(i)) ? 1 : 0;
            }
            return runs;
        }

        static double strain(List<Item> order) {
            if (order.isEmpty()) {
                return 0;
            }
            int size = order.size();
            double strain = 10.0 * runs(order);
            strain += order.getFirst().difficulty() == Difficulty.EASY ? 0 : 3;
            strain += order.getLast().difficulty() == Difficulty.MEDIUM ? 0 : 1;
            for (int i = 0; i < size / 3; i++) {
                strain += order.get(i).difficulty() == Difficulty.HARD ? 2 : 0;
            }
            return strain;
        }
    }
}
