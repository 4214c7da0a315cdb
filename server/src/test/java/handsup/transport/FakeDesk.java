package handsup.transport;

import handsup.protocol.Api;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A desk that remembers what it was asked and answers what the test says. */
final class FakeDesk implements Desk {

    final List<Object> asked = new CopyOnWriteArrayList<>();
    volatile Supplier<Answer> next = () -> new Ok(new Api.Opened("ABC234"));

    private Answer hear(Object what) {
        asked.add(what);
        return next.get();
    }

    @Override
    public Answer decks() {
        return hear("decks");
    }

    @Override
    public Answer draw(Api.DrawRequest request) {
        return hear(request);
    }

    @Override
    public Answer open(Api.OpenRequest request) {
        return hear(request);
    }

    @Override
    public Answer rooms() {
        return hear("rooms");
    }

    @Override
    public Answer close(String code) {
        return hear("close " + code);
    }

    @Override
    public Answer report(String code) {
        return hear("report on " + code);
    }

    @Override
    public Answer sheet(String code, String sheet) {
        return hear(sheet + " of " + code);
    }

    @Override
    public Answer mend(String code, Api.MendRequest request) {
        return hear(request);
    }
}
