package org.ipai.connectors.generator.emit;

import java.util.stream.Collectors;
import org.ipai.connectors.generator.model.Expression;

/** Says for people where an added column's value comes from, as Markdown. */
final class AddedOrigin {

    private AddedOrigin() {}

    static String of(Expression value) {
        return value.all()
                .map(AddedOrigin::single)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private static String single(Expression part) {
        if (part instanceof Expression.ParentValue parent) {
            return "the parent's `" + parent.path() + "`";
        }
        if (part instanceof Expression.SliceValue slice) {
            return "the slice's `" + slice.axis() + "`";
        }
        if (part instanceof Expression.ConfigValue config) {
            return "the config's `" + config.field() + "`";
        }
        if (part instanceof Expression.RecordValue value) {
            return "the record's `" + value.path() + "`";
        }
        if (part instanceof Expression.WholeRecord) {
            return "the whole record";
        }
        return part instanceof Expression.Literal literal
                ? "`" + literal.value().replace("|", "\\|") + "`"
                : "";
    }
}
