package handsup.domain;

/**
 * What the server has itself measured of the way to a student and back. A page's script has no hand in it where the browser answers by itself.
 *
 * @param roundTrip the quickest round trip of late, in ms
 * @param spread by how much the slow ones of late took longer, in ms
 */
public record Journey(long roundTrip, long spread) {

    /** Of somebody of whom nothing is known yet. */
    public static final Journey UNKNOWN = new Journey(0, 0);

    public Journey {
        if (roundTrip < 0 || spread < 0) {
            throw new IllegalArgumentException(
                    "a journey of " + roundTrip + " and " + spread + " ms, expected 0 or more");
        }
    }
}
