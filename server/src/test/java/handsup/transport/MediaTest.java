package handsup.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTest {

    private static TestEdge edge;

    @BeforeAll
    static void open() {
        edge = TestEdge.open();
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    private static Plug.Got get(String path) {
        try (Plug plug = edge.plug()) {
            return plug.get(path);
        }
    }

    @Test
    void anImageIsKeptByBrowsersAndTakenForNothingElse() {
        Plug.Got got = get("/media/known.png");
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.header("content-type")).isEqualTo("image/png");
        assertThat(got.header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(got.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(got.header("content-security-policy")).contains("default-src 'none'", "img-src 'self'");
        assertThat(got.header("cross-origin-resource-policy")).isEqualTo("same-origin");
        assertThat(got.header("content-length")).isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/media/", "/media/other.png", "/media/../known.png", "/media/%2e%2e/known.png"})
    void nothingElseIsThere(String path) {
        Plug.Got got = get(path);
        assertThat(got.status()).isBetween(400, 404);
        assertThat(got.headers()).doesNotContainEntry("cache-control", "public, max-age=31536000, immutable");
    }
}
