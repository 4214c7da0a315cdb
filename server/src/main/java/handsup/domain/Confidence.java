package handsup.domain;

/**
 * How sure a student says they are of an answer, and what that does to its points: certainty-based marking after Gardner-Medwin (University College London), whose 1, 2
 * and 3 marks for a right answer and 0, −2 and −6 for a wrong one are thirds of a question's points here.
 *
 * <p>Whoever is right in less than two thirds of such cases earns most by saying {@link #GUESS}, in more than four fifths by saying {@link #SURE}, and
 * between the two by saying {@link #THINK}: it pays to be honest. Who says nothing is taken to guess.
 */
public enum Confidence {
    GUESS(1, 0),
    THINK(2, 2),
    SURE(3, 6);

    private static final double MOST = 3;

    private final int gain;
    private final int loss;

    Confidence(int gain, int loss) {
        this.gain = gain;
        this.loss = loss;
    }

    /** The share of its points that a wholly right answer earns. */
    double gain() {
        return gain / MOST;
    }

    /** What a wholly wrong answer costs, in shares of a question's points. */
    double loss() {
        return loss / MOST;
    }
}
