package handsup.room;

import handsup.domain.RoomState;
import handsup.domain.Seat;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which of a class's own words the teacher should look at twice: those that name somebody in the room, look like an address or a number to call, or hold
 * a rude word. They are never let through with all the others at once. It decides nothing: a short list knows few words, and a name may be meant kindly.
 */
final class Caution {

    private static final int SHORTEST_NAME = 3;
    private static final Pattern CONTACT =
            Pattern.compile("@|https?:|www\\.|\\.(com|net|org|ru|uk)\\b|(\\d[\\s()+-]*){7,}");

    /** How rude words begin, and a few that are rude as they stand. */
    private static final Pattern RUDE = Pattern.compile(
            "(?U)\\b(fuck|fuk|shit|bitch|bastard|cunt|wank|arsehol|asshol|twat|nigg|fagg|retard|slut|whore|dickhead|porn"
                + "|хуй|хуе|хуё|пизд|бля|еба|ёба|сука|суки|пидор|пидар|гандон|мудак|мудил|шлюх|дерьм|говн)"
                + "|\\b(ass|arse|cock|dick|fag|gay|sex|kys|stfu)\\b");

    private Caution() {}

    /** Good for as long as the state does not change. Names are gathered when the first text is looked at: most questions have none. */
    static Predicate<String> of(RoomState state) {
        return new Predicate<>() {

            private Optional<Set<String>> names = Optional.empty();

            @Override
            public boolean test(String text) {
                String plain = plain(text);
                return CONTACT.matcher(plain).find() || RUDE.matcher(plain).find() || names(plain, everybody());
            }

            private Set<String> everybody() {
                if (names.isEmpty()) {
                    names = Optional.of(namesIn(state));
                }
                return names.get();
            }
        };
    }

    private static Set<String> namesIn(RoomState state) {
        return state.seats().stream()
                .filter(seat -> !seat.gone())
                .map(Seat::name)
                .map(name -> plain(name.shown()))
                .filter(name -> name.length() >= SHORTEST_NAME)
                .collect(Collectors.toSet());
    }

    private static boolean names(String plain, Set<String> names) {
        List<String> words = List.of(plain.split("[^\\p{L}\\p{N}]+"));
        return names.contains(plain) || words.stream().anyMatch(names::contains);
    }

    /** Small letters, wide and fancy ones as plain ones, accents left out. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}", "")
                .toLowerCase(Locale.ROOT);
    }
}
