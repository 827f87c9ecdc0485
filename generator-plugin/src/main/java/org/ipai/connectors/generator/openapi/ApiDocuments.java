package org.ipai.connectors.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ipai.connectors.generator.spec.ApiSpec;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a connector's APIs.
 *
 * @param byApi by name of the API, the default one first
 */
public record ApiDocuments(Map<String, ApiDocument> byApi) {

    public ApiDocuments {
        byApi = new LinkedHashMap<>(byApi);
    }

    /** Of a connector with the default API only. */
    public static ApiDocuments of(ApiDocument only) {
        return new ApiDocuments(Map.of(ApiSpec.DEFAULT, only));
    }

    /** The document of an API that the spec describes. */
    public ApiDocument of(ApiSpec api) {
        @Nullable ApiDocument document = byApi.get(api.name());
        if (document == null) {
            throw new IllegalArgumentException("no document was read for the API '" + api.name() + "'");
        }
        return document;
    }

    /** The parts that the connector needs, each an OpenAPI document. */
    public Map<String, JsonNode> slices() {
        Map<String, JsonNode> slices = new LinkedHashMap<>();
        byApi.forEach((api, document) -> slices.put(api, document.slice()));
        return slices;
    }
}
