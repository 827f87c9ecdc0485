package org.ipai.connectors.generator.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.finding.SecretText;
import org.ipai.connectors.generator.openapi.ApiParameter;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.resolve.SnakeCase;

/** The config fields that streams ask for, one for all parameters of a name and type. */
final class ConfigDraft {

    private static final Set<String> VAGUE = Set.of("id", "name", "key", "slug", "ref", "uuid", "parent", "resource");

    private final Map<String, ObjectNode> fields = new LinkedHashMap<>();
    private final Map<String, String> known;

    /** @param known types of the fields that the spec has already, by name */
    ConfigDraft(Map<String, String> known) {
        this.known = Map.copyOf(known);
    }

    void secret(String name, String description) {
        fields.put(name, YamlText.object().put("type", "secret").put("description", description));
    }

    void text(String name, String description) {
        fields.put(name, YamlText.object().put("type", "string").put("description", description));
    }

    /**
     * The field that a required parameter is filled from; empty if its name sounds like a secret, which has no place in a
     * request.
     *
     * @param element what the parameter tells of, such as {@code project}; or empty
     */
    Optional<String> of(ApiParameter parameter, String description, String element) {
        String own = SnakeCase.of(parameter.name());
        String name = VAGUE.contains(own) && !element.isEmpty() ? element + "_" + own : own;
        if (name.isEmpty() || !Character.isLetter(name.charAt(0)) || SecretText.isNamedBy(name)) {
            return Optional.empty();
        }
        ObjectNode field = YamlText.object().put("type", Listing.isNumber(parameter.type()) ? "integer" : "string");
        String prose = YamlText.prose(description);
        field.put("description", prose.isEmpty() ? "What requests name '" + parameter.name() + "'." : prose);
        if (parameter.type() instanceof ApiType.Scalar scalar
                && !scalar.values().isEmpty()) {
            field.set("enum", YamlText.list(scalar.values()));
        }
        String free = name;
        for (int i = 2; isOther(free, field); i++) {
            free = name + "_" + i;
        }
        if (!known.containsKey(free)) {
            fields.putIfAbsent(free, field);
        }
        return Optional.of(free);
    }

    private boolean isOther(String name, ObjectNode field) {
        String type = known.get(name);
        if (type != null) {
            return !type.equals(field.path("type").asText()) || field.has("enum");
        }
        JsonNode drafted = fields.get(name);
        return drafted != null
                && !(drafted.path("type").equals(field.path("type"))
                        && drafted.path("enum").equals(field.path("enum")));
    }

    /** Those that a text reads. */
    Map<String, ObjectNode> readBy(String text) {
        Map<String, ObjectNode> read = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            if (text.contains("${config." + name + "}")) {
                read.put(name, field);
            }
        });
        return read;
    }
}
