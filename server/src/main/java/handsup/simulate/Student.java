package handsup.simulate;

import handsup.protocol.Ask;
import handsup.protocol.ClientMessage;
import handsup.protocol.CloseCode;
import handsup.protocol.Move;
import handsup.protocol.Reason;
import handsup.protocol.Reply;
import handsup.protocol.StudentView;
import handsup.protocol.Sureness;
import handsup.simulate.client.Connection;
import handsup.simulate.client.SeatKeeper;
import handsup.simulate.client.Store;
import handsup.simulate.client.StudentSession;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A random student at a browser: joins, thinks, answers, changes their mind, reloads, opens second tabs, loses the network, and sometimes cheats. */
final class Student {

    /** Right, right but for a slip, and wrong. */
    private static final List<String> TYPED = List.of("Gagarin", "gargarin", "Titov", "Armstrong");

    private final Game game;
    private final Dice dice;
    private final Device device;
    private final String code;
    private final String label;
    private final char letter;
    private final Store lasting = new Store();
    private Store passing = new Store();
    private StudentSession tab;
    private Optional<StudentSession> second = Optional.empty();
    private final Set<String> thoughtAbout = new HashSet<>();
    private int seat;
    private boolean done;

    Student(Game game, Dice dice, String code, char letter, int number) {
        this.game = game;
        this.dice = dice;
        this.code = code;
        this.letter = letter;
        this.label = "student " + letter + number;
        this.device = new Device(game, dice.of("device"));
        this.tab = new StudentSession(device, lasting, passing);
    }

    String code() {
        return code;
    }

    Device device() {
        return device;
    }

    void begins() {
        tab.join(code, name());
        act();
    }

    private String name() {
        return switch (dice.between(0, 9)) {
            case 0 -> "";
            case 1, 2 -> "Mila~" + letter + "N0";
            case 3 -> "   ";
            default -> label.substring(8) + dice.between(0, 99) + "~" + letter + "N0";
        };
    }

    private void act() {
        if (done) {
            return;
        }
        game.world().after((long) dice.between(100, 900) * 1_000, this::act);
        boolean calm = game.calm();
        tab.seat(code).ifPresent(held -> seat = held.seat());
        recover(calm);
        tab.view().ifPresent(this::answer);
        if (!calm) {
            fidget();
        } else {
            second.ifPresent(StudentSession::unload);
            second = Optional.empty();
            device.hide(false);
        }
    }

    /** What a person does when the page says that it is over. */
    private void recover(boolean calm) {
        if (tab.gone().isPresent()) {
            int gone = tab.gone().getAsInt();
            if (gone == CloseCode.REMOVED.number() || gone == CloseCode.LEFT.number()) {
                done = true;
            } else if (second.isEmpty() || calm || dice.chance(0.2)) {
                second.ifPresent(StudentSession::unload);
                second = Optional.empty();
                reload();
            }
        } else if (tab.link() == Connection.State.IDLE) {
            shutOut(tab.refusal());
        }
    }

    private void shutOut(Optional<Reason> why) {
        if (why.isEmpty()) {
            return;
        }
        switch (why.get()) {
            case NAME_TAKEN, BAD_NAME -> tab.join(code, name());
            case NO_SEAT -> {
                if (!game.ledger(code).seatGone(seat)) {
                    throw new Violation(label + " is refused seat " + seat + ", which they hold");
                }
                done = true;
            }
            case ROOM_FULL -> done = true;
            default -> {
                if (game.ledger(code).over()) {
                    done = true;
                } else if (dice.chance(0.1)) {
                    tab.join(code, name());
                }
            }
        }
    }

    private void answer(StudentView view) {
        if (!(view.scene() instanceof StudentView.Scene.Answering open)
                || !tab.clock().isSet()) {
            return;
        }
        double now = tab.clock().now();
        if (now < open.opensAt()) {
            return;
        }
        boolean locked = open.closesAt() != null && now > open.closesAt();
        boolean answered = view.me().saved() != null
                || tab.pending().isPresent()
                || tab.answered().isPresent();
        // Somebody with a console answers after the lock too; the server has the last word.
        if (locked && !(game.scenario().mischief() && dice.chance(0.02))) {
            return;
        }
        if (!answered ? dice.chance(0.35) : (open.mayChange() && dice.chance(0.1))) {
            tab.answer(open.face().id(), reply(open.ask()), (long) (now - open.opensAt()), open.mayChange());
            thoughtAbout.add(open.face().id());
            if (dice.chance(0.2)) {
                tab.answer(open.face().id(), reply(open.ask()), (long) (now - open.opensAt()), open.mayChange());
            }
        } else if (answered && unsaid(view.me().confidence()) && dice.chance(0.3)) {
            tab.says(new ClientMessage.Confide(open.face().id(), dice.pick(List.of(Sureness.values()))));
        } else if (answered && !game.calm() && game.scenario().mischief() && dice.chance(0.08)) {
            tab.says(new ClientMessage.Answer(dice.letters(12), open.face().id(), reply(open.ask()), 0));
        }
    }

    private static boolean unsaid(StudentView.@Nullable Confidence confidence) {
        return confidence != null && confidence.said() == null;
    }

