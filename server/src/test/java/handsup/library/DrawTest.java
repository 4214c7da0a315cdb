package handsup.library;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.domain.Choosing;
import handsup.domain.Difficulty;
import handsup.domain.Ordering;
import handsup.domain.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Draws from the deck that comes with the program. */
class DrawTest {

    private static final int SEEDS = Integer.getInteger("handsup.seeds", 1_000);
    private static final Deck DECK =
            Library.of(Path.of("nowhere")).deck("khrushchev").orElseThrow();

    private static Draw.Wish wish(int count) {
        return new Draw.Wish(Set.of(), Set.of(), Set.of(), count, Set.of());
    }

    private static boolean enemies(Item one, Item other) {
        return one.enemies().contains(other.id()) || other.enemies().contains(one.id());
    }

    @Test
    void theRulesHoldForEverySeed() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Draw draw = Draw.from(DECK, wish(12), seed);
            List<Item> items = draw.questions();
            String with = "seed " + seed + ": " + items.stream().map(Item::id).toList();
            assertThat(items).as(with).hasSize(12).doesNotHaveDuplicates();
            assertThat(draw.notes()).as(with).isEmpty();
            assertThat(items.getFirst().difficulty()).as(with).isEqualTo(Difficulty.EASY);
            assertThat(items.getLast().difficulty()).as(with).isEqualTo(Difficulty.MEDIUM);
            assertThat(items.subList(0, 4)).as(with).noneMatch(item -> item.difficulty() == Difficulty.HARD);
            for (int i = 2; i < items.size(); i++) {
                Set<ItemType> three = Set.copyOf(
                        items.subList(i - 2, i + 1).stream().map(Item::type).collect(Collectors.toSet()));
                assertThat(three).as(with).hasSizeGreaterThan(1);
            }
            for (Item one : items) {
                assertThat(items).as(with).noneMatch(other -> enemies(one, other));
            }
            Map<Difficulty, Long> mix =
                    items.stream().collect(Collectors.groupingBy(Item::difficulty, Collectors.counting()));
            assertThat(mix.get(Difficulty.EASY)).as(with).isBetween(3L, 5L);
            assertThat(mix.get(Difficulty.MEDIUM)).as(with).isBetween(5L, 7L);
            assertThat(mix.get(Difficulty.HARD)).as(with).isBetween(2L, 3L);
            Map<String, Long> cards = items.stream()
                    .collect(Collectors.groupingBy(item -> item.cards().getFirst(), Collectors.counting()));
            assertThat(cards.size()).as(with).isGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(Draw.from(DECK, wish(12), 42)).isEqualTo(Draw.from(DECK, wish(12), 42));
        Set<List<String>> draws = new HashSet<>();
        for (long seed = 1; seed <= 50; seed++) {
            draws.add(Draw.from(DECK, wish(12), seed).questions().stream()
                    .map(Item::id)
                    .toList());
        }
        assertThat(draws).hasSize(50);
    }

    @Test
    void aWishIsKept() {
        Draw.Wish wish = new Draw.Wish(
                Set.of("4", "5"), Set.of(ItemType.SINGLE, ItemType.CAUSE), Set.of(Difficulty.MEDIUM), 4, Set.of());
        for (long seed = 1; seed <= 50; seed++) {
            assertThat(Draw.from(DECK, wish, seed).questions()).isNotEmpty().allSatisfy(item -> {
                assertThat(item.cards().getFirst()).isIn("4", "5");
                assertThat(item.type()).isIn(ItemType.SINGLE, ItemType.CAUSE);
                assertThat(item.difficulty()).isEqualTo(Difficulty.MEDIUM);
            });
        }
    }

    @Test
    void whatTheClassHasHadIsLeftOut() {
        Set<String> had =
                Draw.from(DECK, wish(12), 1).questions().stream().map(Item::id).collect(Collectors.toSet());
        Draw again = Draw.from(DECK, new Draw.Wish(Set.of(), Set.of(), Set.of(), 12, had), 1);
        assertThat(again.questions()).hasSize(12).noneMatch(item -> had.contains(item.id()));
    }

    @Test
    void whereThereAreTooFewItSaysWhy() {
        Draw one = Draw.from(DECK, new Draw.Wish(Set.of("1"), Set.of(ItemType.TRUE_FALSE), Set.of(), 5, Set.of()), 1);
        assertThat(one.questions()).hasSize(1);
        assertThat(one.notes()).contains("Only one question fits that choice.");
        Draw none = Draw.from(DECK, new Draw.Wish(Set.of("1"), Set.of(ItemType.ODD_ONE_OUT), Set.of(), 5, Set.of()), 1);
        assertThat(none.questions()).isEmpty();
        assertThat(none.notes()).containsExactly("No question of this deck fits that choice.");
        Draw all = Draw.from(DECK, wish(100), 1);
        assertThat(all.questions()).hasSizeLessThan(100);
        assertThat(all.notes()).anyMatch(note -> note.contains("give each other away"));
    }

    // ---- What has no marks -----------------------------------------------------------------------------------------

    private static Item unmarked(String id, String card) {
        return new Item(
                id,
                List.of(card),
                ItemType.POLL,
                Difficulty.MEDIUM,
                Optional.empty(),
                Optional.empty(),
                20,
                List.of(),
                "What do you think?",
                Optional.empty(),
                Optional.empty(),
                new Body.Poll(List.of("a", "b"), 1),
                "",
                List.of(),
                true,
                Optional.empty(),
                "polls.yaml",
                1);
    }

    /** The deck with a poll before everything and one behind it, both on card 4. */
    private static Deck withPolls() {
        List<Item> items = new ArrayList<>(DECK.items());
        items.addFirst(unmarked("poll-first", "4"));
        items.addLast(unmarked("poll-last", "4"));
        return new Deck(
                DECK.id(),
                DECK.title(),
                DECK.subject(),
                DECK.level(),
                DECK.language(),
                DECK.about(),
                false,
                DECK.cards(),
                DECK.facts(),
                DECK.misconceptions(),
                items);
    }

    @Test
    void whatHasNoMarksIsNeverDrawnUnlessItIsAskedFor() {
        for (long seed = 1; seed <= 50; seed++) {
            assertThat(Draw.from(withPolls(), wish(12), seed).questions())
                    .hasSize(12)
                    .allMatch(item -> item.type().scored());
        }
    }

    @Test
    void whatHasNoMarksComesBesideTheOthersWhereItsAuthorPutIt() {
        Draw.Wish wish = new Draw.Wish(Set.of(), Set.of(ItemType.POLL), Set.of(), 12, Set.of());
        for (long seed = 1; seed <= 50; seed++) {
            List<Item> items = Draw.from(withPolls(), wish, seed).questions();
            List<String> ids = items.stream().map(Item::id).toList();
            assertThat(items).hasSize(14);
            List<Integer> onCard = IntStream.range(0, items.size())
                    .filter(at -> items.get(at).cards().getFirst().equals("4")
                            && items.get(at).type().scored())
                    .boxed()
                    .toList();
            int first = onCard.isEmpty() ? items.size() : onCard.getFirst();
            int last = onCard.isEmpty() ? 0 : onCard.getLast();
            assertThat(ids.indexOf("poll-first")).as("%s", ids).isLessThan(first);
            assertThat(ids.indexOf("poll-last")).as("%s", ids).isGreaterThan(last);
        }
    }

    @Test
    void aDeckOfNothingElseIsPlayedWithoutAWordOfWarning() {
        Deck polls = new Deck(
                "polls",
                "Polls",
                "All",
                "All",
                "en",
                "Polls.",
                false,
                DECK.cards(),
                List.of(),
                List.of(),
                List.of(unmarked("p1", "1"), unmarked("p2", "2")));
        Draw draw = Draw.from(polls, new Draw.Wish(Set.of(), Set.of(ItemType.POLL), Set.of(), 1, Set.of()), 3);
        assertThat(draw.questions()).extracting(Item::id).containsExactly("p1", "p2");
        assertThat(draw.notes()).isEmpty();
    }

    @Test
    void everyItemMakesAQuestionWithItsKey() {
        SplittableRandom random = new SplittableRandom(7);
        for (Item item : DECK.items()) {
            Question question = Playing.question(DECK, item, random, _ -> null);
            assertThat(question.id()).isEqualTo(item.id());
            assertThat(question.cards().getFirst().title()).isNotEmpty();
            if (item.body() instanceof Body.Options options && question.task() instanceof Choosing choosing) {
                Set<String> keys = choosing.keys().stream()
                        .map(key -> choosing.options().get(key))
                        .collect(Collectors.toSet());
                assertThat(keys)
                        .isEqualTo(options.options().stream()
                                .filter(Body.Option::key)
                                .map(Body.Option::text)
                                .collect(Collectors.toSet()));
                if (!item.shuffle()) {
                    assertThat(choosing.options()).isEqualTo(options.texts());
                }
            }
        }
    }

    /** Students may see options in orders of their own where these say the same in any. */
    @Test
    void numbersDatesStatementsAndOrdersAreNotMovable() {
        SplittableRandom random = new SplittableRandom(8);
        for (Item item : DECK.items()) {
            boolean movable = Playing.question(DECK, item, random, _ -> null).movable();
            switch (item.body()) {
                case Body.Options options ->
                    assertThat(movable).as(item.id()).isEqualTo(item.shuffle() && !Meant.ordered(options.texts()));
                case Body.Pairs _, Body.Groups _, Body.Cloze _ -> {}
                default -> assertThat(movable).as(item.id()).isFalse();
            }
        }
    }

    @Test
    void tilesNeverBeginInTheirRightOrder() {
        SplittableRandom random = new SplittableRandom(9);
        DECK.items().stream()
                .filter(item -> item.type() == ItemType.ORDERING)
                .flatMap(item -> Stream.generate(() -> Playing.question(DECK, item, random, _ -> null))
                        .limit(100))
                .map(question -> (Ordering) question.task())
                .forEach(ordering -> assertThat(ordering.order())
                        .isNotEqualTo(IntStream.range(0, ordering.order().size())
                                .boxed()
                                .toList()));
    }
}
