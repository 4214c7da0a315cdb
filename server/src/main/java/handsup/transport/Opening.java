package handsup.transport;

/** What came of opening the edge. */
public sealed interface Opening {

    /** The port is ours. Connections wait until {@link Edge#serve}. */
    record Bound(Edge edge) implements Opening {}

    /** It is not, and no thread is left behind. @param reason in words for the person at the terminal, without a full stop */
    record Refused(String reason) implements Opening {}
}
