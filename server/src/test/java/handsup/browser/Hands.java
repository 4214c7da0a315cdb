package handsup.browser;

import java.util.List;

/** A way to use a page: what somebody does to answer each kind of question, and nothing else. */
interface Hands {

    /** Chooses options by their texts. */
    void choose(List<String> options);

    /** Puts tiles in an order, first to last. */
    void order(List<String> tiles);

    /** Presses the button that saves; a choice of one has none. */
    void save();
}
