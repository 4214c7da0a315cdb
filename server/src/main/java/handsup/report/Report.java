package handsup.report;

import handsup.domain.Confidence;
import handsup.domain.Question;
import handsup.domain.Response;
import handsup.domain.RoomState;
import handsup.domain.Round;
import handsup.domain.Seat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a game has come to so far.
 *
 * @param scored whether points were given
 * @param asksHowSure whether students were asked how sure they were
 * @param asked questions that were revealed or left out, in order
 * @param pupils everybody with a seat, best place first, and then who left after having answered something
 */
public record Report(
        String code, String title, boolean scored, boolean asksHowSure, List<Asked> asked, List<Pupil> pupils) {

    public Report {
        asked = List.copyOf(asked);
        pupils = List.copyOf(pupils);
    }

    /** How an answer did. */
    public enum Verdict {
        RIGHT,
        PARTLY,
        WRONG,
        /** They answered what has no marks. */
        GIVEN,
        /** They were there and answered nothing. */
        BLANK,
        /** They were not there, or the question was left out. */
        ABSENT
    }

    /**
     * A question as it went.
     *
     * @param number from 1
     * @param counts whether it gives points
     * @param there how many were there at the reveal
     */
    public record Asked(
            int number,
            Question question,
            Round round,
            boolean counts,
            int right,
            int partly,
            int wrong,
            int blank,
            int there) {

        /** How many said they were sure. */
        public int sure() {
            return (int) confident().count();
        }

        /** How many of those had it wholly right. */
        public int sureAndRight() {
            return (int) confident()
                    .filter(seat ->
                            round.earned(seat).filter(one -> one.mark() == 1).isPresent())
                    .count();
        }

        private Stream<Integer> confident() {
            return round.confidences().entrySet().stream()
                    .filter(said -> said.getValue() == Confidence.SURE)
                    .map(Map.Entry::getKey);
        }
    }

    /** @param place 0 for somebody without one @param millis time thought over all answers, in ms @param given one for each question asked */
    public record Pupil(int seat, String name, boolean left, int points, int place, long millis, List<Given> given) {

        public Pupil {
            given = List.copyOf(given);
        }

        /** How many answers to questions that count they were sure of, and of those how many with a verdict. */
        public int sure(Predicate<Verdict> verdict) {
            return (int) given.stream()
                    .filter(one -> one.counts()
                            && one.said().filter(Confidence.SURE::equals).isPresent()
                            && verdict.test(one.verdict()))
                    .count();
        }

        public int many(Verdict verdict) {
            return (int) given.stream()
                    .filter(one -> one.counts() && one.verdict() == verdict)
                    .count();
        }
    }

    /** @param counts whether its question counts @param answer empty for none @param said how sure they said they were of it */
    public record Given(
            Verdict verdict, boolean counts, int points, Optional<Round.Answer> answer, Optional<Confidence> said) {

        public Optional<Response> response() {
            return answer.map(Round.Answer::response);
        }
    }

    /** The report on a room as it is now. */
    public static Report of(RoomState state) {
        List<Round> rounds = state.rounds().stream()
                .filter(round -> round.revealed() || round.skipped())
                .toList();
        List<Pupil> pupils = new ArrayList<>();
        for (Seat seat : state.seats()) {
            if (!seat.gone()
                    || rounds.stream().anyMatch(round -> round.answers().containsKey(seat.id()))) {
                pupils.add(pupil(seat, rounds));
            }
        }
        pupils.sort(Comparator.comparing(Pupil::left)
                .thenComparingInt(pupil -> pupil.place() == 0 ? Integer.MAX_VALUE : pupil.place())
                .thenComparingInt(Pupil::seat));
        return new Report(
                state.code(),
                state.title(),
                state.scored(),
                state.settings().confidence(),
                rounds.stream().map(round -> asked(state, round)).toList(),
                pupils);
    }

    private static Pupil pupil(Seat seat, List<Round> rounds) {
        List<Given> given =
                rounds.stream().map(round -> given(round, seat.id())).toList();
        long millis = given.stream()
                .flatMap(one -> one.answer().stream())
                .mapToLong(Round.Answer::thought)
                .sum();
        return new Pupil(
                seat.id(),
                seat.name().shown(),
                seat.gone(),
                seat.points(),
                seat.gone() ? 0 : seat.place(),
                millis,
                given);
    }

    private static Given given(Round round, int seat) {
        Optional<Round.Answer> answer = Optional.ofNullable(round.answers().get(seat));
        Verdict verdict = !round.wasThere(seat)
                ? Verdict.ABSENT
                : round.earned(seat).map(earned -> verdict(round, earned)).orElse(Verdict.BLANK);
        return new Given(
                verdict,
                round.counts(),
                round.earned(seat).map(Round.Earned::points).orElse(0),
                answer,
                Optional.ofNullable(round.confidences().get(seat)));
    }

    private static Verdict verdict(Round round, Round.Earned earned) {
        if (!round.marked()) {
            return Verdict.GIVEN;
        }
        return earned.mark() == 1 ? Verdict.RIGHT : earned.mark() > 0 ? Verdict.PARTLY : Verdict.WRONG;
    }

    private static Asked asked(RoomState state, Round round) {
        Question question = state.questions().get(round.index());
        int[] many = new int[Verdict.values().length];
        round.answers()
                .keySet()
                .forEach(seat -> round.earned(seat)
                        .ifPresent(earned -> many[verdict(round, earned).ordinal()]++));
        int right = many[Verdict.RIGHT.ordinal()];
        int partly = many[Verdict.PARTLY.ordinal()];
        int wrong = many[Verdict.WRONG.ordinal()];
        return new Asked(
                state.number(round.index()),
                question,
                round,
                round.counts(),
                right,
                partly,
                wrong,
                Math.max(0, round.present() - right - partly - wrong - many[Verdict.GIVEN.ordinal()]),
                round.present());
    }
}
