package org.ipai.connectors.generator.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Prints values as YAML, and prose so that it stays the prose it is. */
final class YamlText {

    private static final int WIDTH = 118;
    private static final int LONGEST_PROSE = 160;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_/$][A-Za-z0-9_./\\[\\]$-]*");
    private static final Pattern WORDS_OF_YAML = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}\\p{So}]+");

    private YamlText() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode list(List<String> texts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    static JsonNode text(String text) {
        return TextNode.valueOf(text);
    }

    /** On one line, in braces and brackets where it has parts. */
    static String flow(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(member -> scalar(member.getKey()) + ": " + flow(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(YamlText::flow)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return value.isTextual() ? scalar(value.textValue()) : value.asText();
    }

    private static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && !WORDS_OF_YAML.matcher(text).matches()
                && !text.contains("[")
                && !text.contains("]");
        return plain ? text : escaped(TextNode.valueOf(text).toString());
    }

    /** Characters that cannot be seen are refused in specs, but for their numbers. */
    private static String escaped(String quoted) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < quoted.length(); i++) {
            char character = quoted.charAt(i);
            boolean hidden = switch (Character.getType(character)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.UNASSIGNED -> true;
                default -> false;
            };
            text.append(hidden ? String.format(Locale.ROOT, "\\u%04x", (int) character) : character);
        }
        return text.toString();
    }

    /** A property, on several lines if it is long. */
    static List<String> property(int indent, String key, JsonNode value) {
        String line = " ".repeat(indent) + scalar(key) + ": " + flow(value);
        if (line.length() <= WIDTH || !value.isObject()) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>(List.of(" ".repeat(indent) + scalar(key) + ":"));
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            lines.addAll(property(indent + 2, member.getKey(), member.getValue()));
        }
        return lines;
    }

    static String comment(int indent, String prose) {
        return " ".repeat(indent) + "# " + prose(prose);
    }

    /** On one line, not long, without characters that cannot be seen; its expressions are none. */
    static String prose(String text) {
        String line = UNSEEN.matcher(text).replaceAll(" ").strip().replace("${", "$ {");
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST_PROSE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_PROSE - 2))
                                .strip() + " …";
    }
}
