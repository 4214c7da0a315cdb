package handsup.browser;

import java.util.List;
import java.util.Map;

/** A way to use a page: what somebody does to answer each kind of question, and nothing else. */
interface Hands {

    /** Chooses options by their texts. */
    void choose(List<String> options);

    /** Puts tiles in an order, first to last. */
    void order(List<String> tiles);

    /** Gives a number as it is typed. */
    void number(String typed);

    /** Finds the right end for each left end. */
    void match(Map<String, String> pairs);

    /** Puts words into the gaps of a text, which are numbered from 1. */
    void fill(Map<Integer, String> gaps);

    /** Points at regions of a picture. */
    void point(List<String> regions);

    /** Gives regions of a picture, by their own names, the names that belong there. */
    void label(Map<String, String> names);

    /** Types an answer. */
    void type(String typed);

    /** Puts each tile into a group. */
    void sort(Map<String, String> groups);

    /** Chooses a step of a scale. */
    void rate(int step);

    /** Types words, each into a field of its own. */
    void words(List<String> words);

    /** Presses the button that saves; a choice of one has none. */
    void save();
}
