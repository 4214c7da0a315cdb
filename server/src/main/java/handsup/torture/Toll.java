package handsup.torture;

import handsup.rehearse.Times;

/**
 * What a torture came to.
 *
 * @param kills how often the server was killed in the middle of a question
 * @param promised answers that students were told are saved
 * @param ready from a kill to a server that answers
 * @param back from there to everybody seated again
 * @param stranded students who never came back, or games that did not come to their end
 */
public record Toll(int kills, int games, int promised, Audit audit, Times ready, Times back, int stranded) {

    /** Whether nothing was lost and nobody was. */
    public boolean good() {
        return audit.clean() && stranded == 0;
    }

    /** Acknowledged answers that are gone. */
    public int lost() {
        return audit.lost();
    }

    /** For the person at the terminal. */
    public String words() {
        return """
            %d kills in %d games. %,d answers were acknowledged: %d lost, %d changed, %d counted twice.
            Points at the podium that differ from a recount of the journal: %d. Students or games left behind: %d.
            From the kill to a server that answers: median %.0f ms, 95 %% within %.0f, at most %.0f.
            From there to everybody in their seats: median %.0f ms, 95 %% within %.0f, at most %.0f.
            """.formatted(
                        kills,
                        games,
                        promised,
                        audit.lost(),
                        audit.changed(),
                        audit.twice(),
                        audit.miscounted(),
                        stranded,
                        ready.median(),
                        ready.millis(0.95),
                        ready.most(),
                        back.median(),
                        back.millis(0.95),
                        back.most());
    }
}
