package handsup.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import handsup.protocol.ClientMessage;
import handsup.protocol.CloseCode;
import handsup.protocol.Encoded;
import handsup.protocol.ServerMessage;
import handsup.protocol.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a room, and whoever is at the far end, may count on, on every kind of connection. */
abstract class ConnectionContract {

    private static final String JOIN = "{\"type\":\"join\",\"code\":\"ABC234\",\"name\":\"Ada\",\"token\":\"t\"}";
    private static final String HAND = "{\"type\":\"hand\"}";
    private static final int SMALL = 4_096;

    private @Nullable TestEdge opened;

    /** @param receiveBuffer bytes the kernel keeps for the caller; 0 for what is usual */
    abstract Caller call(TestEdge edge, int receiveBuffer);

    private TestEdge edge() {
        return opened(opened == null ? TestEdge.open() : opened);
    }

    /** One with waits of 300 ms, and 900 for silence. */
    private TestEdge hasty() {
        return opened(TestEdge.hasty());
    }

    private TestEdge opened(TestEdge edge) {
        opened = edge;
        return edge;
    }

    private Caller call() {
        return call(edge(), 0);
    }

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private FakeReception.Guest guest() {
        await().until(() -> !edge().reception.guests.isEmpty());
        return edge().reception.only();
    }

    private void nothingWasHeard() {
        assertThat(edge().reception.only().said).isEmpty();
    }

