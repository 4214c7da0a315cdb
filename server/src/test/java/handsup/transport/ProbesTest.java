package handsup.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProbesTest {

    private static final String HERE = "127.0.0.1";
    private static final String ELSEWHERE = "192.0.2.7";

    private static Asked asked(String from, String host, String... header) {
        HttpHeaders headers = new DefaultHttpHeaders();
        for (String name : header) {
            headers.set(name, "203.0.113.9");
        }
        return new Asked(
                HttpMethod.GET,
                "/metrics",
                headers,
                Authority.parse(host).orElseThrow(),
                Optional.of(""),
                new InetSocketAddress(from, 5_000));
    }

    private static Probes probes(boolean open) {
        return new Probes(() -> true, () -> false, () -> "up 1\n", open);
    }

    @Test
    void metricsAreForThisMachine() {
        HttpReply reply = probes(false).metrics(asked(HERE, "localhost:8080"));
        assertThat(reply.status().code()).isEqualTo(200);
        assertThat(reply.body().toString(StandardCharsets.UTF_8)).isEqualTo("up 1\n");
        assertThat(probes(false).metrics(asked(HERE, "127.0.0.1:8080")).status().code())
                .isEqualTo(200);
        assertThat(probes(false).metrics(asked("::1", "[::1]:8080")).status().code())
                .isEqualTo(200);
    }

    @Test
    void notForOthersNorThroughAProxyOnThisMachine() {
        assertThat(probes(false).metrics(asked(ELSEWHERE, "localhost")).status().code())
                .isEqualTo(403);
        assertThat(probes(false)
                        .metrics(asked(HERE, "quiz.school.example"))
                        .status()
                        .code())
                .isEqualTo(403);
        assertThat(probes(false).metrics(asked(HERE, "192.168.1.20")).status().code())
                .isEqualTo(403);
        assertThat(probes(false).metrics(asked(HERE, "127.evil")).status().code())
                .isEqualTo(403);
        assertThat(probes(false)
                        .metrics(asked(HERE, "localhost", "x-forwarded-for"))
                        .status()
                        .code())
                .isEqualTo(403);
        assertThat(probes(false)
                        .metrics(asked(HERE, "localhost", "forwarded"))
                        .status()
                        .code())
                .isEqualTo(403);
    }

    @Test
    void aForgedForwardingHeaderDoesNotOpenThem() {
        assertThat(probes(false)
                        .metrics(asked(ELSEWHERE, "localhost", "x-forwarded-for"))
                        .status()
                        .code())
                .isEqualTo(403);
    }

    @Test
    void unlessTheyAreForEverybody() {
        assertThat(probes(true)
                        .metrics(asked(ELSEWHERE, "quiz.school.example"))
                        .status()
                        .code())
                .isEqualTo(200);
    }

    @Test
    void healthIsForEverybody() {
        try (TestEdge edge = TestEdge.open();
                Plug plug = edge.plug()) {
            Plug.Got got = plug.get("/healthz");
            assertThat(got.status()).isEqualTo(200);
            assertThat(got.text()).isEqualTo("ok\n");
            edge.healthy = false;
            assertThat(plug.get("/healthz").status()).isEqualTo(503);
            assertThat(plug.ask("POST", "/healthz", "").status()).isEqualTo(405);
            Plug.Got metrics = plug.get("/metrics");
            assertThat(metrics.text()).isEqualTo("handsup_up 1\n");
            assertThat(metrics.header("content-type")).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        }
    }

    @Test
    void aServerThatIsGoingDownIsNotHealthy() {
        Probes probes = new Probes(() -> true, () -> true, () -> "", false);
        assertThat(probes.health(asked(ELSEWHERE, "localhost")).status().code()).isEqualTo(503);
    }
}
