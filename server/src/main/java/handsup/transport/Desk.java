package handsup.transport;

import handsup.protocol.Api;

/**
 * Where the teacher's requests are dealt with, the key already checked.
 *
 * <p>Every method is called on a virtual thread of its own: it may block, and several may run at once.
 */
public interface Desk {

    /** {@code GET /api/decks}: {@link Api.Decks}. */
    Answer decks();

    /** {@code POST /api/draws}: {@link Api.Drawn}. */
    Answer draw(Api.DrawRequest request);

    /** {@code POST /api/rooms}: {@link Api.Opened}. */
    Answer open(Api.OpenRequest request);

    /** {@code GET /api/rooms}: {@link Api.Rooms}. */
    Answer rooms();

    /** {@code DELETE /api/rooms/{code}}: {@link Done}. @param code as it stood in the path */
    Answer close(String code);

    /** {@code GET /api/rooms/{code}/report}: {@link Api.Report}. */
    Answer report(String code);

    /** {@code GET /api/rooms/{code}/report/{sheet}}: {@link Sheet}. @param sheet as it stood in the path */
    Answer sheet(String code, String sheet);

    /** {@code POST /api/rooms/{code}/mendings}: {@link Api.Mended}. */
    Answer mend(String code, Api.MendRequest request);

    /** What came of a request. */
    sealed interface Answer {}

    /** 200. @param body one of {@link Api}'s records */
    record Ok(Object body) implements Answer {}

    /** 200, as comma-separated values. @param name what a browser saves it as */
    record Sheet(String name, String csv) implements Answer {}

    /** 204: there is nothing to say. */
    record Done() implements Answer {}

    /** 400: all that is wrong with the request. */
    record Bad(Api.Problems problems) implements Answer {}

    /** 404: no such deck, no such room. */
    record NotFound() implements Answer {}

    /** 503: not just now. */
    record Busy() implements Answer {}
}
