package handsup.simulate;

import handsup.simulate.client.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A browser on a simulated device: its own clock, its own dice, its own way to the server. */
final class Device implements Browser {

    private final Game game;
    private final World world;
    private final Dice dice;
    private final Dice images;
    private final Route route;
    private final double bootedAt;
    private final List<Cable> cables = new ArrayList<>();
    private boolean hidden;

    Device(Game game, Dice dice) {
        this.game = game;
        this.world = game.world();
        this.dice = dice;
        this.images = dice.of("images");
        this.bootedAt = dice.upTo(1_000_000);
        this.route = route(game.world(), dice);
    }

    private static Route route(World world, Dice dice) {
        return switch (dice.between(0, 5)) {
            case 0 -> new Route(world, dice.of("route"), 2, 2, 0.001, false);
            case 1 -> new Route(world, dice.of("route"), 20, 15, 0.01, false);
            case 2 -> new Route(world, dice.of("route"), 50, 25, 0.02, false);
            case 3 -> new Route(world, dice.of("route"), 100, 80, 0.05, false);
            case 4 -> new Route(world, dice.of("route"), 325, 30, 0.03, false);
            default -> new Route(world, dice.of("route"), 40, 20, 0.02, true);
        };
    }

    Route route() {
        return route;
    }

    /** All its connections are cut. */
    void cut() {
        cables.forEach(Cable::cut);
        cables.clear();
    }

    void hide(boolean now) {
        hidden = now;
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public double ticks() {
        return world.now() / 1_000.0 + bootedAt;
    }

    @Override
    public Timer after(double millis, Runnable then) {
        return world.after(Math.max(0, (long) (millis * 1_000)), then)::stop;
    }

    /** Some images come quickly, some when the question is over, some cannot be had, and a device that fell asleep says nothing. */
    @Override
    public void load(String address, Consumer<Boolean> then) {
        if (!images.chance(0.05)) {
            boolean there = !images.chance(0.1);
            after(images.chance(0.2) ? images.upTo(9_000) : images.upTo(1_500), () -> then.accept(there));
        }
    }

    @Override
    public double random() {
        return dice.upTo(1);
    }

    @Override
    public String secret(int bytes) {
        return dice.letters(bytes);
    }

    @Override
    public Socket connect(Ears ears) {
        Cable cable = game.cable(route, ears, dice);
        cables.add(cable);
        if (cables.size() > 4) {
            cables.removeFirst();
        }
        return cable;
    }
}
