package handsup.transport;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.protocol.Api;
import handsup.protocol.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {

    private static final String KEY = "Authorization: Bearer " + TestEdge.KEY;
    private static final String DRAW =
            "{\"deck\":\"khrushchev\",\"cards\":[],\"types\":[],\"difficulties\":[\"easy\"],\"count\":8,\"seed\":7}";

    private TestEdge edge;

    @BeforeEach
    void open() {
        edge = TestEdge.open();
    }

    @AfterEach
    void close() {
        edge.close();
    }

    private Plug.Got ask(String method, String path, String body, String... headers) {
        try (Plug plug = edge.plug()) {
            return plug.ask(method, path, body, headers);
        }
    }

    @Test
    void theTeacherAsksForDecks() {
        edge.desk.next = () -> new Desk.Ok(new Api.Decks(List.of()));
        Plug.Got got = ask("GET", "/api/decks", "", KEY);
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.header("content-type")).isEqualTo("application/json");
        assertThat(got.header("cache-control")).isEqualTo("no-store");
        assertThat(got.text()).isEqualTo("{\"decks\":[]}");
        assertThat(edge.desk.asked).containsExactly("decks");
    }

    @Test
    void triesADrawAndOpensARoom() {
        assertThat(ask("POST", "/api/draws", DRAW, KEY).status()).isEqualTo(200);
        String rules =
                "{\"readingSeconds\":5,\"timeFactor\":1.5,\"points\":\"speed\",\"leaderboard\":true,\"standings\":true,"
                    + "\"givenNames\":true,\"mayChange\":false,\"autoReveal\":true,\"capacity\":60,\"confidence\":false,\"order\":\"same\"}";
        Plug.Got got = ask("POST", "/api/rooms", "{\"draw\":" + DRAW + ",\"rules\":" + rules + ",\"host\":\"\"}", KEY);
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.text()).isEqualTo("{\"code\":\"ABC234\"}");
        Api.DrawRequest draw = new Api.DrawRequest("khrushchev", List.of(), List.of(), List.of(Api.Level.EASY), 8, 7);
        assertThat(edge.desk.asked)
                .containsExactly(
                        draw,
                        new Api.OpenRequest(
                                draw, new Api.Rules(5, 1.5, Api.Points.SPEED, true, true, true, false, true, 60), ""));
    }

    @Test
    void saysWhatCameOfARoomAndTakesMendings() {
        edge.desk.next = Desk.NotFound::new;
        assertThat(ask("GET", "/api/rooms/ABC234/report", "", KEY).status()).isEqualTo(404);
        edge.desk.next = () -> new Desk.Sheet("ABC234-students.csv", "\uFEFFName\r\n");
        Plug.Got sheet = ask("GET", "/api/rooms/ABC234/report/students.csv", "", KEY);
        assertThat(sheet.header("content-type")).startsWith("text/csv; charset=utf-8");
        assertThat(sheet.header("content-disposition")).isEqualTo("attachment; filename=\"ABC234-students.csv\"");
        assertThat(sheet.text()).isEqualTo("\uFEFFName\r\n");
        edge.desk.next = () -> new Desk.Ok(new Api.Mended(1, 0, 2, 3, List.of()));
        String mending = "{\"question\":\"q1\",\"mending\":{\"is\":\"accept\",\"replies\":"
                + "[{\"kind\":\"text\",\"text\":\"Tito\"}]},\"sure\":false}";
        assertThat(ask("POST", "/api/rooms/ABC234/mendings", mending, KEY).status())
                .isEqualTo(200);
        assertThat(ask("POST", "/api/rooms/ABC234/mendings", "{}", KEY).status())
                .isEqualTo(400);
        assertThat(ask("GET", "/api/rooms/ABC234/mendings", "", KEY).status()).isEqualTo(405);
        assertThat(ask("GET", "/api/rooms/ABC234/nothing", "", KEY).status()).isEqualTo(404);
        assertThat(edge.desk.asked)
                .containsExactly(
                        "report on ABC234",
                        "students.csv of ABC234",
                        new Api.MendRequest("q1", new Api.Accept(List.of(new Reply.Text("Tito"))), false));
    }

    @Test
    void neitherReportNorMendingIsToBeHadWithoutTheKey() {
        for (String path : List.of("/api/rooms/ABC234/report", "/api/rooms/ABC234/report/answers.csv")) {
            assertThat(ask("GET", path, "").status()).isEqualTo(401);
        }
        assertThat(ask("POST", "/api/rooms/ABC234/mendings", "{}").status()).isEqualTo(401);
        assertThat(edge.desk.asked).isEmpty();
    }

    @Test
    void listsRoomsAndClosesOne() {
        edge.desk.next = () -> new Desk.Ok(new Api.Rooms(List.of()));
        assertThat(ask("GET", "/api/rooms", "", KEY).text()).isEqualTo("{\"rooms\":[]}");
        edge.desk.next = Desk.Done::new;
        Plug.Got closed = ask("DELETE", "/api/rooms/ABC234", "", KEY);
        assertThat(closed.status()).isEqualTo(204);
        assertThat(closed.body()).isEmpty();
        edge.desk.next = Desk.NotFound::new;
        assertThat(ask("DELETE", "/api/rooms/NOSUCH", "", KEY).status()).isEqualTo(404);
        assertThat(edge.desk.asked).containsExactly("rooms", "close ABC234", "close NOSUCH");
    }

    @Test
    void whatIsWrongWithARequestIsToldAsTheDeskSaysIt() {
        edge.desk.next = () -> new Desk.Bad(new Api.Problems(List.of(new Api.Problem("count", "0", "1 to 100"))));
        Plug.Got got = ask("POST", "/api/draws", DRAW, KEY);
        assertThat(got.status()).isEqualTo(400);
        assertThat(got.text())
                .isEqualTo("{\"problems\":[{\"field\":\"count\",\"value\":\"0\",\"expected\":\"1 to 100\"}]}");
        edge.desk.next = Desk.Busy::new;
        assertThat(ask("POST", "/api/draws", DRAW, KEY).status()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "[]",
                "null",
                "{\"deck\":\"x\"}",
                "{\"deck\":7,\"cards\":[],\"types\":[],\"difficulties\":[],\"count\":8,\"seed\":7}"
            })
    void aBodyOfAnotherShapeIsRefusedInFull(String body) {
        Plug.Got got = ask("POST", "/api/draws", body, KEY);
        assertThat(got.status()).isEqualTo(400);
        assertThat(got.text())
                .contains("\"field\":\"body\"")
                .contains("deck, cards, types, difficulties, count and seed");
        assertThat(edge.desk.asked).isEmpty();
    }

    @Test
    void aBodyThatIsNotUtf8IsRefused() {
        try (Plug plug = edge.plug()) {
            plug.send("POST /api/draws HTTP/1.1\r\nHost: x\r\n" + KEY + "\r\nContent-Length: 2\r\n\r\n")
                    .send(new byte[] {(byte) 0xc3, 0x28});
            Plug.Got got = plug.answer();
            assertThat(got.status()).isEqualTo(400);
            assertThat(got.text()).contains("not UTF-8");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/decks, 'GET, HEAD'",
        "GET, /api/draws, POST",
        "PUT, /api/rooms, 'GET, HEAD, POST'",
        "GET, /api/rooms/ABC234, DELETE",
        "OPTIONS, /api/rooms, 'GET, HEAD, POST'"
    })
    void theWrongMethodIsToldTheRightOnes(String method, String path, String allowed) {
        Plug.Got got = ask(method, path, "", KEY);
        assertThat(got.status()).isEqualTo(405);
        assertThat(got.header("allow")).isEqualTo(allowed);
        assertThat(edge.desk.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/", "/api/nothing", "/api/rooms/", "/api/rooms/A/B", "/api/decks/x"})
    void whatIsNotThereIsNotThere(String path) {
        assertThat(ask("GET", path, "", KEY).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/decks",
        "POST, /api/draws",
        "POST, /api/rooms",
        "GET, /api/rooms",
        "DELETE, /api/rooms/ABC234",
        "GET, /api/nothing",
    })
    void withoutTheKeyThereIsNothingAndAlwaysTheSame(String method, String path) {
        String[][] without = {
            {},
            {"Authorization: Bearer wrong"},
            {"Authorization: Bearer " + TestEdge.KEY + "x"},
            {"Authorization: Basic " + TestEdge.KEY},
            {"Authorization: " + TestEdge.KEY},
            {"Authorization: Bearer"},
            {KEY, KEY},
            {"Cookie: key=" + TestEdge.KEY}
        };
        for (String[] headers : without) {
            Plug.Got got = ask(method, path + "?key=" + TestEdge.KEY, "", headers);
            assertThat(got.status()).isEqualTo(401);
            assertThat(got.header("www-authenticate")).isEqualTo("Bearer");
            assertThat(got.text())
                    .isEqualTo("{\"problems\":[{\"field\":\"authorization\",\"value\":\"\",\"expected\":\"the teacher's"
                            + " key as a bearer token\"}]}");
        }
        assertThat(edge.desk.asked).isEmpty();
    }

    @Test
    void whoKeepsTryingKeysIsToldToSlowDownButTheTeacherBesideThemIsNot() {
        for (int i = 0; i < 10; i++) {
            assertThat(ask("GET", "/api/decks", "", "Authorization: Bearer wrong" + i)
                            .status())
                    .isEqualTo(401);
        }
        Plug.Got got = ask("GET", "/api/decks", "", "Authorization: Bearer wrong");
        assertThat(got.status()).isEqualTo(429);
        assertThat(got.header("retry-after")).isEqualTo("60");
        assertThat(ask("GET", "/api/decks", "", KEY).status()).isEqualTo(200);
    }

    @Test
    void aBodyMayHaveSixtyFourKilobytesAndNoMore() {
        assertThat(ask("POST", "/api/draws", " ".repeat(65_536 - DRAW.length()) + DRAW, KEY)
                        .status())
                .isEqualTo(200);
        Plug.Got got = ask("POST", "/api/draws", " ".repeat(65_537 - DRAW.length()) + DRAW, KEY);
        assertThat(got.status()).isEqualTo(413);
        assertThat(got.text()).isEqualTo("That is more than this server reads.\n");
        assertThat(got.header("connection")).isEqualTo("close");
    }

    @Test
    void aBodyInChunksHasTheSameLimit() {
        try (Plug plug = edge.plug()) {
            plug.send("POST /api/draws HTTP/1.1\r\nHost: x\r\n" + KEY + "\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 80; i++) {
                plug.send("400\r\n" + " ".repeat(1_024) + "\r\n");
            }
            assertThat(plug.answer().status()).isEqualTo(413);
            assertThat(plug.isClosed()).isTrue();
        }
    }

    @Test
    void whoAsksFirstWhetherToSendIsTold() {
        try (Plug plug = edge.plug()) {
            plug.send("POST /api/draws HTTP/1.1\r\nHost: x\r\n" + KEY + "\r\nExpect: 100-continue\r\nContent-Length: "
                    + DRAW.length() + "\r\n\r\n");
            assertThat(plug.answer().status()).isEqualTo(100);
            plug.send(DRAW);
            assertThat(plug.answer().status()).isEqualTo(200);
        }
        try (Plug plug = edge.plug()) {
            plug.send("POST /api/draws HTTP/1.1\r\nHost: x\r\n" + KEY
                    + "\r\nExpect: 100-continue\r\nContent-Length: 70000\r\n\r\n");
            assertThat(plug.answer().status()).isEqualTo(413);
        }
    }

    @Test
    void aFailureOfOursSaysNothingOfItself() {
        edge.desk.next = () -> {
            throw new IllegalStateException("a secret of the server");
        };
        Plug.Got got = ask("GET", "/api/decks", "", KEY);
        assertThat(got.status()).isEqualTo(500);
        assertThat(got.text()).isEqualTo("The server failed at this. Its log says where.\n");
    }

    @Test
    void oneConnectionAsksOneThingAfterAnother() {
        try (Plug plug = edge.plug()) {
            for (int i = 0; i < 20; i++) {
                assertThat(plug.get("/api/decks", KEY).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void whatIsAskedBeforeTheLastAnswerCameIsLeftToBeAskedAgain() {
        String one = "GET /api/decks HTTP/1.1\r\nHost: x\r\n" + KEY + "\r\n\r\n";
        try (Plug plug = edge.plug().send(one + one)) {
            Plug.Got got = plug.answer();
            assertThat(got.status()).isEqualTo(200);
            assertThat(got.header("connection")).isEqualTo("close");
            assertThat(plug.isClosed()).isTrue();
            assertThat(edge.desk.asked).hasSize(1);
        }
    }

    @Test
    void theDeskIsNeverCalledOnAnEventLoop() {
        edge.desk.next = () -> new Desk.Ok(new Api.Opened(Thread.currentThread().isVirtual() ? "virtual" : "loop"));
        assertThat(ask("GET", "/api/decks", "", KEY).text()).isEqualTo("{\"code\":\"virtual\"}");
    }
}
