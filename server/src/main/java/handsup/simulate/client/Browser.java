package handsup.simulate.client;

import java.util.function.Consumer;

/** What a browser gives a page: time, sockets, dice. Times are ms as a page counts them. */
public interface Browser {

    /** A timer that may be stopped; stopping it twice, or after it went off, does nothing. */
    interface Timer {
        void stop();
    }

    /** One WebSocket. */
    interface Socket {

        void send(String text);

        /** Lets go of it; nothing is heard of it any more. */
        void close();
    }

    /** What a WebSocket tells its page. */
    interface Ears {

        void opened();

        void heard(String text);

        /** @param code as the server gave it, or 1006 */
        void closed(int code);
    }

    /** Ms since the page began, {@code performance.now()}. */
    double ticks();

    Timer after(double millis, Runnable then);

    /** From 0 to below 1, {@code Math.random()}. */
    double random();

    /** So many random bytes in base64url. */
    String secret(int bytes);

    /** Tries to open a WebSocket to the page's own server. */
    Socket connect(Ears ears);

    /** Loads an image. @param then is told whether it is here; it may never be */
    void load(String address, Consumer<Boolean> then);

    /** Whether the page is hidden. */
    default boolean hidden() {
        return false;
    }
}
