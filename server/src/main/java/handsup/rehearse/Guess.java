package handsup.rehearse;

import handsup.protocol.Ask;
import handsup.protocol.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What somebody answers who has not read the question: something that fits it. A new kind of question is guessed at here. */
final class Guess {

    private Guess() {}

    static Reply at(Ask ask, RandomGenerator random) {
        return switch (ask) {
            case Ask.Choice choice -> new Reply.Choice(options(choice, random));
        };
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
