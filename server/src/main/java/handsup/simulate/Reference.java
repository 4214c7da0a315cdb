package handsup.simulate;

import handsup.domain.Choosing;
import handsup.domain.Event;
import handsup.domain.Mending;
import handsup.domain.Question;
import handsup.domain.Response;
import handsup.domain.Settings;
import java.util.ArrayList;
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
 * A question whose marking was mended is marked as if it had been so from the start.
 */
final class Reference {

    private record Given(Response response, long thought) {}

    /** A question as it was revealed. @param limit D, in ms, or {@link Long#MAX_VALUE} */
    private record Revealed(int index, Map<Integer, Given> given, long limit) {}

    private final List<Question> questions;
    private final Settings settings;
    private final Map<Integer, Integer> points = new LinkedHashMap<>();
    private final Set<Integer> here = new HashSet<>();
    private final List<Revealed> revealed = new ArrayList<>();
    private final Map<Integer, List<Mending>> mendings = new HashMap<>();
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
        reference.revealed.forEach(reference::count);
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
            case Event.QuestionRevealed(int index) -> {
                given.keySet().retainAll(here);
                revealed.add(new Revealed(index, given, closes == Long.MAX_VALUE ? closes : closes - opened));
            }
            case Event.QuestionMended(int index, Mending mending, long _) ->
                mendings.computeIfAbsent(index, _ -> new ArrayList<>()).add(mending);
            default -> {}
        }
    }

    private void count(Revealed round) {
        round.given.forEach((seat, answer) -> points.merge(seat, worth(round, answer), Integer::sum));
    }

    private int worth(Revealed round, Given answer) {
        double mark = mark(round.index, ((Response.Choice) answer.response()).options());
        return switch (settings.points()) {
            case UNSCORED -> 0;
            case ACCURACY -> (int) Math.floor(1000 * mark + 0.5);
            case SPEED -> {
                double share = round.limit == Long.MAX_VALUE ? 0 : (double) answer.thought() / round.limit;
                yield (int) Math.floor(1000 * mark * (1 - share / 2) + 0.5);
            }
        };
    }

    /** The mark by what the question's mendings came to in the end, one after the other. */
    private double mark(int index, List<Integer> chosen) {
        Question question = questions.get(index);
        Set<Integer> asked = keys(question);
        Set<Integer> keys = asked;
        boolean counts = true;
        boolean also = false;
        for (Mending mending : mendings.getOrDefault(index, List.of())) {
            switch (mending) {
                case Mending.Accept(List<Response> answers) -> also |= answers.contains(new Response.Choice(chosen));
                case Mending.Key(Response key) -> {
                    keys = Set.copyOf(((Response.Choice) key).options());
                    also = false;
                }
                case Mending.Counts(boolean next) -> counts = next;
                case Mending.AsAsked _ -> {
                    keys = asked;
                    counts = true;
                    also = false;
                }
            }
        }
        if (!counts) {
            return 0;
        }
        if (also) {
            return 1;
        }
        if (question.task() instanceof Choosing.Multi) {
            int balance = 0;
            for (int option : chosen) {
                balance += keys.contains(option) ? 1 : -1;
            }
            return Math.max(0, balance) / (double) keys.size();
        }
        return keys.equals(Set.copyOf(chosen)) ? 1 : 0;
    }

    private static Set<Integer> keys(Question question) {
        if (question.task() instanceof Choosing choosing) {
            return choosing.keys();
        }
        throw new IllegalStateException("the simulation asks no " + question.task());
    }
}
