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
 * @param name of the parameter; dotted path of a body's property
 * @param in {@code path}, {@code query}, {@code header} or {@code body}
 * @param value what is sent
 */
record SentValue(String name, String in, Expression value) {

    /** Parameters first. Elements of lists in bodies are left out: no single value can be told by its name. */
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

    private static void add(String path, BodyModel.Members object, List<SentValue> values) {
        for (BodyModel.Member member : object.members()) {
            String name = path + member.name();
            if (member.value() instanceof BodyModel.Members inner) {
                add(name + ".", inner, values);
            } else if (member.value() instanceof BodyModel.Value single) {
                values.add(new SentValue(name, "body", single.value()));
            }
        }
    }
}
