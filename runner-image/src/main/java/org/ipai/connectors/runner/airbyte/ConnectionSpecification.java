package org.ipai.connectors.runner.airbyte;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ipai.connectors.runtime.connector.ConfigField;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.ipai.connectors.runtime.connector.ConnectorDescriptor;
import org.jspecify.annotations.Nullable;

/** Says what a connector can be configured with, as JSON Schema draft-07 with the protocol's annotations. */
final class ConnectionSpecification {

    /** The newest version that all platforms of today take. */
    private static final String PROTOCOL_VERSION = "0.2.0";

    private static final String DRAFT_07 = "http://json-schema.org/draft-07/schema#";
    private static final String INSTANT_PATTERN =
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$";

    private ConnectionSpecification() {}

    /**
     * The content of a {@code SPEC} message.
     *
     * @param documentation the connector's page, or null if nobody said where it is
     */
    static ObjectNode of(ConnectorDescriptor connector, @Nullable URI documentation) {
        ObjectNode spec = JsonNodeFactory.instance.objectNode();
        if (documentation != null) {
            spec.put("documentationUrl", documentation.toString());
        }
        spec.set("connectionSpecification", schema(connector));
        spec.put("supportsIncremental", connector.streams().stream().anyMatch(StreamCatalog::isIncremental));
        spec.putArray("supported_destination_sync_modes")
                .add("append")
                .add("overwrite")
                .add("append_dedup");
        return spec.put("protocol_version", PROTOCOL_VERSION);
    }

    private static ObjectNode schema(ConnectorDescriptor connector) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", DRAFT_07).put("title", connector.title()).put("type", "object");
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        for (ConfigField field : connector.configFields()) {
            if (field.required()) {
                required.add(field.name());
            }
            properties.set(field.name(), property(field).put("order", properties.size()));
        }
        if (SourceConfig.takesBaseUrl(connector)) {
            properties.set(SourceConfig.BASE_URL, baseUrl().put("order", properties.size()));
        }
        return schema.put("additionalProperties", true);
    }

    private static ObjectNode baseUrl() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("title", "Base URL")
                .put(
                        "description",
                        "Sends all requests there instead of to the provider: to its installation over https, or to a"
                                + " sandbox on the same machine.")
                .put("type", "string");
    }

    private static ObjectNode property(ConfigField field) {
        ObjectNode property = JsonNodeFactory.instance.objectNode();
        property.put("title", title(field.name())).put("description", field.description());
        property.put("type", type(field.type()));
        addFormat(property, field.type());
        ObjectNode single = field.type().isList() ? property.putObject("items").put("type", "string") : property;
        if (!field.allowedValues().isEmpty()) {
            ArrayNode allowed = single.putArray("enum");
            field.allowedValues().forEach(value -> addValue(allowed, field.type(), value));
        }
        if (field.required() && field.type().isList()) {
            property.put("minItems", 1);
        }
        if (field.type().isSecret()) {
            property.put("airbyte_secret", true);
            single.put("airbyte_secret", true);
        }
        addDefault(property, field);
        return property;
    }

    private static String type(ConfigType type) {
        return switch (type) {
            case INTEGER -> "integer";
            case BOOLEAN -> "boolean";
            case STRING_LIST, SECRET_LIST -> "array";
            case STRING, INSTANT, DATE, SECRET -> "string";
        };
    }

    private static void addFormat(ObjectNode property, ConfigType type) {
        if (type == ConfigType.INSTANT) {
            property.put("format", "date-time").put("pattern", INSTANT_PATTERN);
        } else if (type == ConfigType.DATE) {
            property.put("format", "date").put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        }
    }

    private static void addDefault(ObjectNode property, ConfigField field) {
        String value = field.defaultValue();
        if (value == null || field.type().isSecret()) {
            return;
        }
        if (!field.type().isList()) {
            ArrayNode holder = JsonNodeFactory.instance.arrayNode();
            addValue(holder, field.type(), value);
            property.set("default", holder.get(0));
            return;
        }
        ArrayNode entries = property.putArray("default");
        SourceConfig.entries(value).forEach(entries::add);
    }

    private static void addValue(ArrayNode values, ConfigType type, String text) {
        if (type == ConfigType.INTEGER) {
            values.add(Long.parseLong(text));
        } else if (type == ConfigType.BOOLEAN) {
            values.add(Boolean.parseBoolean(text));
        } else {
            values.add(text);
        }
    }

    /** {@code client_id} as people write it: Client ID. */
    private static String title(String name) {
        String words = Arrays.stream(name.split("_"))
                .map(word -> switch (word) {
                    case "api", "id", "ids", "url", "sql" -> acronym(word);
                    default -> word;
                })
                .collect(Collectors.joining(" "));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String acronym(String word) {
        return word.equals("ids") ? "IDs" : word.toUpperCase(Locale.ROOT);
    }
}
