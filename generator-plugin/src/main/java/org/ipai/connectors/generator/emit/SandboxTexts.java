package org.ipai.connectors.generator.emit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.model.Expression;

/** Tells the sandbox what surrounds a value in a text such as {@code id in (…)} or {@code updated_at.gte.…}. */
final class SandboxTexts {

    private SandboxTexts() {}

    /** The pieces of a text that holds one value of a slice or cursor; empty if there is nothing around it. */
    static Optional<ArrayNode> parts(Expression text) {
        List<Expression> parts = text instanceof Expression.Concat concat ? concat.parts() : List.of();
        boolean isKnown = parts.stream().allMatch(part -> isValue(part) || isSame(part));
        if (!isKnown || parts.stream().filter(SandboxTexts::isValue).count() != 1) {
            return Optional.empty();
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        parts.forEach(part -> array.add(part(part)));
        return Optional.of(array);
    }

    private static boolean isValue(Expression part) {
        return part instanceof Expression.SliceValue || part instanceof Expression.CursorValue;
    }

    private static boolean isSame(Expression part) {
        return part instanceof Expression.Literal || part instanceof Expression.ConfigValue;
    }

    private static ObjectNode part(Expression part) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (part instanceof Expression.Literal literal) {
            return node.put("text", literal.value());
        }
        return part instanceof Expression.ConfigValue config
                ? node.put("setting", config.field())
                : node.put("value", true);
    }
}
