package handsup.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeTest {

    private static Set<String> edgeThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("edge"))
                .collect(Collectors.toSet());
    }

    private static String refused(EdgeConfig config) {
        return switch (Edge.open(config)) {
            case Opening.Refused(String reason) -> reason;
            case Opening.Bound(Edge edge) -> {
                edge.close();
                yield "it was bound";
            }
        };
    }

    @Test
    void aPortThatIsTakenIsToldAndLeavesNoThreadBehind() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(refused(EdgeConfig.on("127.0.0.1", other.getLocalPort())))
                    .isEqualTo("port " + other.getLocalPort() + " is taken by another program; choose one with --port");
            await().until(() -> edgeThreads().isEmpty());
        }
    }

    @Test
    void twoEdgesDoNotShareAPort() {
        try (TestEdge edge = TestEdge.open()) {
            assertThat(refused(EdgeConfig.on("127.0.0.1", edge.port()))).contains("is taken by another program");
        }
    }

    @Test
    void anAddressOfAnotherMachineIsTold() {
        assertThat(refused(EdgeConfig.on("192.0.2.1", 0))).isEqualTo("192.0.2.1 is not an address of this machine");
        assertThat(refused(EdgeConfig.on("not a host", 0)))
                .isEqualTo("not a host is neither an address nor a name that leads to one");
        assertThat(refused(EdgeConfig.on("", 70_000))).startsWith("port 70000 does not exist");
        await().until(() -> edgeThreads().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quiz.school.example",
                "ftp://quiz",
                "https://",
                "https://a b",
                "https://quiz/path",
                "https://quiz:99999"
            })
    void aPublicAddressThatIsNoneIsTold(String url) {
        EdgeConfig usual = EdgeConfig.on("127.0.0.1", 0);
        assertThat(refused(new EdgeConfig(usual.bind(), 0, List.of(url), false, 1, usual.limits())))
                .isEqualTo("the public address " + url + " is not of the form https://host or https://host:port");
    }

    @Test
    void whoConnectsBeforeTheServerIsReadyWaits() {
        Edge edge = switch (Edge.open(EdgeConfig.on("127.0.0.1", 0))) {
            case Opening.Bound(Edge bound) -> bound;
            case Opening.Refused(String reason) -> throw new AssertionError(reason);
        };
        try (Plug early = Plug.into(edge.port())) {
            early.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(early.readWithin(100)).isEmpty();
            edge.serve(TestEdge.nothingBehind());
            assertThat(early.answer().status()).isEqualTo(200);
        } finally {
            edge.close();
        }
    }

    @Test
    void roomsCanLiveOnTheLoops() throws Exception {
        try (TestEdge edge =
                TestEdge.open(config -> new EdgeConfig("127.0.0.1", 0, List.of(), false, 3, config.limits()))) {
            assertThat(edge.edge.loops()).hasSize(3);
            String thread = edge.edge
                    .loops()
                    .get(1)
                    .schedule(() -> Thread.currentThread().getName(), 1, TimeUnit.MILLISECONDS)
                    .get();
            assertThat(thread).startsWith("edge");
        }
    }

    @Test
    void closingEndsEveryThreadAndTheHealth() {
        TestEdge edge = TestEdge.open();
        try (Plug plug = edge.plug()) {
            assertThat(plug.get("/healthz").status()).isEqualTo(200);
        }
        edge.close();
        edge.close();
        await().until(() -> edgeThreads().isEmpty());
    }

    @Test
    void roomsLiveOnWhileLeaveIsTaken() throws Exception {
        try (TestEdge edge = TestEdge.open()) {
            edge.edge.leave();
            assertThat(edge.edge.loops().getFirst().submit(() -> "alive").get(1, TimeUnit.SECONDS))
                    .isEqualTo("alive");
        }
    }
}
