package handsup.domain.text;

import java.util.List;
import java.util.Optional;

/** A formula as a tree. It follows MathML Core, because that is what draws it. */
public sealed interface Maths {

    /** A variable, or the name of a function. @param upright whether it is never slanted */
    record Name(String text, boolean upright) implements Maths {}

    /** A number as it was written. */
    record Number(String text) implements Maths {}

    /** An operator, a relation, a bracket or a comma. */
    record Sign(String text, Role role) implements Maths {}

    /** Words within a formula. */
    record Said(String text) implements Maths {}

    /** Side by side. */
    record Row(List<Maths> parts) implements Maths {

        public Row {
            parts = List.copyOf(parts);
        }
    }

    /** @param bar whether there is a line between the two; a binomial coefficient has none */
    record Fraction(Maths over, Maths under, boolean bar) implements Maths {}

    /** A root. @param degree nothing for the square root */
    record Root(Maths of, Optional<Maths> degree) implements Maths {}

    /** Something with an index, a power or both, or a sum with its limits. @param stacked whether they stand below and above */
    record Script(Maths base, Optional<Maths> low, Optional<Maths> high, boolean stacked) implements Maths {}

    /** Something with an accent, such as an arrow or a bar. */
    record Accent(Maths base, String accent) implements Maths {}

    /** A matrix, or the cases of a definition, without its brackets. */
    record Table(List<List<Maths>> rows) implements Maths {

        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** What a sign does to the space around it in plain words. */
    enum Role {
        OPERATOR,
        RELATION,
        OPEN,
        CLOSE,
        COMMA,
        /** A sum, a product or an integral. */
        LARGE,
        /** Such as a factorial, a degree or a prime. */
        TIGHT,
        SPACE
    }
}
