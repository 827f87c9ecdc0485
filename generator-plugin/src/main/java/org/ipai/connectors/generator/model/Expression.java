package org.ipai.connectors.generator.model;

import java.util.List;
import java.util.stream.Stream;

/** A type-checked expression, ready to be written as Java. */
public sealed interface Expression {

    /** Constant text. */
    record Literal(String value) implements Expression {}

    /** A configuration field's value, as text unless it is compared. */
    record ConfigValue(String field) implements Expression {}

    /** A value of the slice's parent record, by dotted silver column path. */
    record ParentValue(String path) implements Expression {}

    /** The slice's value of an axis. */
    record SliceValue(String axis) implements Expression {}

    /** An edge of the range to read, as requests take it; null where there is none. */
    record CursorValue(Edge edge) implements Expression {
        /** Which edge. */
        public enum Edge {
            FROM,
            UNTIL
        }
    }

    /** A value of the last record of the page before, by its JSON path; in keyset parameters only. */
    record LastValue(List<String> path) implements Expression {

        public LastValue {
            path = List.copyOf(path);
        }
    }

    /** A value of the record itself, by dotted silver column path; in added columns and in what records are wanted. */
    record RecordValue(String path) implements Expression {}

    /** The whole record as JSON; in added columns only, and alone. */
    record WholeRecord() implements Expression {}

    /** {@code first}, or {@code otherwise} where the first is null. */
    record OrElse(Expression first, Expression otherwise) implements Expression {}

    /** Texts one after another. */
    record Concat(List<Expression> parts) implements Expression {

        public Concat {
            parts = List.copyOf(parts);
        }
    }

    /** Whether two texts are equal. */
    record Equal(Expression left, Expression right) implements Expression {}

    /** Logical negation. */
    record Not(Expression operand) implements Expression {}

    /** Whether all operands hold. */
    record And(List<Expression> operands) implements Expression {

        public And {
            operands = List.copyOf(operands);
        }
    }

    /** Whether any operand holds. */
    record Or(List<Expression> operands) implements Expression {

        public Or {
            operands = List.copyOf(operands);
        }
    }

    /** This and all it is made of. */
    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), operands().flatMap(Expression::all));
    }

    private Stream<Expression> operands() {
        if (this instanceof OrElse orElse) {
            return Stream.of(orElse.first(), orElse.otherwise());
        }
        if (this instanceof Concat concat) {
            return concat.parts().stream();
        }
        if (this instanceof Equal equal) {
            return Stream.of(equal.left(), equal.right());
        }
        if (this instanceof Not not) {
            return Stream.of(not.operand());
        }
        if (this instanceof And and) {
            return and.operands().stream();
        }
        return this instanceof Or or ? or.operands().stream() : Stream.of();
    }
}
