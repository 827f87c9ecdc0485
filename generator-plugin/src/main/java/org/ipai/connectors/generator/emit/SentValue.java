package org.ipai.connectors.generator.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ipai.connectors.generator.model.BodyModel;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.OperationModel;

/**
 * A value that a request sends.
 *
 * @param name of the parameter; dotted path of a body's property, in lists by its number from 0
 * @param in {@code path}, {@code query}, {@code header} or {@code body}
 * @param value what is sent
 */
record SentValue(String name, String in, Expression value) {

    /** Parameters first. */
    static List<SentValue> of(OperationModel operation) {
        List<SentValue> values = new ArrayList<>();
        operation
                .parameters()
                .forEach(parameter -> values.add(new SentValue(
                        parameter.name(), parameter.in().name().toLowerCase(Locale.ROOT), parameter.value())));
        if (operation.body() != null) {
            add("", operation.body(), values);
        }
        return values;
    }

    private static void add(String path, BodyModel part, List<SentValue> values) {
        if (part instanceof BodyModel.Members object) {
            String below = path.isEmpty() ? "" : path + ".";
            object.members().forEach(member -> add(below + member.name(), member.value(), values));
        } else if (part instanceof BodyModel.Elements elements) {
            for (int i = 0; i < elements.values().size(); i++) {
                add(path + "." + i, elements.values().get(i), values);
            }
        } else if (part instanceof BodyModel.Value single) {
            values.add(new SentValue(path, "body", single.value()));
        }
    }
}
