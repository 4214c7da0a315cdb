package handsup.simulate;

import handsup.domain.Choosing;
import handsup.domain.Confidence;
import handsup.domain.Estimating;
import handsup.domain.Event;
import handsup.domain.Mending;
import handsup.domain.Ordering;
import handsup.domain.Placing;
import handsup.domain.Question;
import handsup.domain.Response;
import handsup.domain.Settings;
import handsup.domain.Task;
import handsup.domain.Unscored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A second opinion on the score, written from the documented formulas and from nothing else: no call into the rules.
 *
 * <p>Points are 1000 × mark × (1 − ½ τ/D) with speed and 1000 × mark without, rounded half up (to a billionth, so that thirds do not decide); τ is the time the journal has for an answer and D
 * the time from opening to close, extensions included, times the student's own factor; of answers that earn anything, those less than 50 ms after
 * the first of a group count as that first. Late answers count from the moment the teacher accepts them. One of several options or regions, and true or false, are right or wrong; several of several give (right −
 * wrong) ÷ keys, an order (right − wrong pairs) ÷ pairs, places (right − wrong ÷ (places − 1)) ÷ items, none of them below 0; a number gives 1 within its
 * band, 0 beyond the other, and falls in a straight line between. Skipped questions and those without marks give nothing, and neither does an answer whose seat had gone before the reveal.
 * Where the room asks how sure people are, each answer counts as {@link #confided} says, an unsaid one as a guess, and no total falls below 0 on the way.
 * A question whose marking was mended is marked as if it had been so from the start.
 */
public final class Reference {

    private record Given(Response response, long thought, int sure) {

        Given(Response response, long thought) {
            this(response, thought, 1);
        }
    }

    /** A question as it was revealed. @param limit D, in ms, or {@link Long#MAX_VALUE} */
    private record Revealed(int index, Map<Integer, Given> given, long limit) {}

    private final List<Question> questions;
    private final Settings settings;
    private final Map<Integer, Integer> points = new LinkedHashMap<>();
    private final Set<Integer> here = new HashSet<>();
    private final List<Revealed> revealed = new ArrayList<>();
    private final Map<Integer, List<Mending>> mendings = new HashMap<>();
    private Map<Integer, Given> given = new HashMap<>();
    private final Map<List<Integer>, Given> late = new HashMap<>();
    private final Map<Integer, Double> factors = new HashMap<>();
    private long opened;
    private long closes;

    private Reference(List<Question> questions, Settings settings) {
        this.questions = questions;
        this.settings = settings;
    }

    /** Points by seat, of all seats still taken. @param events of one room, all of them */
    public static Map<Integer, Integer> points(List<Event> events, Settings settings) {
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
                Given answer = new Given(saved.response(), pace(saved.seat(), saved.thought()));
                if (settings.mayChange()) {
                    given.put(saved.seat(), answer);
                } else {
                    given.putIfAbsent(saved.seat(), answer);
                }
            }
            case Event.ConfidenceSaid(int seat, int _, Confidence confidence) ->
                given.computeIfPresent(
                        seat,
                        (_, answer) -> new Given(
                                answer.response(),
                                answer.thought(),
                                switch (confidence) {
                                    case GUESS -> 1;
                                    case THINK -> 2;
                                    case SURE -> 3;
                                }));
            case Event.ExtraTimeSet(int seat, double factor) -> factors.put(seat, factor);
            case Event.AnswerCameLate answer ->
                late.put(
                        List.of(answer.index(), answer.seat()),
                        new Given(answer.response(), pace(answer.seat(), answer.thought())));
            case Event.LateAccepted(int seat, int index) -> {
                Map<Integer, Given> answers = revealed.stream()
                        .filter(round -> round.index == index)
                        .map(Revealed::given)
                        .findFirst()
                        .orElse(given);
                Optional.ofNullable(late.get(List.of(index, seat))).ifPresent(answer -> answers.put(seat, answer));
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
        together(round)
                .forEach((seat, answer) ->
                        points.merge(seat, worth(round, answer), (before, more) -> Math.max(0, before + more)));
    }

    private long pace(int seat, long thought) {
        return Math.round(thought / factors.getOrDefault(seat, 1.0));
    }

    /** Answers, of those that earn anything each moved to the earliest of its group, which is less than 50 ms before it. */
    private Map<Integer, Given> together(Revealed round) {
        Map<Integer, Given> moved = new HashMap<>();
        long first = Long.MIN_VALUE / 2;
        List<Map.Entry<Integer, Given>> order = round.given.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getValue().thought()))
                .toList();
        for (Map.Entry<Integer, Given> one : order) {
            Given answer = one.getValue();
            if (mark(round.index, answer.response()) > 0) {
                first = answer.thought() - first < 50 ? first : answer.thought();
                answer = new Given(answer.response(), first, answer.sure());
            }
            moved.put(one.getKey(), answer);
        }
        return moved;
    }

    private int worth(Revealed round, Given answer) {
        double mark = mark(round.index, answer.response());
        if (settings.confidence()) {
            return counts(round.index) ? confided(round, answer, mark) : 0;
        }
        return switch (settings.points()) {
            case UNSCORED -> 0;
            case ACCURACY -> (int) Math.floor(1000 * mark + 0.5 + 1e-9);
            case SPEED -> {
                double share = round.limit == Long.MAX_VALUE ? 0 : (double) answer.thought() / round.limit;
                yield (int) Math.floor(1000 * mark * (1 - share / 2) + 0.5 + 1e-9);
            }
        };
    }

    /** In thirds of 1000 points: 1, 2 or 3 for what was right, and 0, 2 or 6 off for what was not. */
    private int confided(Revealed round, Given answer, double mark) {
        double share = round.limit == Long.MAX_VALUE || settings.points() == Settings.Points.ACCURACY
                ? 0
                : (double) answer.thought() / round.limit;
        int loss = List.of(0, 0, 2, 6).get(answer.sure());
        double thirds = mark * answer.sure() * (1 - share / 2) - (1 - mark) * loss;
        return settings.points() == Settings.Points.UNSCORED ? 0 : (int) Math.floor(1000 * thirds / 3 + 0.5 + 1e-9);
    }

    /** Whether a question gives points after all that was mended. */
    private boolean counts(int index) {
        boolean counts = true;
        for (Mending mending : mendings.getOrDefault(index, List.of())) {
            counts = switch (mending) {
                case Mending.Counts(boolean next) -> next;
                case Mending.AsAsked _ -> true;
                default -> counts;
            };
        }
        return counts;
    }

    /** The mark by what the question's mendings came to in the end, one after the other. */
    private double mark(int index, Response response) {
        Task task = questions.get(index).task();
        Set<Integer> key = task instanceof Choosing choosing ? choosing.keys() : Set.of();
        Set<Integer> keys = key;
        boolean counts = true;
        boolean also = false;
        for (Mending mending : mendings.getOrDefault(index, List.of())) {
            switch (mending) {
                case Mending.Accept(List<Response> answers) -> also |= answers.contains(response);
                case Mending.Key(Response next) -> {
                    keys = Set.copyOf(((Response.Choice) next).options());
                    also = false;
                }
                case Mending.Counts(boolean next) -> counts = next;
                case Mending.AsAsked _ -> {
                    keys = key;
                    counts = true;
                    also = false;
                }
            }
        }
        return !counts || task instanceof Unscored ? 0 : also ? 1 : mark(task, keys, response);
    }

    private static double mark(Task task, Set<Integer> keys, Response response) {
        return switch (response) {
            case Response.Choice(List<Integer> options) -> chosen(several(task), keys, options);
            case Response.Order(List<Integer> tiles) -> ordered((Ordering) task, tiles);
            case Response.Places(List<Integer> places) -> placed((Placing) task, places);
            case Response.Number(String typed) -> near((Estimating) task, Integer.parseInt(typed));
            case Response.Words _ -> 0;
            case Response.Text(String typed) -> typed.toLowerCase(Locale.ROOT).matches("gar?garin") ? 1 : 0;
        };
    }

    private static boolean several(Task task) {
        return task instanceof Choosing.Multi || (task instanceof Choosing.Hotspot spots && spots.several());
    }

    private static double chosen(boolean several, Set<Integer> keys, List<Integer> chosen) {
        if (!several) {
            return keys.equals(Set.copyOf(chosen)) ? 1 : 0;
        }
        int balance = 0;
        for (int option : chosen) {
            balance += keys.contains(option) ? 1 : -1;
        }
        return Math.max(0, balance) / (double) keys.size();
    }

    private static double ordered(Ordering task, List<Integer> tiles) {
        int balance = 0;
        for (int one = 0; one < tiles.size(); one++) {
            for (int other = one + 1; other < tiles.size(); other++) {
                boolean right =
                        task.order().indexOf(tiles.get(one)) < task.order().indexOf(tiles.get(other));
                balance += right ? 1 : -1;
            }
        }
        int all = task.tiles().size();
        return Math.max(0, balance) / (all * (all - 1) / 2.0);
    }

    private static double placed(Placing task, List<Integer> places) {
        double balance = 0;
        for (int item = 0; item < places.size(); item++) {
            if (places.get(item).equals(task.key().get(item))
                    || (task instanceof Placing.Cloze cloze
                            && cloze.also().get(item).contains(places.get(item)))) {
                balance += 1;
            } else if (places.get(item) >= 0) {
                balance -= 1.0 / (task.places().size() - 1);
            }
        }
        return Math.max(0, balance) / places.size();
    }

    /** The bands of the simulation are as far above the answer as below it. */
    private static double near(Estimating task, int value) {
        double away = Math.abs(value - task.answer());
        double full = task.full().orElseThrow().to() - task.answer();
        double zero = task.zero().orElseThrow().to() - task.answer();
        return Math.min(1, Math.max(0, (zero - away) / (zero - full)));
    }
}
