package org.ipai.connectors.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** JSON types as people call them. */
enum ValueType {
    STRING("text"),
    INTEGER("a whole number"),
    NUMBER("a number"),
    BOOLEAN("true or false"),
    ARRAY("a list"),
    OBJECT("a block"),
    NULL("empty");

    final String words;

    ValueType(String words) {
        this.words = words;
    }

    static ValueType named(String schemaType) {
        return valueOf(schemaType.toUpperCase(Locale.ROOT));
    }

    static ValueType of(JsonNode node) {
        if (node.isIntegralNumber()) {
            return INTEGER;
        }
        return switch (node.getNodeType()) {
            case STRING -> STRING;
            case NUMBER -> NUMBER;
            case BOOLEAN -> BOOLEAN;
            case ARRAY -> ARRAY;
            case OBJECT -> OBJECT;
            default -> NULL;
        };
    }
}
