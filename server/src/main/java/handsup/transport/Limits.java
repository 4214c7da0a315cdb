package handsup.transport;

import java.time.Duration;

/**
 * How much, and for how long, the edge puts up with.
 *
 * @param connections sockets at once; beyond it those that only browse make room for new ones
 * @param strangers sockets at once of one address that have not yet made a whole request; the oldest makes room
 * @param body bytes of a request's body
 * @param slowMark bytes waiting in a socket above which it is slow
 * @param drainedMark bytes waiting below which a slow socket is so no longer
 * @param backlog bytes kept for a slow socket, beyond {@code slowMark}
 * @param wrongKeys wrong teacher's keys of one address in a minute before it is told to slow down
 */
public record Limits(
        int connections,
        int strangers,
        int body,
        int slowMark,
        int drainedMark,
        int backlog,
        int wrongKeys,
        Rates rates,
        Waits waits) {

    /** What the server runs with. */
    public static Limits usual() {
        return new Limits(19_000, 200, 65_536, 65_536, 16_384, 65_536, 10, Rates.usual(), Waits.usual());
    }

    /** The same with other waits, so that tests need not be patient. */
    public Limits with(Waits other) {
        return new Limits(connections, strangers, body, slowMark, drainedMark, backlog, wrongKeys, rates, other);
    }

    /** How often somebody may speak: {@code burst} at once, and {@code perSecond} for good. */
    public record Rate(int burst, int perSecond) {}

    /**
     * How often one WebSocket may speak.
     *
     * @param student messages of anybody but the host
     * @param host messages of a connection that has shown the teacher's key
     * @param scraps pings, pongs and pieces of messages, which cost work without being messages
     */
    public record Rates(Rate student, Rate host, Rate scraps) {

        static Rates usual() {
            return new Rates(new Rate(20, 5), new Rate(60, 20), new Rate(80, 5));
        }
    }

    /**
     * How long the edge waits.
     *
     * @param head from a request's first byte to the end of its head
     * @param idle for the first byte of a request
     * @param body from the end of a head to the end of its body
     * @param answer for an answer to be made and read
     * @param hello from a WebSocket's opening to its first message
     * @param ping between two pings
     * @param silence without a byte on a WebSocket, pongs included
     * @param slow for a slow socket to drain
     * @param goodbye for the other side to close, once told
     */
    public record Waits(
            Duration head,
            Duration idle,
            Duration body,
            Duration answer,
            Duration hello,
            Duration ping,
            Duration silence,
            Duration slow,
            Duration goodbye) {

        /** What the server runs with. */
        public static Waits usual() {
            return new Waits(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(45),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(2));
        }
    }
}
