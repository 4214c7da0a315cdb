package handsup.transport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A {@link Caller} on a WebSocket. */
final class SocketCaller implements Caller {

    private static final int TEXT = 0x81;
    private static final int PONG = 0x8a;

    private final Plug plug;
    private boolean answers;

    /** @param receiveBuffer bytes the kernel keeps for us; 0 for what is usual */
    SocketCaller(TestEdge edge, int receiveBuffer) {
        this.plug = Plug.into(edge.port(), receiveBuffer).upgrade();
    }

    @Override
    public Caller say(List<String> texts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        texts.forEach(text -> all.writeBytes(Plug.framed(TEXT, text.getBytes(StandardCharsets.UTF_8))));
        plug.send(all.toByteArray());
        return this;
    }

    @Override
    public String next() {
        while (true) {
            Plug.Frame frame = plug.next();
            if (frame.opcode() == 9) {
                pong(frame);
            } else if (frame.opcode() == 1) {
                return frame.text();
            } else {
                throw new AssertionError("closed with " + frame.code());
            }
        }
    }

    private void pong(Plug.Frame ping) {
        if (answers) {
            plug.frame(PONG, ping.payload());
        }
    }

    @Override
    public int closeCode() {
        return plug.closeCode();
    }

    @Override
    public boolean isClosed() {
        return plug.isClosed();
    }

    @Override
    public void answersPings(boolean answers) {
        this.answers = answers;
    }

    @Override
    public void close() {
        plug.close();
    }
}
