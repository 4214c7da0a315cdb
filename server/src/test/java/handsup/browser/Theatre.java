package handsup.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A browser and everybody in front of it, each with storage of their own. Keeps what any page did wrong. Of one thread. */
final class Theatre implements AutoCloseable {

    /** A screen. */
    enum Size {
        PHONE(360, 740),
        LAPTOP(1366, 768),
        WALL(1920, 1080);

        final int width;
        final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Chromium.path())
                    .setArgs(QUIET));
    private final List<AutoCloseable> players = new ArrayList<>();
    private final List<String> wrongs = Collections.synchronizedList(new ArrayList<>());

    /** A page of somebody's own. @param lossy whether its connection is to be lost, so that the browser will complain of that */
    Page page(String who, Size size, boolean lossy) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(size.width, size.height)
                .setHasTouch(size == Size.PHONE)
                .setDeviceScaleFactor(1));
        Page page = context.newPage();
        page.onPageError(error -> wrongs.add(who + ": " + error));
        page.onConsoleMessage(message -> {
            boolean complaint = message.type().equals("error") || message.type().equals("warning");
            if (complaint && !(lossy && aboutTheNetwork(message.text()))) {
                wrongs.add(who + ": " + message.text());
            }
        });
        page.onRequest(request -> {
            String host = URI.create(request.url()).getHost();
            if (!"127.0.0.1".equals(host)) {
                wrongs.add(who + " asked another origin: " + request.url());
            }
        });
        return page;
    }

    private static boolean aboutTheNetwork(String text) {
        return text.contains("WebSocket connection") || text.contains("net::ERR_");
    }

    /** Somebody who plays outside the browsers and goes home when the theatre closes. */
    <T extends AutoCloseable> T keep(T player) {
        players.add(player);
        return player;
    }

    /** Console errors, exceptions and requests to other origins, of all pages. */
    List<String> wrongs() {
        return List.copyOf(wrongs);
    }

    @Override
    public void close() {
        players.forEach(player -> {
            try {
                player.close();
            } catch (Exception gone) {
                wrongs.add("a player did not go home: " + gone);
            }
        });
        browser.close();
        playwright.close();
    }
}