    private static Encoded encoded(String text) {
        return new Encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsSaidReachesTheReceptionWithItsArrivalOnTheServersClock() {
        try (Caller _ = call().say(JOIN)) {
            await().until(() -> !edge().reception.only().said.isEmpty());
            assertThat(guest().said).containsExactly(new ClientMessage.Join("ABC234", "Ada", "t"));
            assertThat(guest().at.getFirst()).isBetween(1_000_000L, 1_060_000L);
        }
    }

    @Test
    void whatIsSaidIsHeardInOrderOnOneThread() {
        List<String> questions = IntStream.range(0, 15)
                .mapToObj(i -> "{\"type\":\"clock\",\"sent\":" + i + "}")
                .toList();
        try (Caller caller = call().say(questions.subList(0, 10))) {
            questions.subList(10, 15).forEach(caller::say);
            await().until(() -> guest().said.size() == 15);
            for (int i = 0; i < 15; i++) {
                assertThat(guest().said.get(i)).isEqualTo(new ClientMessage.Clock(i));
            }
            assertThat(guest().threads).containsOnly(guest().threads.getFirst());
        }
    }

    @Test
    void whatARoomTellsArrivesInOrder() {
        edge().reception.onMessage = (guest, _) -> {
            for (int i = 0; i < 50; i++) {
                guest.peer.tell(Wire.write(new ServerMessage.Time(i, i)));
            }
        };
        try (Caller caller = call().say(JOIN)) {
            for (int i = 0; i < 50; i++) {
                assertThat(caller.next()).isEqualTo("{\"type\":\"time\",\"sent\":" + i + ".0,\"now\":" + i + "}");
            }
        }
    }

    @Test
    void lettersOfAllScriptsArriveAsTheyWere() {
        edge().reception.onMessage = (guest, _) -> guest.peer.tell(encoded("{\"a\":\"Ирина, Zoë 🙂 \\n data: \"}"));
        try (Caller caller = call().say(JOIN)) {
            assertThat(caller.next()).isEqualTo("{\"a\":\"Ирина, Zoë 🙂 \\n data: \"}");
        }
    }

    @Test
    void aRoomClosesAConnectionAfterWhatItToldBefore() {
        edge().reception.onMessage = (guest, _) -> {
            guest.peer.tell(encoded("{}"));
            guest.peer.close(CloseCode.REMOVED);
            guest.peer.tell(encoded("[]"));
        };
        try (Caller caller = call().say(JOIN)) {
            assertThat(caller.next()).isEqualTo("{}");
            assertThat(caller.closeCode()).isEqualTo(4502);
            assertThat(caller.isClosed()).isTrue();
            await().until(() -> guest().timesGone == 1);
        }
    }

    @Test
    void theReceptionHearsOnceThatSomebodyIsGone() {
        Caller caller = call().say(JOIN);
        assertThat(guest().timesGone).isZero();
        caller.close();
        await().until(() -> guest().timesGone == 1);
    }

    @Test
    void aServerThatGoesDownAsksEverybodyToComeBack() {
        try (Caller caller = call().say(JOIN)) {
            await().until(() -> !guest().said.isEmpty());
            CompletableFuture<Void> left = CompletableFuture.runAsync(edge().edge::leave);
            assertThat(caller.closeCode()).isEqualTo(CloseCode.COME_BACK.number());
            assertThat(caller.isClosed()).isTrue();
            assertThat(left).succeedsWithin(5, TimeUnit.SECONDS);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "{}",
                "[]",
                "null",
                "7",
                "pong xyz",
                "{\"type\":\"nonsense\"}",
                "{\"type\":\"hand\",\"more\":1}",
                "{\"type\":\"hand\"} {\"type\":\"hand\"}",
                "{\"type\":\"join\",\"code\":\"ABC234\"}",
                "{\"type\":\"join\",\"code\":7,\"name\":\"Ada\",\"token\":\"t\"}",
                "{\"type\":\"join\",\"code\":null,\"name\":\"Ada\",\"token\":\"t\"}",
                "{\"type\":\"clock\",\"sent\":\"1\"}",
                "{\"type\":\"hand\",\"type\":\"leave\"}",
                "{\"__proto__\":{},\"type\":\"hand\"}",
                "[[[[[[[[[[[[[[[[[[[["
            })
    void whatIsNotAMessageClosesAsMalformed(String text) {
        try (Caller caller = call().say(List.of(text, HAND))) {
            assertThat(caller.closeCode()).isEqualTo(4505);
            assertThat(caller.isClosed()).isTrue();
            nothingWasHeard();
        }
    }

    @Test
    void aMessageMayHaveFourKilobytesAndNoByteMore() {
        try (Caller caller = call().say(HAND + " ".repeat(4_096 - HAND.length()))) {
            await().until(() -> guest().said.size() == 1);
            caller.say(HAND + " ".repeat(4_097 - HAND.length()));
            assertThat(caller.closeCode()).isEqualTo(1009);
            assertThat(guest().said).hasSize(1);
        }
    }

    @Test
    void aFailureOfOursAsksToComeBackAndSaysNothingOfItself() {
        edge().reception.onMessage = (_, _) -> {
            throw new IllegalStateException("a secret of the server");
        };
        try (Caller caller = call().say(HAND)) {
            assertThat(caller.closeCode()).isEqualTo(4001);
        }
    }

    @Test
    void aStudentMaySayTwentyThingsAtOnceAndNotManyMore() {
        try (Caller caller = call().say(Collections.nCopies(20, HAND))) {
            await().until(() -> guest().said.size() == 20);
            caller.say(Collections.nCopies(20, HAND));
            assertThat(caller.closeCode()).isEqualTo(4029);
            assertThat(guest().said).hasSizeBetween(20, 25);
        }
    }

    @Test
    void aHostMaySaySixty() {
        String host = "{\"type\":\"host\",\"code\":\"ABC234\",\"key\":\"" + TestEdge.KEY + "\"}";
        try (Caller caller = call().say(host).say(Collections.nCopies(60, HAND))) {
            await().until(() -> guest().said.size() == 61);
            caller.say(Collections.nCopies(60, HAND));
            assertThat(caller.closeCode()).isEqualTo(4029);
        }
    }

    @Test
    void whoOnlySaysItIsTheHostIsNotGivenMore() {
        String host = "{\"type\":\"host\",\"code\":\"ABC234\",\"key\":\"guessed\"}";
        try (Caller caller = call().say(host).say(Collections.nCopies(60, HAND))) {
            assertThat(caller.closeCode()).isEqualTo(4029);
            assertThat(guest().said).hasSizeLessThan(30);
        }
    }

    @Test
    void whoSaysNothingIsSentAway() {
        hasty();
        try (Caller caller = call()) {
            assertThat(caller.closeCode()).isEqualTo(4003);
            assertThat(caller.isClosed()).isTrue();
        }
    }

    @Test
    void whoAnswersPingsStaysWithoutSayingAnything() {
        hasty();
        try (Caller caller = call()) {
            caller.answersPings(true);
            caller.say(HAND);
            FakeReception.Guest guest = guest();
            long begun = System.nanoTime();
            await().pollDelay(Duration.ZERO).until(() -> {
                guest.peer.tell(encoded("{}"));
                caller.next();
                return System.nanoTime() - begun > 2_000_000_000L;
            });
            assertThat(guest.timesGone).isZero();
        }
    }

    @Test
    void whoDoesNotAnswerPingsIsSentAway() {
        hasty();
        try (Caller caller = call().say(HAND)) {
            assertThat(caller.closeCode()).isEqualTo(4003);
            await().until(() -> guest().timesGone == 1);
        }
    }

    @Test
    void aSlowReaderGetsTheNewestViewAndNotTheStaleOnes() {
        int views = 2_000;
        try (Caller caller = call(edge(), SMALL).say(JOIN)) {
            FakeReception.Guest guest = guest();
            for (int i = 0; i < views; i++) {
                guest.peer.show(encoded("{\"version\":" + i + ",\"filling\":\"" + "x".repeat(4_000) + "\"}"));
            }
            guest.peer.tell(encoded("{\"last\":true}"));
            int seen = 0;
            String newest = "";
            for (String next = caller.next(); !next.equals("{\"last\":true}"); next = caller.next()) {
                newest = next;
                seen++;
            }
            assertThat(newest).startsWith("{\"version\":" + (views - 1) + ",");
            assertThat(seen).isLessThan(views / 2);
        }
    }

    @Test
    void whoStopsReadingIsSentAway() {
        hasty();
        try (Caller _ = call(edge(), SMALL).say(JOIN)) {
            FakeReception.Guest guest = guest();
            await().pollInterval(Duration.ofMillis(10)).until(() -> {
                guest.peer.show(encoded("{\"filling\":\"" + "x".repeat(60_000) + "\"}"));
                return guest.timesGone == 1;
            });
            assertThat(edge().registry
                            .counter("handsup.edge.closed", "code", "4002")
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void aBacklogOfMessagesThatGrowsTooLargeIsTheEnd() {
        try (Caller caller = call(edge(), SMALL).say(JOIN)) {
            FakeReception.Guest guest = guest();
            for (int i = 0; i < 2_000; i++) {
                guest.peer.tell(encoded("{\"filling\":\"" + "x".repeat(4_000) + "\"}"));
            }
            assertThat(caller.closeCode()).isEqualTo(4002);
        }
    }
}
