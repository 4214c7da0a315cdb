package handsup.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A room driven by commands, with its history kept, and a clock that moves only when told to. */
final class TestRoom {

    static final long START = 1_000_000;

    final List<Event> history = new ArrayList<>();
    final RoomState state;
    long now = START;
    private int answers;

    TestRoom(Settings settings, List<Question> questions) {
        Event.RoomOpened opened =
                new Event.RoomOpened("K7M4QX", "Khrushchev", Optional.of("Ms Okafor"), settings, questions, now);
        history.add(opened);
        state = RoomState.of(opened);
    }

    static TestRoom of(int questions) {
        return new TestRoom(Settings.DEFAULT, Questions.several(questions));
    }

    Decision say(Command command) {
        Decision decision = Room.decide(state, command, now);
        if (decision instanceof Decision.Granted(List<Event> events)) {
            history.addAll(events);
            events.forEach(state::apply);
        }
        return decision;
    }

    TestRoom done(Command command) {
        Decision decision = say(command);
        if (decision instanceof Decision.Refused(Refusal why)) {
            throw new AssertionError(command + " was refused: " + why);
        }
        return this;
    }

    int joins(String name) {
        done(new Command.Join(new Name(name, name.toLowerCase()), "hash of " + name));
        return state.lastSeat();
    }

    TestRoom after(long millis) {
        now += millis;
        return this;
    }

    /** On to the moment the options appear. */
    TestRoom opens() {
        now = state.deadline();
        done(new Command.Tick());
        now = ((Phase.Answering) state.phase()).opensAt();
        return this;
    }

    Decision answers(int seat, Integer... options) {
        answers++;
        return say(new Command.Answer(
                seat,
                state.questions().get(index()).id(),
                "answer-" + answers,
                Response.Choice.of(options),
                Fairness.Heard.at(now)));
    }

    /** An answer to the first question that comes now, over a network that asks for nothing. */
    Command.Answer answer(int seat, String id, int option) {
        return new Command.Answer(seat, "q1", id, Response.Choice.of(option), Fairness.Heard.at(now));
    }

    int index() {
        return ((Phase.OnQuestion) state.phase()).index();
    }

    Seat seat(int id) {
        return state.seat(id).orElseThrow();
    }
}
