package handsup.faults;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A school's proxy that never heard of WebSocket, where {@link FaultProxy} knows of bytes only: it passes HTTP on, and takes out of every request what it does not know, {@code Upgrade} first. It may
 * also scan answers as a whole, and so never pass on one that does not end.
 */
public final class OldProxy implements AutoCloseable {

    private static final String LENGTH = "content-length:";

    private final URI server;
    private final boolean scans;
    private final ServerSocket near;
    private final List<String> addresses = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** @param scans whether it keeps back answers that do not end */
    public OldProxy(URI server, boolean scans) {
        this.server = server;
        this.scans = scans;
        try {
            this.near = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** What the browser is to open. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + near.getLocalPort());
    }

    /** The first line of every request so far: what such a proxy writes into its log. */
    public List<String> log() {
        return List.copyOf(addresses);
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                Socket browser = near.accept();
                Socket program = new Socket(server.getHost(), server.getPort());
                open.addAll(List.of(browser, program));
                Thread.ofVirtual().start(() -> up(browser, program));
                Thread.ofVirtual().start(() -> down(program, browser));
            } catch (IOException closed) {
                // The proxy is gone, or the program is: the browser finds out by itself.
            }
        }
    }

    private void up(Socket browser, Socket program) {
        try (browser;
                program;
                InputStream in = new BufferedInputStream(browser.getInputStream());
                OutputStream out = program.getOutputStream()) {
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                addresses.add(line);
                OutputStream to = scans && line.contains("/events") ? OutputStream.nullOutputStream() : out;
                to.write(in.readNBytes(head(line, in, to)));
                to.flush();
            }
        } catch (IOException cut) {
            // Both ends are shut now.
        }
    }

    /** @return the length of the body that follows */
    private static int head(String first, InputStream in, OutputStream out) throws IOException {
        StringBuilder head = new StringBuilder(first).append("\r\n");
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String low = line.toLowerCase(Locale.ROOT);
            if (low.startsWith(LENGTH)) {
                length = Integer.parseInt(low.substring(LENGTH.length()).strip());
            }
            if (!low.startsWith("upgrade:") && !low.startsWith("connection:") && !low.startsWith("sec-websocket")) {
                head.append(line).append("\r\n");
            }
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        return length;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static void down(Socket program, Socket browser) {
        try (program;
                browser;
                InputStream in = program.getInputStream();
                OutputStream out = browser.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cut) {
            // Both ends are shut now.
        }
    }

    @Override
    public void close() {
        try {
            near.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException alreadyClosed) {
            throw new UncheckedIOException(alreadyClosed);
        }
    }
}
