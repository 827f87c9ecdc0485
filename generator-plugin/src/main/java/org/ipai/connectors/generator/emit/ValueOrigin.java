package org.ipai.connectors.generator.emit;

import java.util.Comparator;
import java.util.Locale;
import org.ipai.connectors.generator.model.Expression;

/**
 * Where a parameter's value comes from.
 *
 * @param kind of origin
 * @param reference the literal, the config field, the axis, the parent's column path or the edge of the range; may be empty
 */
record ValueOrigin(Kind kind, String reference) {

    /** Origins; where a value has several, the last of these counts. */
    enum Kind {
        LITERAL,
        CONFIG,
        SLICE,
        PARENT,
        CURSOR
    }

    static ValueOrigin of(Expression value) {
        return value.all()
                .map(ValueOrigin::single)
                .max(Comparator.comparing(ValueOrigin::kind))
                .orElseThrow();
    }

    private static ValueOrigin single(Expression part) {
        if (part instanceof Expression.CursorValue cursor) {
            return new ValueOrigin(Kind.CURSOR, cursor.edge().name().toLowerCase(Locale.ROOT));
        }
        if (part instanceof Expression.ParentValue parent) {
            return new ValueOrigin(Kind.PARENT, parent.path());
        }
        if (part instanceof Expression.SliceValue slice) {
            return new ValueOrigin(Kind.SLICE, slice.axis());
        }
        if (part instanceof Expression.ConfigValue config) {
            return new ValueOrigin(Kind.CONFIG, config.field());
        }
        return new ValueOrigin(Kind.LITERAL, part instanceof Expression.Literal literal ? literal.value() : "");
    }
}
