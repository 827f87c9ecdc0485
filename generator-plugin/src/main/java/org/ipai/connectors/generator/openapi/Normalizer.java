package org.ipai.connectors.generator.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.OpenAPINormalizer;

/** Brings OpenAPI 3.1 types to the form of 3.0 and simplifies compositions, by the rules of openapi-generator. */
final class Normalizer extends OpenAPINormalizer {

    @SuppressWarnings("rawtypes") // as in the rules
    private final List<Schema> closed = new ArrayList<>();

    private Normalizer(OpenAPI document) {
        super(
                document,
                Map.of(
                        "NORMALIZE_31SPEC", "true",
                        // Would take an alternative that says nothing, and so allows anything, for null.
                        "SIMPLIFY_ONEOF_ANYOF", "false"));
    }

    static void normalize(OpenAPI document) {
        Normalizer normalizer = new Normalizer(document);
        normalizer.normalize();
        normalizer.closed.forEach(schema -> schema.setAdditionalProperties(false));
    }

    /** Notes which objects are closed: the rules open those that OpenAPI 3.1 closes with the schema {@code false}. */
    @Override
    @SuppressWarnings("rawtypes") // as in the rules
    protected Schema processNormalize31Spec(Schema schema, Set<Schema> visited) {
        boolean isClosed = schema != null
                && schema.getAdditionalProperties() instanceof Schema<?> additional
                && Boolean.FALSE.equals(additional.getBooleanSchemaValue());
        Schema normalized = super.processNormalize31Spec(schema, visited);
        if (isClosed) {
            closed.add(normalized);
        }
        return normalized;
    }
}
