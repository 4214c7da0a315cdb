package handsup.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityHeadersTest {

    private static TestEdge edge;

    @BeforeAll
    static void open() {
        edge = TestEdge.open();
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 200",
        "HEAD, /, 200",
        "GET, /host, 200",
        "GET, /assets/app-4f2a.js, 200",
        "GET, /nothing, 404",
        "POST, /, 405",
        "GET, /%zz, 400",
        "GET, /ws, 426",
        "GET, /healthz, 200",
        "GET, /metrics, 200",
        "GET, /api/decks, 401",
        "GET, /api/nothing, 401",
        "OPTIONS, /api/decks, 401"
    })
    void everyAnswerHasThem(String method, String path, int status) {
        try (Plug plug = edge.plug()) {
            Plug.Got got = plug.ask(method, path, "");
            assertThat(got.status()).isEqualTo(status);
            assertSecure(got);
        }
    }

    @Test
    void alsoOneToWhatIsHardlyARequest() {
        String[] requests = {
            "NONSENSE\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
            "GET /" + "x".repeat(3_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(9_000) + "\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 70000\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n"
        };
        int[] statuses = {400, 400, 421, 414, 431, 413, 400, 400};
        for (int i = 0; i < requests.length; i++) {
            try (Plug plug = edge.plug().send(requests[i])) {
                Plug.Got got = plug.answer();
                assertThat(got.status()).as(requests[i].substring(0, 8)).isEqualTo(statuses[i]);
                assertSecure(got);
            }
        }
    }

    @Test
    void thePolicyNamesTheHostThatWasAskedForAndNoOther() {
        try (Plug plug = edge.plug()) {
            assertThat(plug.get("/", "Host: Laptop.local:8080").header("content-security-policy"))
                    .isEqualTo(
                            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'"
                                + " data:; connect-src 'self' ws://laptop.local:8080 wss://laptop.local:8080;"
                                + " manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                                + " object-src 'none'; require-trusted-types-for 'script'");
            assertThat(plug.get("/", "Host: [::1]:8080").header("content-security-policy"))
                    .contains("ws://[::1]:8080 wss://[::1]:8080;");
            assertThat(plug.get("/", "Host: evil.example").header("content-security-policy"))
                    .contains("connect-src 'self';");
        }
    }

    private static void assertSecure(Plug.Got got) {
        assertThat(got.header("content-security-policy"))
                .startsWith("default-src 'none'; script-src 'self';")
                .contains("frame-ancestors 'none'")
                .endsWith("require-trusted-types-for 'script'");
        assertThat(got.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(got.header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(got.header("cross-origin-opener-policy")).isEqualTo("same-origin");
        assertThat(got.header("cross-origin-resource-policy")).isEqualTo("same-origin");
        assertThat(got.header("permissions-policy")).contains("camera=()");
        assertThat(got.header("cache-control")).isNotEmpty();
        assertThat(got.header("date")).endsWith("GMT");
        assertThat(got.headers()).doesNotContainKeys("server", "access-control-allow-origin");
    }
}
