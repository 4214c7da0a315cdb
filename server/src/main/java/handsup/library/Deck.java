package handsup.library;

import java.util.List;
import java.util.Optional;

/**
 * A deck: revision cards and the questions on them.
 *
 * @param id its folder's name
 * @param language of its texts, as a BCP 47 tag
 * @param strict whether the checker asks for everything an author can say
 */
public record Deck(
        String id,
        String title,
        String subject,
        String level,
        String language,
        String about,
        boolean strict,
        List<RevisionCard> cards,
        List<Fact> facts,
        List<Misconception> misconceptions,
        List<Item> items) {

    public Deck {
        cards = List.copyOf(cards);
        facts = List.copyOf(facts);
        misconceptions = List.copyOf(misconceptions);
        items = List.copyOf(items);
    }

    /** A revision card. @param text Markdown, its title line left out */
    public record RevisionCard(String id, String title, String text) {}

    /** What a card says and a question may test. @param core whether some question has to */
    public record Fact(String id, String text, String kind, boolean core, String file, int line) {}

    /** A belief that is wrong in a way worth knowing. @param reteach what to do about it */
    public record Misconception(String tag, String believes, String reteach, String file, int line) {}

    public Optional<RevisionCard> card(String id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst();
    }
}
