package handsup.simulate.client;

import handsup.protocol.ClientMessage;
import handsup.protocol.Reply;
import java.util.Optional;
import java.util.function.Consumer;

/** An answer on its way: kept through a reload, said again until the server has it or refuses it. Follows {@code net/answers.ts}. */
final class AnswerPost {

    private static final String PENDING = "handsup.answer";
    private static final double FIRST_PAUSE = 1_500;
    private static final double LONGEST_PAUSE = 8_000;
    private static final int ID_BYTES = 12;

    private record Pending(String code, ClientMessage.Answer answer) {}

    private final Browser browser;
    private final Store store;
    private final String code;
    private final Consumer<ClientMessage.Answer> say;
    private Browser.Timer timer = () -> {};
    private double pause = FIRST_PAUSE;

    AnswerPost(Browser browser, Store store, String code, Consumer<ClientMessage.Answer> say) {
        this.browser = browser;
        this.store = store;
        this.code = code;
        this.say = say;
    }

    Optional<ClientMessage.Answer> pending() {
        return store.get(PENDING, Pending.class)
                .filter(kept -> kept.code().equals(code))
                .map(Pending::answer);
    }

    ClientMessage.Answer send(String question, Reply reply, long thought) {
        ClientMessage.Answer answer = new ClientMessage.Answer(browser.secret(ID_BYTES), question, reply, thought);
        store.set(PENDING, new Pending(code, answer));
        again();
        return answer;
    }

    void again() {
        timer.stop();
        pause = FIRST_PAUSE;
        push();
    }

    Optional<ClientMessage.Answer> settled(String id) {
        Optional<ClientMessage.Answer> answer = pending().filter(one -> one.id().equals(id));
        answer.ifPresent(_ -> stop());
        return answer;
    }

    void stop() {
        timer.stop();
        store.remove(PENDING);
    }

    /** The page is gone; what is pending stays in the store. */
    void page() {
        timer.stop();
    }

    private void push() {
        pending().ifPresent(answer -> {
            say.accept(answer);
            timer = browser.after(pause * (0.75 + browser.random() / 2), this::push);
            pause = Math.min(LONGEST_PAUSE, pause * 1.7);
        });
    }
}
