package handsup.transport;

import java.util.Locale;

/** Why a port could not be had, for the person at the terminal. */
final class Refusals {

    private static final int FIRST_FREE_PORT = 1_024;

    private Refusals() {}

    static String inWords(EdgeConfig config, Throwable cause) {
        String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("in use")) {
            return "port " + config.port() + " is taken by another program; choose one with --port";
        }
        if (said.contains("assign requested address")) {
            return config.bind() + " is not an address of this machine";
        }
        if (said.contains("permission denied") && config.port() < FIRST_FREE_PORT) {
            return "port " + config.port() + " is for administrators only; choose one above 1023 with --port";
        }
        return "port " + config.port() + " cannot be had: " + cause.getMessage();
    }
}
