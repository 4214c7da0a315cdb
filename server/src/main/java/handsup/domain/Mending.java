package handsup.domain;

import java.util.List;

/** How the marking of a question is put right after its reveal. Each says how things shall be, so the same again changes nothing. */
public sealed interface Mending {

    /** These answers earn the full mark too. */
    record Accept(List<Response> answers) implements Mending {

        public Accept {
            answers = List.copyOf(answers);
        }
    }

    /** This is the right answer, and what else was right is so no longer. @param answer a finished one */
    record Key(Response answer) implements Mending {}

    /** Whether the question counts: one that does not gives and takes nothing, and breaks no run. */
    record Counts(boolean counts) implements Mending {}

    /** Everything is as it was when the question was asked. */
    record AsAsked() implements Mending {}
}
