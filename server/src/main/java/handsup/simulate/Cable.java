package handsup.simulate;

import handsup.protocol.ClientMessage;
import handsup.protocol.CloseCode;
import handsup.protocol.Encoded;
import handsup.protocol.Wire;
import handsup.room.Peer;
import handsup.room.Reception;
import handsup.simulate.client.Browser;
import java.util.Optional;

/**
 * One connection between a page and a server process, as TCP makes it: each direction keeps its order, nothing is damaged, and what happens on
 * one connection says nothing about another. It may be cut, and it may die without either side noticing.
 */
final class Cable implements Browser.Socket {

    private static final long SILENCE_MICROS = 45_000_000;
    private static final long GOODBYE_MICROS = 2_000_000;

    private final Game game;
    private final World world;
    private final Route route;
    private final Dice dice;
    private final Browser.Ears ears;
    private final int number;
    private final int lostBefore;
    private Optional<Backend> server = Optional.empty();
    private Optional<Reception.Visitor> visitor = Optional.empty();
    private Optional<Outbox> outbox = Optional.empty();
    private Optional<World.Due> silence = Optional.empty();
    private boolean clientHolds = true;
    private boolean serverHolds;
    private long lastUp;
    private long lastDown;

    Cable(Game game, Route route, Dice dice, Browser.Ears ears, int number) {
        this.game = game;
        this.world = game.world();
        this.route = route;
        this.dice = dice;
        this.ears = ears;
        this.number = number;
        this.lostBefore = route.lost();
        world.after(route.delay() * 2, this::shake);
    }

    World world() {
        return world;
    }

    int number() {
        return number;
    }

    /** Whether the server takes this connection for a live one. */
    boolean isUp() {
        return serverHolds;
    }

    private boolean dead() {
        return route.away() || route.lost() != lostBefore;
    }

    private void shake() {
        if (!clientHolds || dead()) {
            return;
        }
        Optional<Backend> found = game.backend();
        if (found.isEmpty()) {
            world.after(route.delay(), () -> hearClosed(1006));
            return;
        }
        Backend backend = found.get();
        server = found;
        serverHolds = true;
        Outbox box = game.tampering().outbox(this);
        outbox = Optional.of(box);
        Peer peer = game.judge().watch(this, box);
        visitor = Optional.of(backend.welcome(game.tampering().peer(peer)));
        backend.cables().add(this);
        heardSomething();
        deliverDown(() -> {
            if (clientHolds) {
                ears.opened();
            }
        });
    }

    // ---- From the page to the server ------------------------------------------------------------------------------

    @Override
    public void send(String text) {
        if (!clientHolds || dead()) {
            return;
        }
        lastUp = Math.max(lastUp, world.now() + route.delay());
        world.at(lastUp, () -> arrive(text));
        // Only an answer may come twice: where messages travel as requests of their own, a proxy may repeat one.
        if (text.contains("\"answer\"") && dice.chance(game.scenario().duplicates())) {
            lastUp += 1 + dice.between(0, 400_000);
            world.at(lastUp, () -> arrive(text));
        }
    }

    private void arrive(String text) {
        if (!serverHolds || dead() || outbox.map(Outbox::closing).orElse(true)) {
            return;
        }
        heardSomething();
        Backend backend = server.orElseThrow();
        Optional<ClientMessage> message = Wire.read(text);
        if (message.isEmpty()) {
            outbox.get().close(CloseCode.MALFORMED);
            return;
        }
        game.judge().hears(this, message.get(), backend.clock().now());
        visitor.orElseThrow().says(message.get(), backend.clock().now());
    }

    @Override
    public void close() {
        if (!clientHolds) {
            return;
        }
        clientHolds = false;
        if (!dead()) {
            lastUp = Math.max(lastUp, world.now() + route.delay());
            world.at(lastUp, this::serverLets);
        }
    }

    private void heardSomething() {
        silence.ifPresent(World.Due::stop);
        silence = Optional.of(world.after(SILENCE_MICROS, this::serverLets));
    }

    // ---- From the server to the page ------------------------------------------------------------------------------

    void down(Encoded message, Runnable drained) {
        long at = Math.max(lastDown, world.now() + route.delay()) + route.reading(message.length());
        lastDown = at;
        world.at(at, () -> {
            if (dead()) {
                return;
            }
            drained.run();
            // A browser answers pings by itself: what it reads, the server hears of.
            if (serverHolds) {
                heardSomething();
            }
            if (clientHolds) {
                ears.heard(message.text());
            }
        });
    }

    private void deliverDown(Runnable what) {
        lastDown = Math.max(lastDown, world.now() + route.delay());
        world.at(lastDown, () -> {
            if (!dead()) {
                what.run();
            }
        });
    }

    /** The server says goodbye, and lets go when the page has, or after two seconds. */
    void goodbye(CloseCode code) {
        game.judge().closes(this, code);
        deliverDown(() -> {
            hearClosed(code.number());
            world.after(route.delay(), this::serverLets);
        });
        world.after(GOODBYE_MICROS, this::serverLets);
    }

    private void hearClosed(int code) {
        if (clientHolds) {
            clientHolds = false;
            ears.closed(code);
        }
    }

    private void serverLets() {
        if (!serverHolds) {
            return;
        }
        serverHolds = false;
        silence.ifPresent(World.Due::stop);
        outbox.ifPresent(Outbox::gone);
        server.ifPresent(backend -> backend.cables().remove(this));
        game.judge().gone(this);
        visitor.ifPresent(Reception.Visitor::gone);
    }

    // ---- What befalls it ------------------------------------------------------------------------------------------

    /** The cable is pulled; both sides hear of it sooner or later. */
    void cut() {
        if (!clientHolds) {
            return;
        }
        world.after(dice.between(0, 300_000), this::serverLets);
        world.after(dice.between(0, 300_000), () -> hearClosed(1006));
    }

    /** The process at the other end was killed. */
    void serverKilled() {
        serverHolds = false;
        silence.ifPresent(World.Due::stop);
        outbox.ifPresent(Outbox::gone);
        game.judge().gone(this);
        if (!dead()) {
            world.after(route.delay(), () -> hearClosed(1006));
        }
    }

    /** Whether the server has closed it, though that may not have arrived. */
    boolean isClosing() {
        return outbox.map(Outbox::closing).orElse(true);
    }

    /** The most it may keep, when no message was longer than {@code longest}. */
    int allowed(int longest) {
        return outbox.map(box -> box.allowed(longest)).orElse(0);
    }

    /** Bytes the server keeps for it. */
    int kept() {
        return outbox.map(Outbox::kept).orElse(0);
    }
}
