package handsup.transport;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A socket whose every byte the test decides: speaks HTTP and WebSocket as well or as badly as asked to. Reads wait at most five seconds. */
final class Plug implements AutoCloseable {

    private static final int PATIENCE_MS = 5_000;
    private static final byte[] MASK = {0x11, 0x22, 0x33, 0x44};

    /** An HTTP answer; header names in lower case. */
    record Got(int status, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** A WebSocket frame. */
    record Frame(int opcode, byte[] payload) {
        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        /** Of a close frame, the code; 1005 if there is none. */
        int code() {
            return payload.length < 2 ? 1005 : (payload[0] & 0xff) << 8 | payload[1] & 0xff;
        }
    }

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final int port;

    private Plug(Socket socket, int port) throws IOException {
        this.socket = socket;
        this.port = port;
        this.in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream()));
        this.out = socket.getOutputStream();
    }

    static Plug into(int port) {
        return into(port, 0);
    }

    /** @param receiveBuffer bytes the kernel keeps for us; 0 for what is usual */
    static Plug into(int port, int receiveBuffer) {
        try {
            Socket socket = new Socket();
            if (receiveBuffer > 0) {
                socket.setReceiveBufferSize(receiveBuffer);
            }
            socket.setSoTimeout(PATIENCE_MS);
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MS);
            return new Plug(socket, port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String host() {
        return "127.0.0.1:" + port;
    }

    Plug send(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Plug send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param headers whole lines, without their ends */
    Got get(String path, String... headers) {
        return ask("GET", path, "", headers);
    }

    Got ask(String method, String path, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        if (Arrays.stream(headers).noneMatch(line -> line.startsWith("Host:"))) {
            head.append("Host: ").append(host()).append("\r\n");
        }
        for (String line : headers) {
            head.append(line).append("\r\n");
        }
        if (bytes.length > 0) {
            head.append("Content-Length: ").append(bytes.length).append("\r\n");
        }
        send(head + "\r\n");
        send(bytes);
        return answer(method.equals("HEAD"));
    }

    Got answer() {
        return answer(false);
    }

    private Got answer(boolean head) {
        try {
            String status = line();
            Map<String, String> headers = new TreeMap<>();
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            byte[] body = new byte[head ? 0 : Integer.parseInt(headers.getOrDefault("content-length", "0"))];
            in.readFully(body);
            return new Got(Integer.parseInt(status.split(" ")[1]), headers, body);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("after " + line);
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** A good handshake of one of our own pages. */
    Plug upgrade() {
        Got got = handshake("Origin: http://" + host());
        if (got.status() != 101) {
            throw new AssertionError(got.status() + " " + got.text());
        }
        return this;
    }

    Got handshake(String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 4);
        all[headers.length] = "Connection: Upgrade";
        all[headers.length + 1] = "Upgrade: websocket";
        all[headers.length + 2] = "Sec-WebSocket-Version: 13";
        all[headers.length + 3] = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";
        return get("/ws", all);
    }

    Plug say(String text) {
        return frame(0x81, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param first FIN, RSV and opcode */
    Plug frame(int first, byte[] payload) {
        return send(framed(first, payload));
    }

    static byte[] framed(int first, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(first);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else if (payload.length < 65_536) {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        } else {
            frame.write(0x80 | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) payload.length >> shift));
            }
        }
        frame.writeBytes(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ MASK[i % 4]);
        }
        return frame.toByteArray();
    }

    /** The next frame. */
    Frame next() {
        try {
            int first = in.readUnsignedByte();
            int length = in.readUnsignedByte();
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                length = Math.toIntExact(in.readLong());
            }
            byte[] payload = new byte[length];
            in.readFully(payload);
            return new Frame(first & 0x0f, payload);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The next frame that is not a ping. */
    Frame nextReal() {
        Frame frame = next();
        while (frame.opcode() == 9) {
            frame = next();
        }
        return frame;
    }

    /** The code of the close frame that comes, whatever else comes before. */
    int closeCode() {
        Frame frame = next();
        while (frame.opcode() != 8) {
            frame = next();
        }
        return frame.code();
    }

    /** All that comes until the other side closes. */
    String rest() {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The next chunk of an answer without end; empty for the last one. */
    byte[] chunk() {
        try {
            byte[] chunk = new byte[Integer.parseInt(line(), 16)];
            in.readFully(chunk);
            if (!line().isEmpty()) {
                throw new AssertionError("a chunk is longer than it says");
            }
            return chunk;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether the other side closes before our patience ends; what comes before that is read and forgotten. */
    boolean isClosed() {
        try {
            byte[] rest = new byte[8_192];
            while (in.read(rest) >= 0) {
                // read on
            }
            return true;
        } catch (java.net.SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /** A byte, if one comes within the time. */
    Optional<Integer> readWithin(int millis) {
        try {
            socket.setSoTimeout(millis);
            return Optional.of(in.read());
        } catch (java.net.SocketTimeoutException nothing) {
            return Optional.empty();
        } catch (IOException reset) {
            return Optional.of(-1);
        } finally {
            try {
                socket.setSoTimeout(PATIENCE_MS);
            } catch (IOException closed) {
                // nothing more will be read
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
