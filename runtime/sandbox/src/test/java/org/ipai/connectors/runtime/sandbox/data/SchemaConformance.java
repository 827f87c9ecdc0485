package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;

/** Validates generated pages with a validator that shares nothing with the generator. */
final class SchemaConformance {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final SandboxData data;
    private final ObjectNode schemas;

    SchemaConformance(SandboxDefinition definition, DataSettings settings) {
        this.data = new SandboxData(definition, settings);
        this.schemas = MAPPER.createObjectNode();
        definition.schemas().forEach(schemas::set);
    }

    byte[] page(String stream) throws IOException {
        StreamData of = data.stream(stream);
        int revision = data.revision();
        long slice = of.slices(revision).findFirst().orElseThrow();
        Listing listing = of.listing(List.of(slice), revision, ListingOrder.IDENTITY_ASCENDING, TimeSpan.EVERYTHING);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = Json.generator(out)) {
            of.writePage(generator, listing, 0, listing.count(), Map.of());
        }
        return out.toByteArray();
    }

    /** What the validator says against a page of the stream. */
    List<String> complaints(String stream) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.putArray("allOf").add(data.stream(stream).definition().response());
        root.set("schemas", schemas);
        Schema schema = SchemaRegistry.withDialect(Dialects.getOpenApi30()).getSchema(root);
        JsonNode page = MAPPER.readTree(page(stream));
        return schema.validate(page).stream()
                .filter(error -> !isOfOneVariant(error))
                .map(error -> stream + error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** What a single variant complains of does not matter: that none or several match is a complaint of its own. */
    private static boolean isOfOneVariant(Error error) {
        return error.getEvaluationPath().toString().contains("/oneOf/");
    }
}
