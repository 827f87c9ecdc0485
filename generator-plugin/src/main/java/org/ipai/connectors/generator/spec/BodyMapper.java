package org.ipai.connectors.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.generator.spec.BodySpec.Kind;
import org.jspecify.annotations.Nullable;

/** Turns the tree of a request's body into records. Nulls, which the schema check reports, are left out. */
final class BodyMapper {

    private final YamlTree tree;

    BodyMapper(YamlTree tree) {
        this.tree = tree;
    }

    @Nullable
    BodySpec map(JsonNode node, String pointer) {
        if (node.isObject()) {
            Map<String, BodySpec> values = new LinkedHashMap<>();
            node.properties().forEach(entry -> {
                BodySpec value = map(entry.getValue(), YamlTree.member(pointer, entry.getKey()));
                if (value != null) {
                    values.put(entry.getKey(), value);
                }
            });
            return new BodySpec.Properties(tree.place(pointer).whole(), values);
        }
        if (node.isArray()) {
            List<BodySpec> values = new ArrayList<>();
            for (int i = 0; i < node.size(); i++) {
                BodySpec value = map(node.get(i), pointer + "/" + i);
                if (value != null) {
                    values.add(value);
                }
            }
            return new BodySpec.Elements(tree.place(pointer).whole(), values);
        }
        return Block.isScalar(node) ? new BodySpec.Leaf(Block.scalar(tree, node, pointer), kind(node)) : null;
    }

    private static Kind kind(JsonNode node) {
        if (node.isNumber()) {
            return Kind.NUMBER;
        }
        return node.isBoolean() ? Kind.BOOLEAN : Kind.TEXT;
    }
}
