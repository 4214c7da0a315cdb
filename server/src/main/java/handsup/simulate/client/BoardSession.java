package handsup.simulate.client;

import handsup.protocol.ClientMessage;
import handsup.protocol.HostView;
import handsup.protocol.Move;
import handsup.protocol.ProjectorView;
import handsup.protocol.Reason;
import handsup.protocol.ServerMessage;
import java.util.Optional;
import java.util.OptionalInt;

/** A teacher or the class's screen in one room. Follows {@code host/session.ts} and {@code projector/session.ts}. */
public final class BoardSession {

    private static final int ID_BYTES = 6;

    private final Browser browser;
    private final Connection connection;
    private final Latest<HostView> host = new Latest<>();
    private final Latest<ProjectorView> projector = new Latest<>();
    private final Ahead ahead;
    private Connection.State link = Connection.State.CONNECTING;
    private Optional<Reason> shut = Optional.empty();

    private BoardSession(Browser browser, ClientMessage first, String firstId) {
        this.browser = browser;
        this.ahead = new Ahead(browser, this::says);
        this.connection = new Connection(browser, new Connection.Listener() {
            @Override
            public ClientMessage first() {
                ahead.anew();
                return first;
            }

            @Override
            public void hears(ServerMessage message) {
                hear(message, firstId);
            }

            @Override
            public void is(Connection.State state, OptionalInt closed) {
                link = state;
            }
        });
        connection.start();
    }

    /** A teacher. */
    public static BoardSession host(Browser browser, String code, String key) {
        return new BoardSession(browser, new ClientMessage.Host(code, key), "host");
    }

    /** The class's screen. */
    public static BoardSession projector(Browser browser, String code) {
        return new BoardSession(browser, new ClientMessage.Project(code), "project");
    }

    private void hear(ServerMessage message, String firstId) {
        switch (message) {
            case HostView view -> host.offer(view, view.epoch(), view.version());
            case ProjectorView view -> {
                if (projector.offer(view, view.epoch(), view.version())) {
                    ahead.shows(view.scene() instanceof ProjectorView.Scene.Reading reading ? reading.face() : null);
                }
            }
            case ServerMessage.Refused(String id, Reason reason)
            when id.equals(firstId) -> {
                connection.stop();
                shut = Optional.of(reason);
            }
            default -> {}
        }
    }

    private boolean says(ClientMessage message) {
        return connection.say(message);
    }

    public Optional<HostView> hostView() {
        return host.view();
    }

    public Optional<ProjectorView> projectorView() {
        return projector.view();
    }

    public Connection.State link() {
        return link;
    }

    /** Why the room was not to be had. */
    public Optional<Reason> shut() {
        return shut;
    }

    public void steer(Move move) {
        connection.say(new ClientMessage.Steer(id(), move));
    }

    public void extend(int seconds) {
        connection.say(new ClientMessage.Extend(id(), seconds));
    }

    public void giveTime(int seat, double factor) {
        connection.say(new ClientMessage.GiveTime(id(), seat, factor));
    }

    public void acceptLate() {
        connection.say(new ClientMessage.AcceptLate(id()));
    }

    public void rename(int seat, String name) {
        connection.say(new ClientMessage.Rename(id(), seat, name));
    }

    public void remove(int seat) {
        connection.say(new ClientMessage.Remove(id(), seat));
    }

    public void lock(boolean locked) {
        connection.say(new ClientMessage.Lock(id(), locked));
    }

    public void wake() {
        connection.wake();
    }

    public void stop() {
        connection.stop();
    }

    private String id() {
        return browser.secret(ID_BYTES);
    }
}
