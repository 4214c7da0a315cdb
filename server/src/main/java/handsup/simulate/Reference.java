package handsup.simulate;

import handsup.domain.Choosing;
import handsup.domain.Event;
import handsup.domain.Question;
import handsup.domain.Response;
import handsup.domain.Settings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A second opinion on the score, written from the documented formulas and from nothing else: no call into the rules.
 *
 * <p>Points are 1000 × mark × (1 − ½ τ/D) with speed and 1000 × mark without, rounded half up; τ is the time the journal has for an answer and D
 * the time from opening to close, extensions included. One of several, and true or false, are right or wrong; several of several give (right −
 * wrong) ÷ keys, not below 0. Skipped questions give nothing, and neither does an answer whose seat had gone before the reveal.
 */
final class Reference {

    private record Given(Response response, long thought) {}

    private final List<Question> questions;
    private final Settings settings;
    private final Map<Integer, Integer> points = new LinkedHashMap<>();
    private final Set<Integer> here = new HashSet<>();
    private Map<Integer, Given> given = new HashMap<>();
    private long opened;
    private long closes;

    private Reference(List<Question> questions, Settings settings) {
        this.questions = questions;
        this.settings = settings;
    }

    /** Points by seat, of all seats still taken. */
    static Map<Integer, Integer> points(List<Event> events, Settings settings) {
        Event.RoomOpened room = (Event.RoomOpened) events.getFirst();
        Reference reference = new Reference(room.questions(), settings);
        events.forEach(reference::add);
        reference.points.keySet().retainAll(reference.here);
        return reference.points;
    }

    private void add(Event event) {
        switch (event) {
            case Event.SeatTaken seat -> {
                here.add(seat.seat());
                points.put(seat.seat(), 0);
            }
            case Event.SeatLeft(int seat) -> here.remove(seat);
            case Event.SeatRemoved(int seat) -> here.remove(seat);
            case Event.QuestionShown _ -> given = new HashMap<>();
            case Event.QuestionOpened open -> {
                opened = open.opensAt();
                closes = open.closesAt();
            }
            case Event.TimeExtended more -> closes = more.closesAt();
            case Event.ClockHeld(long millis) -> {
                opened += millis;
                closes = closes == Long.MAX_VALUE ? closes : closes + millis;
            }
            case Event.AnswerSaved saved -> {
                if (settings.mayChange()) {
                    given.put(saved.seat(), new Given(saved.response(), saved.thought()));
                } else {
                    given.putIfAbsent(saved.seat(), new Given(saved.response(), saved.thought()));
                }
            }
            case Event.QuestionRevealed(int index) ->
                given.forEach((seat, answer) -> {
                    if (here.contains(seat)) {
                        points.merge(seat, worth(questions.get(index), answer), Integer::sum);
                    }
                });
            default -> {}
        }
    }

    private int worth(Question question, Given answer) {
        double mark = mark(question, ((Response.Choice) answer.response()).options());
        return switch (settings.points()) {
            case UNSCORED -> 0;
            case ACCURACY -> (int) Math.floor(1000 * mark + 0.5);
            case SPEED -> {
                double share = closes == Long.MAX_VALUE ? 0 : (double) answer.thought() / (closes - opened);
                yield (int) Math.floor(1000 * mark * (1 - share / 2) + 0.5);
            }
        };
    }

    private static double mark(Question question, List<Integer> chosen) {
        if (question.task() instanceof Choosing.Single single) {
            return chosen.equals(List.of(single.key())) ? 1 : 0;
        }
        if (question.task() instanceof Choosing.TrueFalse statement) {
            return chosen.equals(List.of(statement.answer() ? 0 : 1)) ? 1 : 0;
        }
        if (question.task() instanceof Choosing.Multi several) {
            int balance = 0;
            for (int option : chosen) {
                balance += several.keys().contains(option) ? 1 : -1;
            }
            return Math.max(0, balance) / (double) several.keys().size();
        }
        throw new IllegalStateException("the simulation asks no " + question.task());
    }
}
