package org.ipai.connectors.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where each operation id of a document is. */
final class OperationIndex {

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Map<String, Place> places = new LinkedHashMap<>();

    OperationIndex(JsonNode root) {
        root.path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    JsonNode operation = path.getValue().path(method);
                    String id = operation.path("operationId").asText();
                    if (!id.isEmpty()) {
                        places.putIfAbsent(id, new Place(path.getKey(), method, path.getValue(), operation));
                    }
                }));
    }

    /** An operation's place. */
    record Place(String path, String method, JsonNode pathItem, JsonNode operation) {

        String pointer() {
            return "#/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method;
        }
    }

    @Nullable
    Place find(String operationId) {
        return places.get(operationId);
    }

    Set<String> operationIds() {
        return places.keySet();
    }
}
