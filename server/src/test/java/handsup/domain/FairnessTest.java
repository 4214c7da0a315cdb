package handsup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FairnessTest {

    private static final long T0 = 1_000_000;
    private static final long LIMIT = 20_000;

    private static Fairness.Timed time(long elapsed, long claim, long roundTrip, long spread) {
        return Fairness.time(
                T0, new Fairness.Heard(T0 + elapsed, claim, new Journey(roundTrip, spread), 0), LIMIT, 150);
    }

    @Nested
    class AnHonestStudent {

        @ParameterizedTest(name = "thinks {0} ms with a round trip of {1} ms")
        @CsvSource({"3000, 5", "3000, 40", "3000, 200", "3000, 400", "1000, 650", "12345, 100", "19900, 300"})
        void isScoredForTheThinkingAlone(long thinking, long roundTrip) {
            long arrives = thinking + roundTrip / 2 + 10;
            assertThat(time(arrives, thinking, roundTrip, 20).thought()).isEqualTo(thinking);
        }

        @Test
        void whoWasCutOffIsCreditedForWhatTheServerSaw() {
            Fairness.Heard heard = new Fairness.Heard(T0 + 9_000, 3_000, new Journey(40, 10), 5_900);
            Fairness.Timed time = Fairness.time(T0, heard, LIMIT, 150);
            assertThat(time.thought()).isEqualTo(3_000);
            assertThat(time.terms().outage()).isEqualTo(5_900);
        }

        @Test
        void isAlikeToWhoeverIsLessThanFiftyMillisecondsBehind() {
            assertThat(Fairness.alike(Map.of(1, 3_000L, 2, 3_049L, 3, 3_050L, 4, 3_098L, 5, 9_000L)))
                    .isEqualTo(Map.of(1, 3_000L, 2, 3_000L, 3, 3_050L, 4, 3_050L, 5, 9_000L));
        }

        @ParameterizedTest
        @CsvSource({"0, 0, 60", "40, 10, 60", "100, 25, 105", "650, 10, 365", "5000, 900, 630"})
        void getsOptionsAsEarlyAsTheWayIsLong(long roundTrip, long spread, long lead) {
            assertThat(Fairness.lead(new Journey(roundTrip, spread), LIMIT)).isEqualTo(lead);
        }
    }

    @Nested
    class Somebody {

        @Test
        void whoClaimsAnInstantAnswerGainsLittleAndLessEachTime() {
            double bucket = Fairness.FIRST_DOUBT;
            long gained = 0;
            int questions = 20;
            for (int question = 0; question < questions; question++) {
                bucket = Fairness.refilled(bucket);
                Fairness.Heard heard = new Fairness.Heard(T0 + 5_000, 0, new Journey(4, 0), 0);
                Fairness.Timed time = Fairness.time(T0, heard, LIMIT, bucket);
                bucket = Fairness.drained(bucket, time.terms().doubt(), LIMIT);
                gained += 5_000 - time.thought();
            }
            assertThat(gained / questions).isLessThanOrEqualTo(75);
        }

        @Test
        void whoDelaysPongsIsBelievedNoMoreThanTheMost() {
            assertThat(time(5_000, 0, 100_000, 100_000).terms().steady()).isEqualTo(Fairness.mostCredit(LIMIT));
        }

        @ParameterizedTest
        @CsvSource({"-9223372036854775808", "-1", "9223372036854775807"})
        void whoClaimsNonsenseBreaksNothing(long claim) {
            Fairness.Timed time = time(5_000, claim, 40, 10);
            assertThat(time.thought()).isBetween(Fairness.floor(LIMIT), 5_000L);
        }

        @Test
        void withoutALimitNothingIsCredited() {
            Fairness.Timed time =
                    Fairness.time(T0, new Fairness.Heard(T0 + 5_123, 0, new Journey(300, 50), 900), Phase.NEVER, 150);
            assertThat(time.thought()).isEqualTo(5_123);
            assertThat(time.terms().credit()).isZero();
        }
    }

    @RepeatedTest(50)
    void whateverIsHeardTheRulesHold() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            long limit = 5_000 + random.nextInt(120_000);
            double bucket = random.nextDouble() * Fairness.MOST_DOUBT;
            long elapsed = random.nextInt((int) limit + 3_000) - 500L;
            Fairness.Heard heard = new Fairness.Heard(
                    T0 + elapsed,
                    random.nextInt((int) limit),
                    new Journey(random.nextInt(2_000), random.nextInt(500)),
                    random.nextInt(5_000));
            Fairness.Timed time = Fairness.time(T0, heard, limit, bucket);
            Fairness.Terms terms = time.terms();

            assertThat(time.thought()).as("τ, seed %d", seed).isBetween(Fairness.floor(limit), limit);
            assertThat(terms.steady()).as("steady, seed %d", seed).isBetween(0L, Fairness.mostCredit(limit));
            assertThat(terms.outage()).as("outage, seed %d", seed).isBetween(0L, heard.away());
            assertThat(terms.doubt()).as("doubt, seed %d", seed).isBetween(0L, (long) (bucket * limit / 20_000));
            assertThat(terms.credit()).as("credit, seed %d", seed).isLessThanOrEqualTo(terms.elapsed());
            assertThat(Fairness.time(T0, heard, limit, bucket)).as("again").isEqualTo(time);

            Fairness.Heard later = new Fairness.Heard(
                    heard.arrivedAt() + random.nextInt(400), heard.claim(), heard.journey(), heard.away());
            assertThat(Fairness.time(T0, later, limit, bucket).thought())
                    .as("τ of a later arrival, seed %d", seed)
                    .isGreaterThanOrEqualTo(time.thought());

            long hour = 3_600_000;
            Fairness.Heard shifted =
                    new Fairness.Heard(heard.arrivedAt() + hour, heard.claim(), heard.journey(), heard.away());
            assertThat(Fairness.time(T0 + hour, shifted, limit, bucket)).isEqualTo(time);
        }
    }
}
