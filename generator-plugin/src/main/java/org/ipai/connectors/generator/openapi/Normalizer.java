package org.ipai.connectors.generator.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.Map;
import org.openapitools.codegen.OpenAPINormalizer;

/** Brings OpenAPI 3.1 types and the many ways to write "or null" to one form. */
final class Normalizer extends OpenAPINormalizer {

    private Normalizer(OpenAPI document) {
        super(document, Map.of("NORMALIZE_31SPEC", "true"));
    }

    static void normalize(OpenAPI document) {
        new Normalizer(document).normalize();
    }
}
