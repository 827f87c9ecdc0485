package org.ipai.connectors.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The language's JSON Schema, published with the plugin so that editors complete specs. */
public final class SpecSchema {

    /** Class path resource that holds it. */
    public static final String RESOURCE = "/org/ipai/connectors/generator/connector-spec.schema.json";

    /** Shown by editors in place of a regular expression; the validator has to be told that it asks nothing. */
    static final String PATTERN_HINT = "patternErrorMessage";

    /** What to do about a missing property, where an example is not enough. */
    static final String MISSING_HINT = "missingErrorMessage";

    /** Allows {@code use} and {@code with} in every block. */
    private static final String REUSE = "patternProperties";

    private final JsonNode root;
    private final Schema schema;

    private SpecSchema(JsonNode root) {
        this.root = root;
        Dialect dialect = Dialect.builder(Dialects.getDraft202012())
                .keyword(new NonValidationKeyword(PATTERN_HINT))
                .keyword(new NonValidationKeyword(MISSING_HINT))
                .build();
        this.schema = SchemaRegistry.withDialect(dialect).getSchema(root);
    }

    /** Reads the schema from the class path. */
    public static SpecSchema load() {
        try (InputStream in = SpecSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the plugin's jar lacks " + RESOURCE);
            }
            return new SpecSchema(compiled(new ObjectMapper().readTree(in)));
        } catch (IOException e) {
            throw new UncheckedIOException("the plugin's jar cannot be read", e);
        }
    }

    /** The schema of a file of shared fragments. */
    static SpecSchema loadFragments() {
        JsonNode spec = load().root;
        ObjectNode fragments = spec.path("properties").path("fragments").deepCopy();
        fragments.set("$schema", spec.path("$schema"));
        fragments.set("$defs", spec.path("$defs"));
        return new SpecSchema(fragments);
    }

    /** Editors see a spec before fragments are in their places, the compiler after. */
    private static JsonNode compiled(JsonNode published) {
        ((ObjectNode) published).remove(REUSE);
        published.path("$defs").forEach(block -> ((ObjectNode) block).remove(REUSE));
        return published;
    }

    /** The schema itself. */
    public JsonNode root() {
        return root;
    }

    List<Error> validate(JsonNode document) {
        return schema.validate(document);
    }

    /** The schema object that holds the keyword an error is about, references followed. */
    JsonNode holder(Error error) {
        String pointer = error.getSchemaLocation().getFragment().toString();
        return root.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    /** The schema a reference points to, or the schema itself if it is none. */
    public JsonNode resolve(JsonNode schemaNode) {
        return schemaNode.has("$ref")
                ? root.at(schemaNode.get("$ref").textValue().substring(1))
                : schemaNode;
    }
}
