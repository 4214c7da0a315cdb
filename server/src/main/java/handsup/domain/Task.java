package handsup.domain;

import java.util.Collection;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a student does with a question, and how that is marked.
 *
 * <p>The room knows a task only through this interface: a new kind is a new record here, and nothing else in this package changes.
 */
public sealed interface Task permits Choosing, Ordering, Estimating, Placing, Typing, Unscored {

    /** Whether a response is of this task's kind and within its bounds; a response that does not fit is never marked or stored. */
    boolean fits(Response response);

    /** Whether there is anything right or wrong about it. What is not scored gives no points, and counts in no run and in no share of right answers. */
    default boolean scored() {
        return true;
    }

    /** The mark for a response that fits: 1 for the key, 0 for nothing, between them where parts can be right. */
    double mark(Response response);

    /** The same task with another key; empty when that is no finished answer to it. */
    Optional<Task> keyed(Response key);

    /** The same task taking one more answer for right, where it keeps a list of them. @param answer one that fits */
    default Optional<Task> accepting(Response answer) {
        return Optional.empty();
    }

    /** Whether an answer is made in several steps, so that a student may be in the middle of one when time ends. */
    default boolean inSteps() {
        return true;
    }

    /** Whether two responses that fit say the same. */
    default boolean alike(Response one, Response other) {
        return one.equals(other);
    }

    /** Marks the responses of a whole room as {@link #mark} would each. A task that has to prepare for it prepares once. */
    default ToDoubleFunction<Response> marker() {
        return this::mark;
    }

    /** The spread of responses that fit. */
    Tally tally(Collection<? extends Response> responses);
}
