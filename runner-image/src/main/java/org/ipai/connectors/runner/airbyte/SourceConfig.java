package org.ipai.connectors.runner.airbyte;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipai.connectors.runtime.connector.ConfigField;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.ConnectorDescriptor;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceConnector;
import org.ipai.connectors.runtime.http.BaseUrlOverride;
import org.jspecify.annotations.Nullable;

/** The configuration that a platform hands over: a JSON object with secrets in clear, and with fields of its own at times. */
final class SourceConfig {

    /** Config field that sends requests elsewhere, unless the connector has a field of that name. */
    static final String BASE_URL = "base_url";

    private final InputFile file;
    private final ObjectNode written;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> secrets = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();
    private final List<String> ignored = new ArrayList<>();
    private @Nullable String baseUrl;

    private SourceConfig(InputFile file, ObjectNode written) {
        this.file = file;
        this.written = written;
    }

    /**
     * Reads a file; what does not fit the connector is told by {@link #open}.
     *
     * @throws ProtocolException if it holds no JSON object
     */
    static SourceConfig read(InputFile file, ConnectorDescriptor connector) {
        if (!(file.tree() instanceof ObjectNode tree)) {
            throw file.fault("", "holds no JSON object; write one with the fields of the connector's spec");
        }
        SourceConfig config = new SourceConfig(file, tree);
        Map<String, ConfigField> fields = new LinkedHashMap<>();
        connector.configFields().forEach(field -> fields.put(field.name(), field));
        tree.properties().forEach(entry -> config.take(entry.getKey(), entry.getValue(), fields.get(entry.getKey())));
        return config;
    }

    /** Whether a connector's configuration may hold {@link #BASE_URL} besides its own fields. */
    static boolean takesBaseUrl(ConnectorDescriptor connector) {
        return connector.configFields().stream().noneMatch(field -> field.name().equals(BASE_URL));
    }

    private void take(String name, JsonNode value, @Nullable ConfigField field) {
        if (field == null) {
            takeOther(name, value);
        } else if (value.isArray()) {
            takeList(field, value);
        } else if (value.isContainerNode()) {
            refuse(
                    name,
                    name,
                    "is an object; write a plain value" + (field.type().isList() ? " or a list" : ""));
        } else if (!isLeftOut(value, field)) {
            values.put(name, value.asText());
            if (field.type().isSecret()) {
                secrets.add(value.asText());
                secrets.addAll(entries(value.asText()));
            }
        }
    }

    /** What a list holds that is written as one text. */
    static List<String> entries(String text) {
        return Arrays.stream(text.split("[,\r\n]"))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** Forms send null, or nothing at all, for what was not filled in. */
    private static boolean isLeftOut(JsonNode value, ConfigField field) {
        return value.isNull() || (value.asText().isEmpty() && !field.required());
    }

    private void takeOther(String name, JsonNode value) {
        if (!name.equals(BASE_URL)) {
            ignored.add(name);
        } else if (value.isTextual()) {
            baseUrl = value.textValue().isBlank() ? null : value.textValue();
        } else if (!value.isNull()) {
            refuse(name, name, "is no text; write a URL such as https://host/path");
        }
    }

    private void takeList(ConfigField field, JsonNode list) {
        String name = field.name();
        if (!field.type().isList()) {
            refuse(name, name, "takes one value, not a list; write \"" + name + "\": \"value\"");
            return;
        }
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        for (JsonNode entry : list) {
            if (entry.isContainerNode() || entry.isNull()) {
                refuse(name, name + "[" + (entries.size() + 1) + "]", "is no plain value; write a text");
                return;
            }
            entries.add(entry.asText());
            if (field.type().isSecret()) {
                secrets.add(entry.asText());
            }
        }
        values.put(name, entries.toString());
    }

    /** Names of fields that nobody reads here. */
    List<String> ignored() {
        return ignored;
    }

    /** The configuration as it came. */
    ObjectNode written() {
        return written;
    }

    Mask mask() {
        return Mask.of(secrets);
    }

    /**
     * The configured source.
     *
     * @throws ProtocolException naming every fault of the configuration
     */
    Source open(SourceConnector connector) {
        List<String> all = new ArrayList<>(faults);
        try {
            Source source =
                    connector.open(new ConfigValues(connector.descriptor().configFields(), values));
            if (all.isEmpty()) {
                return baseUrl == null ? source : rebased(source, baseUrl);
            }
        } catch (InvalidConfigException e) {
            e.faults().stream().filter(fault -> !isKnown(fault)).forEach(all::add);
        }
        throw file.fault("", String.join("\n", all));
    }

    private void refuse(String name, String place, String problem) {
        refused.add(name);
        faults.add("config '" + place + "' " + problem);
    }

    /** A field whose value was refused here also counts as missing there. */
    private boolean isKnown(String fault) {
        return refused.stream().anyMatch(name -> fault.contains("'" + name + "'"));
    }

    private Source rebased(Source source, String text) {
        try {
            return BaseUrlOverride.parse(text).rebase(source);
        } catch (IllegalArgumentException e) {
            throw file.fault(BASE_URL, String.valueOf(e.getMessage()));
        }
    }
}
