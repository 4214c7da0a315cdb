package handsup.simulate;

import handsup.domain.Event;
import handsup.domain.Fairness;
import handsup.domain.Settings;
import handsup.journal.EventCodec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is durable of one room, read from the bytes on the simulated disk as they get there, and what may follow from it. */
final class Ledger {

    /** K at most, 600 + 30 ms, and a little for the way of the event to the disk. */
    private static final long LEAD = 650;

    private final String code;
    private final Settings settings;
    private final List<Event> events = new ArrayList<>();
    private final Map<Integer, Long> firstOpened = new HashMap<>();
    private final Set<Integer> awaited = new HashSet<>();
    private final Set<Integer> revealed = new HashSet<>();
    private final Set<Integer> goneSeats = new HashSet<>();
    private final Map<String, Event.AnswerSaved> answers = new HashMap<>();
    private final Set<List<Integer>> answeredBy = new HashSet<>();
    private final Map<String, Long> arrivals = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final Map<List<Integer>, Event.AnswerCameLate> late = new HashMap<>();
    private final Map<Integer, Double> factors = new HashMap<>();
    private boolean atReveal;
    private boolean over;
    private long opensAt;
    private long closesAt;

    Ledger(String code, Settings settings) {
        this.code = code;
        this.settings = settings;
    }

    void durable(List<String> texts) {
        texts.forEach(text -> took(EventCodec.read(text)));
    }

    private void took(Event event) {
        events.add(event);
        switch (event) {
            case Event.QuestionShown _, Event.BoardShown _, Event.QuestionSkipped _ -> atReveal = false;
            case Event.QuestionOpened opened -> {
                firstOpened.putIfAbsent(opened.index(), opened.opensAt());
                opensAt = opened.opensAt();
                closesAt = opened.closesAt();
            }
            case Event.OpeningAwaited waiting -> {
                if (!awaited.add(waiting.index())) {
                    throw new Violation("question " + waiting.index() + " of " + code + " waits for images twice");
                }
            }
            case Event.TimeExtended extended -> closesAt = extended.closesAt();
            case Event.ClockHeld(long millis) -> {
                opensAt += millis;
                closesAt = closesAt == Long.MAX_VALUE ? closesAt : closesAt + millis;
            }
            case Event.QuestionRevealed(int index) -> {
                revealed.add(index);
                atReveal = true;
            }
            case Event.RoomEnded _ -> {
                over = true;
                atReveal = false;
            }
            case Event.SeatLeft(int seat) -> goneSeats.add(seat);
            case Event.SeatRemoved(int seat) -> goneSeats.add(seat);
            case Event.AnswerSaved saved -> answered(saved);
            case Event.AnswerCameLate answer -> {
                if (late.put(List.of(answer.index(), answer.seat()), answer) != null) {
                    throw new Violation("two late answers of seat " + answer.seat() + " are kept in " + code);
                }
            }
            case Event.ConfidenceSaid said -> {
                if (!settings.confidence()
                        || revealed.contains(said.index())
                        || !answeredBy.contains(List.of(said.index(), said.seat()))) {
                    throw new Violation("seat " + said.seat() + " says how sure it is of question " + said.index()
                            + " of " + code + ", which it has not answered, or where nobody asked");
                }
            }
            case Event.LateAccepted(int seat, int index) -> accepted(seat, index);
            case Event.ExtraTimeSet(int seat, double factor) -> factors.put(seat, factor);
            default -> {}
        }
    }

    private void answered(Event.AnswerSaved saved) {
        if (answers.put(saved.answer(), saved) != null) {
            throw new Violation("answer " + saved.answer() + " is in the journal of " + code + " twice");
        }
        if (!answeredBy.add(List.of(saved.index(), saved.seat())) && !settings.mayChange()) {
            throw new Violation("seat " + saved.seat() + " answered question " + saved.index() + " of " + code
                    + " twice, and the first answer did not win");
        }
        if (refused.contains(saved.answer())) {
            throw new Violation("answer " + saved.answer() + " was refused, and is in the journal of " + code);
        }
        Long arrived = arrivals.get(saved.answer());
        if (arrived == null) {
            throw new Violation("answer " + saved.answer() + " is in the journal of " + code + ", and nobody gave it");
        }
        double factor = factors.getOrDefault(saved.seat(), 1.0);
        long limit = closesAt == Long.MAX_VALUE ? Long.MAX_VALUE : Math.round((double) (closesAt - opensAt) * factor);
        long floor = limit == Long.MAX_VALUE ? 0 : Math.min(400, limit / 20);
        long elapsed = Math.max(floor, arrived - opensAt);
        if (saved.thought() < floor || saved.thought() > elapsed || saved.thought() > limit) {
            throw new Violation("answer " + saved.answer() + " of " + code + " is scored for " + saved.thought()
                    + " ms, expected " + floor + " to " + Math.min(elapsed, limit));
        }
        saved.terms().ifPresent(terms -> believed(saved, terms, limit));
    }

    /** Nobody pings in the simulation: the way explains 15 ms, trust 300 ms at 20 s, and being away what it took. */
    private void believed(Event.AnswerSaved saved, Fairness.Terms terms, long limit) {
        boolean bounded = terms.steady() <= 15
                && terms.outage() <= terms.away()
                && (limit == Long.MAX_VALUE || terms.doubt() * 20_000 <= 300 * limit)
                && terms.steady() + terms.outage() + terms.doubt() <= terms.elapsed();
        if (!bounded) {
            throw new Violation("answer " + saved.answer() + " of " + code + " is credited too much: " + terms);
        }
    }

    /** An answer that came late counts: from here on it is as good as saved. */
    private void accepted(int seat, int index) {
        Event.AnswerCameLate answer = late.get(List.of(index, seat));
        if (answer == null || !answeredBy.add(List.of(index, seat))) {
            throw new Violation("a late answer of seat " + seat + " to question " + index + " of " + code
                    + " is accepted, and there is none, or another counts");
        }
        answers.put(
                answer.answer(),
                new Event.AnswerSaved(
                        seat,
                        index,
                        answer.answer(),
                        answer.response(),
                        answer.thought(),
                        Optional.of(answer.terms())));
    }

    void arrives(String answer, long at) {
        arrivals.merge(answer, at, Math::max);
    }

    void refuses(String answer) {
        if (arrivals.containsKey(answer)) {
            refused.add(answer);
        }
    }

    String code() {
        return code;
    }

    Settings settings() {
        return settings;
    }

    List<Event> events() {
        return events;
    }

    Map<String, Event.AnswerSaved> answers() {
        return answers;
    }

    boolean over() {
        return over;
    }

    boolean atReveal() {
        return atReveal;
    }

    boolean revealed(int index) {
        return revealed.contains(index);
    }

    boolean seatGone(int seat) {
        return goneSeats.contains(seat);
    }

    /** Whether a question's options may be on their way at a time. */
    boolean optionsMayGo(int index, long now) {
        Long opened = firstOpened.get(index);
        return opened != null && now >= opened - LEAD;
    }
}
