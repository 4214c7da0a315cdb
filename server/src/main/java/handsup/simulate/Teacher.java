package handsup.simulate;

import handsup.domain.Command;
import handsup.domain.Mending;
import handsup.domain.Response;
import handsup.protocol.HostView;
import handsup.protocol.Move;
import handsup.simulate.client.BoardSession;
import java.util.List;
import java.util.Optional;

/** A random teacher: starts, closes, reveals, goes on; extends, skips, renames, removes, locks and mends now and then; drops and comes back. */
final class Teacher {

    private final Game game;
    private final Dice dice;
    private final Device device;
    private final String code;
    private final char letter;
    private BoardSession page;

    Teacher(Game game, Dice dice, String code, char letter) {
        this.game = game;
        this.dice = dice;
        this.code = code;
        this.letter = letter;
        this.device = new Device(game, dice.of("device"));
        this.page = BoardSession.host(device, code, Backend.KEY);
        act();
    }

    Device device() {
        return device;
    }

    private void act() {
        game.world().after((long) dice.between(400, game.calm() ? 1_500 : 4_000) * 1_000, this::act);
        if (!game.calm() && dice.chance(0.02)) {
            page.stop();
            page = BoardSession.host(device, code, Backend.KEY);
            return;
        }
        page.hostView().ifPresent(view -> {
            if (!game.calm() && game.scenario().interference() && dice.chance(0.15)) {
                interfere(view);
            } else {
                steer(view);
            }
        });
    }

    private void steer(HostView view) {
        switch (view.scene()) {
            case HostView.Scene.Lobby _ -> {
                if (game.calm() || (!view.pupils().isEmpty() && dice.chance(0.4))) {
                    page.steer(view.pupils().isEmpty() && game.calm() ? Move.END : Move.START);
                }
            }
            case HostView.Scene.Question question -> {
                if (question.loading() != null && question.loading().waiting() && dice.chance(0.2)) {
                    page.steer(Move.OPEN);
                    return;
                }
                switch (question.step()) {
                    case READING -> {}
                    case ANSWERING -> {
                        if (dice.chance(game.calm() ? 0.4 : question.closesAt() == null ? 0.1 : 0.03)) {
                            page.steer(Move.CLOSE);
                        }
                    }
                    case CLOSED -> page.steer(Move.REVEAL);
                    case REVEALED -> page.steer(Move.NEXT);
                }
            }
            case HostView.Scene.Slide _ -> page.steer(Move.NEXT);
            case HostView.Scene.Board _ -> page.steer(Move.NEXT);
            case HostView.Scene.Podium _ -> {}
        }
    }

    private void interfere(HostView view) {
        List<HostView.Pupil> pupils = view.pupils();
        switch (dice.between(0, 12)) {
            case 0, 1 -> page.extend(dice.between(-5, 30));
            case 2 -> page.lock(!view.locked());
            case 3, 4 -> {
                if (!pupils.isEmpty()) {
                    page.rename(dice.pick(pupils).seat(), dice.chance(0.3) ? "" : "Mila~" + letter + "N0");
                }
            }
            case 5 -> {
                if (pupils.size() > 1 && dice.chance(0.2)) {
                    page.remove(dice.pick(pupils).seat());
                }
            }
            case 6 -> page.steer(Move.SKIP);
            case 7 -> page.steer(Move.CLOSE);
            case 8 -> page.steer(dice.pick(List.of(Move.values())));
            case 9 -> mend();
            case 10 -> page.acceptLate();
            case 11 -> {
                if (!pupils.isEmpty()) {
                    page.giveTime(dice.pick(pupils).seat(), dice.pick(List.of(1.0, 1.25, 1.5, 2.0)));
                }
            }
            default -> page.lock(false);
        }
    }

    /** Puts a question's marking right, one that has not come yet now and then. */
    private void mend() {
        Response answer = Response.Choice.of(dice.between(0, 2));
        game.mend(
                code,
                new Command.Mend(
                        "q" + dice.between(0, 3),
                        switch (dice.between(0, 4)) {
                            case 0, 1 -> new Mending.Accept(List.of(answer));
                            case 2 -> new Mending.Key(answer);
                            case 3 -> new Mending.Counts(dice.chance(0.3));
                            default -> new Mending.AsAsked();
                        }));
    }

    void networkIsBack() {
        page.wake();
    }

    Optional<String> missing() {
        return page.hostView()
                        .filter(view -> view.scene() instanceof HostView.Scene.Podium && !view.troubled())
                        .isPresent()
                ? Optional.empty()
                : Optional.of("the host of " + code + " has not seen the podium, but "
                        + page.hostView().map(view -> view.scene().toString()).orElse("nothing"));
    }
}
