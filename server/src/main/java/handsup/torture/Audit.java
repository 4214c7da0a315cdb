package handsup.torture;

import handsup.domain.Event;
import handsup.domain.Response;
import handsup.protocol.ClientMessage;
import handsup.protocol.Reply;
import handsup.simulate.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A room's journal held against what its students were told.
 *
 * @param lost acknowledged answers that are not in it
 * @param changed acknowledged answers that are in it for another seat or question, or with other content
 * @param twice answers that are in it more than once, or beside another of the same student to the same question
 * @param miscounted students whose points at the podium are not those of an independent recount of the journal
 */
record Audit(int lost, int changed, int twice, int miscounted) {

    static final Audit CLEAN = new Audit(0, 0, 0, 0);

    /** Whether every promise was kept. */
    boolean clean() {
        return equals(CLEAN);
    }

    Audit plus(Audit other) {
        return new Audit(
                lost + other.lost, changed + other.changed, twice + other.twice, miscounted + other.miscounted);
    }

    /** @param events of a room in which the first answer counts, all of them */
    static Audit of(List<Event> events, Map<String, Promises.Saved> promised, Map<Integer, Integer> shown) {
        Event.RoomOpened room = (Event.RoomOpened) events.getFirst();
        Map<String, Event.AnswerSaved> kept = new HashMap<>();
        Set<List<Integer>> answered = new HashSet<>();
        int twice = 0;
        for (Event event : events) {
            if (event instanceof Event.AnswerSaved answer) {
                boolean again = kept.putIfAbsent(answer.answer(), answer) != null;
                boolean second = !answered.add(List.of(answer.seat(), answer.index()));
                twice += again || second ? 1 : 0;
            }
        }
        int lost = 0;
        int changed = 0;
        for (Promises.Saved promise : promised.values()) {
            Event.AnswerSaved answer = kept.get(promise.answer().id());
            if (answer == null) {
                lost++;
            } else if (!same(room, answer, promise)) {
                changed++;
            }
        }
        Map<Integer, Integer> recount = Reference.points(events, room.settings());
        int miscounted = (int) shown.entrySet().stream()
                .filter(one -> !Objects.equals(recount.get(one.getKey()), one.getValue()))
                .count();
        return new Audit(lost, changed, twice, miscounted);
    }

    private static boolean same(Event.RoomOpened room, Event.AnswerSaved kept, Promises.Saved promise) {
        ClientMessage.Answer given = promise.answer();
        return kept.seat() == promise.seat()
                && room.questions().get(kept.index()).id().equals(given.question())
                && says(kept.response()).equals(says(given.reply()));
    }

    private static List<Object> says(Response response) {
        return switch (response) {
            case Response.Choice(List<Integer> options) -> new ArrayList<>(options);
            case Response.Order(List<Integer> tiles) -> new ArrayList<>(tiles);
            case Response.Places(List<Integer> places) -> new ArrayList<>(places);
            case Response.Number(String typed) -> List.of(typed);
            case Response.Text(String typed) -> List.of(typed);
            case Response.Words(List<String> entries) -> new ArrayList<>(entries);
        };
    }

    private static List<Object> says(Reply reply) {
        return switch (reply) {
            case Reply.Choice(List<Integer> options) ->
                List.copyOf(options.stream().sorted().toList());
            case Reply.Order(List<Integer> tiles) -> new ArrayList<>(tiles);
            case Reply.Places(List<Integer> places) -> new ArrayList<>(places);
            case Reply.Number(String typed) -> List.of(typed);
            case Reply.Text(String typed) -> List.of(typed);
            case Reply.Words(List<String> entries) -> new ArrayList<>(entries);
        };
    }
}
