package handsup.library;

import handsup.domain.Difficulty;
import handsup.domain.Passage;
import java.util.List;
import java.util.Optional;

/**
 * A question as its deck has it. Fields that only an author or a checker reads are here too.
 *
 * @param id stable for ever within its deck
 * @param cards ids of the cards it belongs to, the main one first; never empty
 * @param thinking remember, understand, apply, analyse, evaluate
 * @param objective AO1, AO2, AO3, or what the subject uses
 * @param seconds time to answer at a time factor of 1
 * @param facts ids of the facts it tests
 * @param enemies ids of questions that must not be in one game with it
 * @param image the picture it is about
 * @param shuffle whether the options' order is for the draw to choose; one of numbers or dates never is
 * @param note for the teacher only
 * @param file where it stands, within the deck's folder
 * @param line where it begins, from 1
 */
public record Item(
        String id,
        List<String> cards,
        ItemType type,
        Difficulty difficulty,
        Optional<String> thinking,
        Optional<String> objective,
        int seconds,
        List<String> facts,
        String stem,
        Optional<Passage> source,
        Optional<Image> image,
        Body body,
        String explanation,
        List<String> enemies,
        boolean shuffle,
        Optional<String> note,
        String file,
        int line) {

    public Item {
        cards = List.copyOf(cards);
        facts = List.copyOf(facts);
        enemies = List.copyOf(enemies);
    }

    /** Tags of what wrong answers to it show. */
    public List<String> misconceptions() {
        return switch (body) {
            case Body.Options _, Body.Hotspot _ ->
                body.choices().stream()
                        .flatMap(option -> option.misconception().stream())
                        .toList();
            case Body.Statement statement -> statement.misconception().stream().toList();
            case Body.Pairs pairs -> pairs.misconceptions();
            case Body.Groups groups -> groups.misconceptions();
            case Body.Cloze _, Body.Label _ -> List.of();
            case Body.Order _, Body.Number _, Body.Typed _ -> List.of();
            case Body.Poll _, Body.Scale _, Body.WordCloud _, Body.Open _, Body.Slide _ -> List.of();
        };
    }
}