    /** Any answer that fits, an unfinished one at times, and now and then one that fits no question. */
    private Reply reply(Ask ask) {
        if (dice.chance(0.02)) {
            return new Reply.Choice(List.of(17));
        }
        return switch (ask) {
            case Ask.Choice choice -> new Reply.Choice(some(choice.options().size(), choice.most()));
            case Ask.Ordering(List<String> tiles) ->
                new Reply.Order(dice.shuffled(tiles.size()).subList(0, dice.between(1, tiles.size())));
            case Ask.Number _ -> new Reply.Number(Integer.toString(dice.between(0, 100)));
            case Ask.Cloze(List<String> text, List<String> bank, boolean once) ->
                new Reply.Places(gaps(
                        once
                                ? dice.shuffled(bank.size()).subList(0, text.size() - 1)
                                : text.stream()
                                        .skip(1)
                                        .map(_ -> dice.between(0, bank.size() - 1))
                                        .toList()));
            case Ask.Hotspot(List<Ask.Region> regions, String _, int most) ->
                new Reply.Choice(some(regions.size(), most));
            case Ask.Label(List<Ask.Region> regions, List<String> names) ->
                new Reply.Places(gaps(dice.shuffled(names.size()).subList(0, regions.size())));
            case Ask.Matching(List<String> lefts, List<String> rights) ->
                new Reply.Places(gaps(dice.shuffled(rights.size()).subList(0, lefts.size())));
            case Ask.Categorise(List<String> tiles, List<String> bins) ->
                new Reply.Places(gaps(tiles.stream()
                        .map(_ -> dice.between(0, bins.size() - 1))
                        .toList()));
            case Ask.Poll(List<String> options, String _, int most) -> new Reply.Choice(some(options.size(), most));
            case Ask.Scale(int least, int most, String _, String _) ->
                new Reply.Number(Integer.toString(dice.between(least, most)));
            case Ask.WordCloud _ -> new Reply.Words(List.of(dice.pick(TYPED)));
            case Ask.Open _ -> new Reply.Text(dice.pick(TYPED));
            case Ask.Typed _ -> new Reply.Text(dice.pick(TYPED));
        };
    }

    /** The first stays, others are left out at times. */
    private List<Integer> gaps(List<Integer> places) {
        List<Integer> some = new ArrayList<>(places);
        for (int item = 1; item < some.size(); item++) {
            if (dice.chance(0.2)) {
                some.set(item, -1);
            }
        }
        return some;
    }

    private List<Integer> some(int options, int most) {
        List<Integer> chosen = new ArrayList<>();
        int many = dice.between(1, most);
        for (int option = 0; option < options && chosen.size() < many; option++) {
            if (dice.chance(0.5) || options - option <= many - chosen.size()) {
                chosen.add(option);
            }
        }
        return chosen;
    }

    private void fidget() {
        Scenario scenario = game.scenario();
        if (scenario.tabs() && dice.chance(0.012)) {
            reload();
        } else if (scenario.tabs() && second.isEmpty() && dice.chance(0.006)) {
            StudentSession other = new StudentSession(device, lasting, new Store());
            if (other.resume(code)) {
                second = Optional.of(other);
            }
        } else if (dice.chance(0.01)) {
            tab.raiseHand();
        } else if (dice.chance(0.01)) {
            device.hide(dice.chance(0.4));
            tab.wake();
        } else if (scenario.interference() && dice.chance(0.0008)) {
            tab.leave();
            // Without a connection the page goes back to the door by itself.
            if (tab.link() == Connection.State.IDLE) {
                done = true;
                second.ifPresent(StudentSession::unload);
            }
        } else if (scenario.mischief() && dice.chance(0.004)) {
            mischief();
        }
    }

    private void mischief() {
        ClientMessage what = dice.pick(List.of(
                new ClientMessage.Steer("cheat-id", Move.NEXT),
                new ClientMessage.Remove("cheat-id", 1),
                new ClientMessage.Lock("cheat-id", true),
                new ClientMessage.Host(code, "a-guessed-key"),
                new ClientMessage.Project(code),
                new ClientMessage.Answer("x", "q0", new Reply.Choice(List.of(0)), 0),
                new ClientMessage.Answer(dice.letters(12), "q0", new Reply.Choice(List.of(0)), 0)));
        tab.says(what);
    }

    private void reload() {
        game.world().note(() -> "        " + label + " reloads");
        tab.unload();
        tab = new StudentSession(device, lasting, passing);
        if (!tab.resume(code)) {
            passing = new Store();
            tab = new StudentSession(device, lasting, passing);
            tab.join(code, name());
        }
    }

    void networkIsBack() {
        tab.wake();
        second.ifPresent(StudentSession::wake);
    }

    /** What is still missing for this student to have seen the end; empty when nothing is. */
    Optional<String> missing() {
        Optional<SeatKeeper.Seat> seat = tab.seat(code);
        if (done || seat.isEmpty() || game.ledger(code).seatGone(seat.get().seat())) {
            return Optional.empty();
        }
        Optional<StudentView> view = tab.view();
        if (view.isEmpty() || !(view.get().scene() instanceof StudentView.Scene.Podium)) {
            return Optional.of(label + " has not seen the podium, but "
                    + view.map(v -> v.scene().toString()).orElse("nothing") + ", link " + tab.link() + ", gone "
                    + tab.gone() + ", refused " + tab.refusal());
        }
        return tab.pending().map(answer -> label + " still has an answer on its way: " + answer);
    }

    /** The newest view, where this student is still in the room. */
    Optional<StudentView> view() {
        return done ? Optional.empty() : tab.view();
    }
}
