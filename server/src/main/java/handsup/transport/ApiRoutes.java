package handsup.transport;

import handsup.protocol.Api;
import handsup.protocol.Wire;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
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
                if (!path.startsWith(ROOM) || path.length() == ROOM.length() || path.indexOf('/', ROOM.length()) >= 0) {
                    yield nothingHere(path);
                }
                yield asked.is(HttpMethod.DELETE) ? reply(desk.close(path.substring(ROOM.length()))) : only("DELETE");
            }
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
                "/api/decks, /api/draws, /api/rooms or /api/rooms/CODE");
    }

    private static HttpReply only(String methods) {
        return HttpReply.problem(HttpResponseStatus.METHOD_NOT_ALLOWED, "method", "", methods)
                .with("allow", methods);
    }
}
