package handsup.rehearse;

import handsup.protocol.Ask;
import handsup.protocol.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What somebody answers who has not read the question: something that fits it. A new kind of question is guessed at here. */
final class Guess {

    private static final List<String> WORDS = List.of("Khrushchev", "krushchev", "Stalin", "the Party", "?");

    private Guess() {}

    static Reply at(Ask ask, RandomGenerator random) {
        return switch (ask) {
            case Ask.Choice choice -> new Reply.Choice(options(choice, random));
            case Ask.Ordering(List<String> tiles) -> new Reply.Order(shuffled(tiles.size(), random));
            case Ask.Number number -> new Reply.Number(String.valueOf(number(number, random)));
            case Ask.Matching(List<String> lefts, List<String> rights) ->
                new Reply.Places(shuffled(rights.size(), random).subList(0, lefts.size()));
            case Ask.Cloze(List<String> text, List<String> bank, boolean once) ->
                new Reply.Places(words(text.size() - 1, bank.size(), once, random));
            case Ask.Hotspot(List<Ask.Region> regions, String _, int _) ->
                new Reply.Choice(List.of(random.nextInt(regions.size())));
            case Ask.Label(List<Ask.Region> regions, List<String> names) ->
                new Reply.Places(shuffled(names.size(), random).subList(0, regions.size()));
            case Ask.Poll(List<String> options, String _, int _) ->
                new Reply.Choice(List.of(random.nextInt(options.size())));
            case Ask.Scale(int least, int most, String _, String _) ->
                new Reply.Number(String.valueOf(least + random.nextInt(most - least + 1)));
            case Ask.WordCloud _ -> new Reply.Words(List.of(WORDS.get(random.nextInt(WORDS.size()))));
            case Ask.Open _ -> new Reply.Text(WORDS.get(random.nextInt(WORDS.size())));
            case Ask.Typed _ -> new Reply.Text(WORDS.get(random.nextInt(WORDS.size())));
            case Ask.Categorise(List<String> tiles, List<String> bins) ->
                new Reply.Places(
                        tiles.stream().map(_ -> random.nextInt(bins.size())).toList());
        };
    }

    private static List<Integer> shuffled(int count, RandomGenerator random) {
        List<Integer> indexes = IntStream.range(0, count).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(indexes, random);
        return indexes;
    }

    private static List<Integer> words(int gaps, int words, boolean once, RandomGenerator random) {
        return once
                ? shuffled(words, random).subList(0, gaps)
                : random.ints(gaps, 0, words).boxed().toList();
    }

    private static long number(Ask.Number ask, RandomGenerator random) {
        return Math.round(ask.least() + random.nextDouble() * (ask.most() - ask.least()));
    }

    private static List<Integer> options(Ask.Choice choice, RandomGenerator random) {
        int count = choice.options().size();
        List<Integer> chosen = new ArrayList<>();
        chosen.add(random.nextInt(count));
        int more = choice.form() == Ask.Form.SEVERAL ? random.nextInt(Math.min(choice.most(), count)) : 0;
        for (int option = 0; option < count && more > 0; option++) {
            if (!chosen.contains(option)) {
                chosen.add(option);
                more--;
            }
        }
        return chosen;
    }
}
