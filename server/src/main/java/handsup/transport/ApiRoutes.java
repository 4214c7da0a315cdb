package handsup.transport;

import handsup.protocol.Api;
import handsup.protocol.Wire;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The teacher's API: which path and method means what. Called on a virtual thread, the key already checked. */
final class ApiRoutes {

    static final String PREFIX = "/api/";

    private static final String ROOM = "/api/rooms/";
    private static final int SHOWN = 80;

    private final Desk desk;

    ApiRoutes(Desk desk) {
        this.desk = desk;
    }

    HttpReply answer(Asked asked) {
        String path = asked.path();
        return switch (path) {
            case "/api/decks" -> asked.onlyReads() ? reply(desk.decks()) : only("GET, HEAD");
            case "/api/draws" ->
                asked.is(HttpMethod.POST)
                        ? with(
                                asked,
                                Api.DrawRequest.class,
                                "deck, cards, types, difficulties, count and seed",
                                desk::draw)
                        : only("POST");
            case "/api/rooms" -> {
                if (asked.onlyReads()) {
                    yield reply(desk.rooms());
                }
                yield asked.is(HttpMethod.POST)
                        ? with(asked, Api.OpenRequest.class, "draw, rules and host", desk::open)
                        : only("GET, HEAD, POST");
            }
            default -> {
                List<String> room = path.startsWith(ROOM)
                        ? List.of(path.substring(ROOM.length()).split("/", -1))
                        : List.of();
                yield room.isEmpty() || room.contains("") ? nothingHere(path) : ofRoom(asked, room);
            }
        };
    }

    /** @param path its code and what follows it */
    private HttpReply ofRoom(Asked asked, List<String> path) {
        String code = path.getFirst();
        return switch (path.size()) {
            case 1 -> asked.is(HttpMethod.DELETE) ? reply(desk.close(code)) : only("DELETE");
            case 2 ->
                switch (path.get(1)) {
                    case "report" -> asked.onlyReads() ? reply(desk.report(code)) : only("GET, HEAD");
                    case "mendings" ->
                        asked.is(HttpMethod.POST)
                                ? with(
                                        asked,
                                        Api.MendRequest.class,
                                        "question, mending and sure",
                                        request -> desk.mend(code, request))
                                : only("POST");
                    default -> nothingHere(asked.path());
                };
            case 3 ->
                path.get(1).equals("report")
                        ? asked.onlyReads() ? reply(desk.sheet(code, path.get(2))) : only("GET, HEAD")
                        : nothingHere(asked.path());
            default -> nothingHere(asked.path());
        };
    }

    private static <T> HttpReply with(Asked asked, Class<T> type, String fields, Function<T, Desk.Answer> then) {
        Optional<T> body = asked.body().flatMap(text -> Wire.body(text, type));
        return body.map(then.andThen(ApiRoutes::reply))
                .orElseGet(() -> HttpReply.problem(
                        HttpResponseStatus.BAD_REQUEST,
                        "body",
                        asked.body().map(ApiRoutes::beginning).orElse("not UTF-8"),
                        "a JSON object with exactly the fields " + fields));
    }

    private static String beginning(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static HttpReply reply(Desk.Answer answer) {
        return switch (answer) {
            case Desk.Ok(Object body) -> HttpReply.json(HttpResponseStatus.OK, body);
            case Desk.Sheet(String name, String csv) -> HttpReply.sheet(name, csv);
            case Desk.Done() -> HttpReply.empty(HttpResponseStatus.NO_CONTENT);
            case Desk.Bad(Api.Problems problems) -> HttpReply.json(HttpResponseStatus.BAD_REQUEST, problems);
            case Desk.NotFound() ->
                HttpReply.problem(
                        HttpResponseStatus.NOT_FOUND, "id", "", "something that is there; this is not, or no longer");
            case Desk.Busy() ->
                HttpReply.problem(
                                HttpResponseStatus.SERVICE_UNAVAILABLE,
                                "server",
                                "busy",
                                "another try in a few seconds")
                        .with("retry-after", "3");
        };
    }

    private static HttpReply nothingHere(String path) {
        return HttpReply.problem(
                HttpResponseStatus.NOT_FOUND,
                "path",
                beginning(path),
                "/api/decks, /api/draws, /api/rooms, /api/rooms/CODE, its /report or its /mendings");
    }

    private static HttpReply only(String methods) {
        return HttpReply.problem(HttpResponseStatus.METHOD_NOT_ALLOWED, "method", "", methods)
                .with("allow", methods);
    }
}
