package org.ipai.connectors.runner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ipai.connectors.runtime.connector.ConfigField;

/**
 * Gathers a connector's configuration: the command line first, then the connection file, then environment variables named
 * {@code <SOURCE_TYPE>_<FIELD>}. Secrets are taken from the environment or from files only, never from a literal.
 */
final class ConfigResolver {

    private final Map<String, String> environment;

    ConfigResolver(Map<String, String> environment) {
        this.environment = environment;
    }

    Map<String, String> resolve(
            String sourceType, List<ConfigField> fields, ConnectionFile file, Map<String, String> given) {
        Map<String, String> values = new LinkedHashMap<>();
        file.configOrEmpty()
                .forEach((name, value) -> values.put(
                        name,
                        value.isArray()
                                ? resolveList(name, value, fields)
                                : resolve(name, value, isSecret(name, fields))));
        given.forEach((name, value) -> {
            if (isSecret(name, fields)) {
                throw new UserException("config '" + name + "' is a secret; put it into the environment variable "
                        + variable(sourceType, name) + " instead of the command line");
            }
            values.put(name, value);
        });
        for (ConfigField field : fields) {
            String value = environment.get(variable(sourceType, field.name()));
            if (value != null && !value.isEmpty()) {
                values.putIfAbsent(field.name(), value);
            }
        }
        return values;
    }

    /** Reads a YAML list, each entry like a single value, as the JSON array that stands for it everywhere else. */
    private String resolveList(String name, JsonNode list, List<ConfigField> fields) {
        if (fields.stream()
                .noneMatch(field -> field.name().equals(name) && field.type().isList())) {
            throw new UserException("config '" + name + "' takes one value, not a list; write " + name + ": <value>");
        }
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        for (JsonNode entry : list) {
            String place = name + "[" + (entries.size() + 1) + "]";
            entries.add(resolve(place, entry, isSecret(name, fields)));
        }
        return entries.toString();
    }

    /** Reads a value: text as it is, {@code {env: NAME}} from the environment, {@code {file: PATH}} from a file. */
    String resolve(String name, JsonNode value, boolean secret) {
        if (value.isValueNode()) {
            if (secret) {
                throw new UserException("config '" + name + "' is a secret and must not stand in a file; write " + name
                        + ": {env: VARIABLE} or " + name + ": {file: PATH}");
            }
            return value.asText();
        }
        if (value.size() == 1 && value.path("env").isTextual()) {
            return fromEnvironment(name, value.path("env").textValue());
        }
        if (value.size() == 1 && value.path("file").isTextual()) {
            return fromFile(name, Path.of(value.path("file").textValue()));
        }
        throw new UserException("config '" + name + "' must be a plain value, {env: VARIABLE} or {file: PATH}");
    }

    private String fromEnvironment(String name, String variable) {
        String value = environment.get(variable);
        if (value == null || value.isEmpty()) {
            throw new UserException(
                    "config '" + name + "' names the environment variable " + variable + ", which is not set; set it");
        }
        return value;
    }

    private static String fromFile(String name, Path path) {
        try {
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw new UserException(
                    "config '" + name + "' names the file " + path + ", which cannot be read; check it", e);
        }
    }

    private static boolean isSecret(String name, List<ConfigField> fields) {
        return fields.stream()
                .anyMatch(field -> field.name().equals(name) && field.type().isSecret());
    }

    static String variable(String sourceType, String field) {
        return (sourceType + "_" + field).toUpperCase(Locale.ROOT);
    }
}
