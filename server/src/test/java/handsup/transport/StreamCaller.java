package handsup.transport;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@link Caller} on server-sent events, and on a second socket for what it says. */
final class StreamCaller implements Caller {

    /** An event as it came. @param name {@code message} where it has none of its own */
    record Event(String name, String data) {}

    private static final Pattern EVENT =
            Pattern.compile("(?::[^\\n]*\\n)?(?:event: (?<name>[^\\n]*)\\n)?data: (?<data>[^\\n]*)\\n\\n");

    private final Plug down;
    private final Plug up;
    private final Plug.Got head;
    private final String line;
    private boolean answers;

    /** @param receiveBuffer bytes the kernel keeps for us; 0 for what is usual */
    StreamCaller(TestEdge edge, int receiveBuffer) {
        this.down = Plug.into(edge.port(), receiveBuffer);
        this.up = edge.plug();
        this.head = down.ask("POST", Streams.DOWN, "", origin());
        if (head.status() != 200) {
            throw new AssertionError(head.status() + " " + head.text());
        }
        this.line = expect("line");
    }

    private String origin() {
        return "Origin: http://" + down.host();
    }

    /** The head of the endless answer. */
    Plug.Got head() {
        return head;
    }

    /** The name its other half goes by. */
    String line() {
        return line;
    }

    @Override
    public Caller say(List<String> texts) {
        Plug.Got got = up.ask("POST", Streams.UP, line + "\n" + String.join("\n", texts), origin());
        if (got.status() != 204) {
            throw new AssertionError(got.status() + " " + got.text());
        }
        return this;
    }

    /** The next event, whatever it is. */
    Event event() {
        String text = new String(down.chunk(), StandardCharsets.UTF_8);
        Matcher event = EVENT.matcher(text);
        if (!event.matches()) {
            throw new AssertionError("not one event: " + text);
        }
        return new Event(event.group("name") == null ? "message" : event.group("name"), event.group("data"));
    }

    private String expect(String name) {
        Event event = event();
        while (event.name().equals("ping")
                || name.equals("close") && !event.name().equals("close")) {
            if (event.name().equals("ping") && answers) {
                say("pong " + event.data());
            }
            event = event();
        }
        if (!event.name().equals(name)) {
            throw new AssertionError("expected " + name + " and got " + event);
        }
        return event.data();
    }

    @Override
    public String next() {
        return expect("message");
    }

    @Override
    public int closeCode() {
        int code = Integer.parseInt(expect("close"));
        if (down.chunk().length > 0) {
            throw new AssertionError("something was said after the close");
        }
        return code;
    }

    @Override
    public boolean isClosed() {
        return down.isClosed();
    }

    @Override
    public void answersPings(boolean answers) {
        this.answers = answers;
    }

    @Override
    public void close() {
        down.close();
        up.close();
    }
}
