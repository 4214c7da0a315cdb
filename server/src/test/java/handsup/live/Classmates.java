package handsup.live;

import handsup.protocol.Ask;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The rest of a class of thirty: students on sockets of their own who answer every question after their own fashion. */
public final class Classmates implements AutoCloseable {

    private static final List<String> NAMES = List.of(
            "Yusuf",
            "Ирина",
            "Amara",
            "Tomasz",
            "Oleksandra",
            "Priya S",
            "Kit",
            "Siân",
            "Mohammed A",
            "Eleanor-Rose",
            "Jakub",
            "Fatima",
            "Leo",
            "Chidi",
            "Anastasia",
            "Ben",
            "Терешкова В",
            "Hana",
            "Wilhelmina",
            "Grace",
            "Idris",
            "Noor",
            "Sofía",
            "Mateusz",
            "Aoife");

    private final List<Pupil> pupils = new ArrayList<>();

    /** All of them take a seat. */
    public Classmates(URI server, String code) {
        NAMES.forEach(name -> pupils.add(new Pupil(server, code, name)));
    }

    public int size() {
        return pupils.size();
    }

    /** Everybody answers the open question: of seven students two or three give the right answer, each time others. */
    public void answer(int number, List<String> right) {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < pupils.size(); i++) {
            Pupil pupil = pupils.get(i);
            Ask.Choice ask = (Ask.Choice) pupil.seesOpen(number).ask();
            List<Integer> keys = IntStream.range(0, ask.options().size())
                    .filter(option -> right.contains(ask.options().get(option)))
                    .boxed()
                    .toList();
            int guess = Math.floorMod(i * i + number, ask.options().size());
            sent.add(pupil.sends(Math.floorMod(i + 3 * number, 7) < 3 ? keys : List.of(guess)));
        }
        for (int i = 0; i < pupils.size(); i++) {
            pupils.get(i).isSaved(sent.get(i));
        }
    }

    @Override
    public void close() {
        pupils.forEach(Pupil::close);
    }
}
