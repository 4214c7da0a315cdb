package handsup.library;

import handsup.domain.Card;
import handsup.domain.Choosing;
import handsup.domain.Question;
import handsup.domain.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes of a deck's item the question that a room plays: options in the order everybody will see. */
public final class Playing {

    private Playing() {}

    /** @param random for the options' order @throws IllegalArgumentException when a room cannot play this type */
    public static Question question(Deck deck, Item item, RandomGenerator random) {
        return new Question(
                item.id(),
                item.cards().stream().map(id -> card(deck, id)).toList(),
                item.difficulty(),
                item.stem(),
                item.source(),
                task(item, random),
                item.explanation(),
                item.seconds());
    }

    private static Card card(Deck deck, String id) {
        return new Card(id, deck.card(id).map(Deck.RevisionCard::title).orElse(""));
    }

    private static Task task(Item item, RandomGenerator random) {
        return switch (item.body()) {
            case Body.Options(List<Body.Option> options, Optional<String> _) -> choosing(item, options, random);
            case Body.Statement statement -> new Choosing.TrueFalse(statement.answer());
            case Body.Order _, Body.Number _, Body.Pairs _, Body.Typed _, Body.Groups _ ->
                throw new IllegalArgumentException(
                        item.id() + " is of type " + item.type().word());
        };
    }

    private static Task choosing(Item item, List<Body.Option> written, RandomGenerator random) {
        List<Body.Option> options = new ArrayList<>(written);
        if (item.shuffle()) {
            Collections.shuffle(options, random);
        }
        List<String> texts = options.stream().map(Body.Option::text).toList();
        Set<Integer> keys = IntStream.range(0, options.size())
                .filter(index -> options.get(index).key())
                .boxed()
                .collect(Collectors.toSet());
        return item.type() == ItemType.MULTI
                ? new Choosing.Multi(texts, keys)
                : new Choosing.Single(texts, keys.iterator().next());
    }
}
