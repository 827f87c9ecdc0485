package org.ipai.connectors.runtime.connector;

import java.util.List;
import java.util.Map;

/** Writes JSON values as text. */
final class JsonText {

    private JsonText() {}

    static void write(JsonValue value, StringBuilder out) {
        if (value instanceof JsonValue.Text text) {
            quote(text.value(), out);
        } else if (value instanceof JsonValue.Plain plain) {
            out.append(plain.literal());
        } else if (value instanceof JsonValue.Array array) {
            array(array.elements(), out);
        } else if (value instanceof JsonValue.Members object) {
            object(object.values(), out);
        }
    }

    private static void array(List<JsonValue> elements, StringBuilder out) {
        String separator = "[";
        for (JsonValue element : elements) {
            out.append(separator);
            write(element, out);
            separator = ",";
        }
        out.append(elements.isEmpty() ? "[]" : "]");
    }

    private static void object(Map<String, JsonValue> members, StringBuilder out) {
        String separator = "{";
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            out.append(separator);
            quote(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ",";
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"', '\\' -> out.append('\\').append(character);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (character < ' ') {
                        out.append(String.format("\\u%04x", (int) character));
                    } else {
                        out.append(character);
                    }
                }
            }
        }
        out.append('"');
    }
}
