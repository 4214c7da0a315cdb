package handsup.fairness;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A WebSocket client that decides when it answers pings: no browser, and that is the point. Reads on a thread of its own. */
final class RawSocket implements AutoCloseable {

    private static final int TEXT = 1;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final Consumer<String> ear;
    private final ScheduledExecutorService later;
    private final long pongDelay;

    /** @param ear hears texts, on the reading thread @param pongDelay how long pongs are held back, in ms */
    RawSocket(URI server, Consumer<String> ear, ScheduledExecutorService later, long pongDelay) {
        this.ear = ear;
        this.later = later;
        this.pongDelay = pongDelay;
        try {
            this.socket = new Socket(server.getHost(), server.getPort());
            socket.setTcpNoDelay(true);
            this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            this.out = socket.getOutputStream();
            String head = "GET /ws HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nOrigin: " + server
                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            StringBuilder answer = new StringBuilder();
            while (answer.indexOf("\r\n\r\n") < 0) {
                answer.append((char) in.readUnsignedByte());
            }
            if (!answer.toString().startsWith("HTTP/1.1 101")) {
                throw new IllegalStateException("no WebSocket: " + answer);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofPlatform().daemon().start(this::read);
    }

    private void read() {
        try {
            while (true) {
                int opcode = in.readUnsignedByte() & 0x0f;
                int length = in.readUnsignedByte();
                if (length == 126) {
                    length = in.readUnsignedShort();
                } else if (length == 127) {
                    length = (int) in.readLong();
                }
                byte[] payload = in.readNBytes(length);
                if (opcode == TEXT) {
                    ear.accept(new String(payload, StandardCharsets.UTF_8));
                } else if (opcode == PING && pongDelay == 0) {
                    send(PONG, payload);
                } else if (opcode == PING) {
                    var unused = later.schedule(() -> send(PONG, payload), pongDelay, TimeUnit.MILLISECONDS);
                }
            }
        } catch (IOException gone) {
            // The game is over, or the network is.
        }
    }

    void says(String text) {
        send(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    private void send(int opcode, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 8);
        frame.put((byte) (0x80 | opcode));
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        }
        // A mask of zeros: nothing on the way is to be protected from these bytes.
        frame.putInt(0).put(payload);
        try {
            synchronized (out) {
                out.write(frame.array(), 0, frame.position());
            }
        } catch (IOException gone) {
            // The reader notices too.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            throw new UncheckedIOException(alreadyClosed);
        }
    }
}
