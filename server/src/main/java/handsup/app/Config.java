package handsup.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the server is to run.
 *
 * @param port TCP port, 0 for any free one
 * @param bind address to listen on
 * @param data folder for rooms, keys and the teacher's own decks
 * @param publicUrl what students open, where that is not this machine's own address
 * @param keep how long a room that nobody is connected to is kept
 * @param openMetrics whether {@code /metrics} answers to other machines too
 */
record Config(int port, String bind, Path data, Optional<URI> publicUrl, Duration keep, boolean openMetrics) {}
