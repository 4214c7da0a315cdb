package handsup.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {

    private static final String SCRIPT = "/assets/app-4f2a.js";

    private static TestEdge edge;

    @BeforeAll
    static void open() {
        edge = TestEdge.open();
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    private static Plug.Got get(String path, String... headers) {
        try (Plug plug = edge.plug()) {
            return plug.get(path, headers);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, student",
        "/?utm=1, student",
        "/j/ABC234, student",
        "/j/%41BC234, student",
        "/host, host",
        "/projector, projector"
    })
    void everyScreenHasItsAddress(String path, String title) {
        Plug.Got got = get(path);
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.text()).contains("<title>" + title + "</title>");
        assertThat(got.header("content-type")).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void pagesAreAskedForAgainEveryTimeAndAssetsNever() {
        assertThat(get("/").header("cache-control")).isEqualTo("no-cache");
        assertThat(get("/icon.svg").header("cache-control")).isEqualTo("no-cache");
        assertThat(get(SCRIPT).header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(get(SCRIPT).header("content-type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(get("/assets/app-4f2a.css").header("content-type")).isEqualTo("text/css; charset=utf-8");
        assertThat(get("/icon.svg").header("content-type")).isEqualTo("image/svg+xml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd  | br       | brotli bytes",
                "gzip                     | gzip     | gzipped bytes",
                "br;q=0.5, gzip;q=0.8     | gzip     | gzipped bytes",
                "br;q=0, gzip;q=0         | ''       | console",
                "*                        | br       | brotli bytes",
                "br;q=0, *                | gzip     | gzipped bytes",
                "identity, br;q=0.1       | ''       | console",
                "zstd                     | ''       | console",
                "BR                       | br       | brotli bytes",
                "br;q=nonsense            | ''       | console",
            })
    void theBestCodingThatTheBrowserTakesIsSent(String accepted, String coding, String body) {
        Plug.Got got = get(SCRIPT, "Accept-Encoding: " + accepted);
        assertThat(got.header("content-encoding")).isEqualTo(coding);
        assertThat(got.header("vary")).isEqualTo("accept-encoding");
        assertThat(got.text()).startsWith(body);
    }

    @Test
    void aFileWithoutCompressedCopiesIsSentAsItIs() {
        Plug.Got got = get("/icon.svg", "Accept-Encoding: br, gzip");
        assertThat(got.headers()).doesNotContainKeys("content-encoding", "vary");
        assertThat(got.text()).isEqualTo("<svg/>");
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain() {
        String tag = get(SCRIPT, "Accept-Encoding: br").header("etag");
        assertThat(tag).startsWith("\"").endsWith("\"");
        assertThat(get(SCRIPT, "Accept-Encoding: gzip").header("etag")).isNotEqualTo(tag);
        for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            Plug.Got again = get(SCRIPT, "Accept-Encoding: br", "If-None-Match: " + known);
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.header("etag")).isEqualTo(tag);
        }
        assertThat(get(SCRIPT, "If-None-Match: " + tag).status()).isEqualTo(200);
    }

    @Test
    void aNotModifiedAnswerLeavesTheConnectionUsable() {
        try (Plug plug = edge.plug()) {
            String tag = plug.get("/").header("etag");
            assertThat(plug.get("/", "If-None-Match: " + tag).status()).isEqualTo(304);
            assertThat(plug.get("/host").status()).isEqualTo(200);
        }
    }

    @Test
    void aHeadIsAnsweredWithoutTheBody() {
        try (Plug plug = edge.plug()) {
            Plug.Got head = plug.ask("HEAD", SCRIPT, "");
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("content-length")).isNotEqualTo("0");
            assertThat(plug.get(SCRIPT).header("content-length")).isEqualTo(head.header("content-length"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
    void pagesCanOnlyBeRead(String method) {
        try (Plug plug = edge.plug()) {
            Plug.Got got = plug.ask(method, "/", "");
            assertThat(got.status()).isEqualTo(405);
            assertThat(got.header("allow")).isEqualTo("GET, HEAD");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/index.html",
                "/index",
                "/host.html",
                "/j",
                "/j/",
                "/j/A/B",
                "//",
                "//host",
                "/assets",
                "/assets/",
                "/assets/app-4f2a.js.br",
                "/assets/../host.html",
                "/..%2f..%2fetc%2fpasswd",
                "/assets/..%2f..%2f..%2fetc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%5c..%5cwindows",
                "/assets/%252e%252e/x",
                "/META-INF/MANIFEST.MF",
                "/handsup/transport/Site.class"
            })
    void whatIsNotOfTheSiteIsNotThere(String path) {
        Plug.Got got = get(path);
        assertThat(got.status()).isEqualTo(404);
        assertThat(got.text()).contains("There is nothing here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%zz", "/%00", "/a%0d%0aSet-Cookie:x", "*", "http://127.0.0.1/"})
    void whatIsNotAPathIsRefused(String path) {
        assertThat(get(path).status()).isEqualTo(400);
    }
}
