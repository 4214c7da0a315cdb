package handsup.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network cable between a browser and the program. It can be pulled: what is open is cut, and nothing new gets through. */
final class Cable implements AutoCloseable {

    private final URI server;
    private final ServerSocket near;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean plugged = true;

    Cable(URI server) {
        this.server = server;
        try {
            this.near = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** What the browser is to open. */
    URI address() {
        return URI.create("http://127.0.0.1:" + near.getLocalPort());
    }

    void pull() {
        plugged = false;
        open.forEach(Cable::shut);
        open.clear();
    }

    void plug() {
        plugged = true;
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                Socket browser = near.accept();
                if (!plugged) {
                    shut(browser);
                    continue;
                }
                Socket program = new Socket(server.getHost(), server.getPort());
                open.add(browser);
                open.add(program);
                Thread.ofVirtual().start(() -> pump(browser, program));
                Thread.ofVirtual().start(() -> pump(program, browser));
            } catch (IOException nobodyThere) {
                // The program is down, or the cable is gone: the browser finds out by itself.
            }
        }
    }

    private void pump(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cut) {
            // The other direction ends too, below.
        } finally {
            shut(from);
            shut(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException alreadyShut) {
            // It is shut, then.
        }
    }

    @Override
    public void close() {
        pull();
        try {
            near.close();
        } catch (IOException alreadyClosed) {
            throw new UncheckedIOException(alreadyClosed);
        }
    }
}
