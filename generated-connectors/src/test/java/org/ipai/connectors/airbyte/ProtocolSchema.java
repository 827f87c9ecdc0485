package org.ipai.connectors.airbyte;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What the protocol says of messages. It lets any further field pass; here one is a misspelling. */
final class ProtocolSchema {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialects.getDraft7());

    private final Schema message;
    private final Schema catalog;

    ProtocolSchema() {
        this.message = strict("AirbyteMessage");
        this.catalog = strict("ConfiguredAirbyteCatalog");
    }

    private static Schema strict(String definition) {
        try (InputStream in = ProtocolSchema.class.getResourceAsStream("/airbyte/protocol-facts.json")) {
            ObjectNode root = (ObjectNode) new ObjectMapper().readTree(in);
            root.put("$ref", "#/definitions/" + definition);
            for (JsonNode described : root.path("definitions")) {
                if (described.has("properties")) {
                    ((ObjectNode) described).put("additionalProperties", false);
                }
            }
            return SCHEMAS.getSchema(root);
        } catch (IOException e) {
            throw new AssertionError("the protocol's schema cannot be read", e);
        }
    }

    void assertIsMessage(JsonNode node) {
        assertThat(message.validate(node))
                .extracting(Error::toString)
                .as(node.toString())
                .isEmpty();
        assertThat(node.size())
                .as("a message has its type and one content: " + node)
                .isEqualTo(2);
    }

    void assertIsCatalog(JsonNode node) {
        assertThat(catalog.validate(node))
                .extracting(Error::toString)
                .as(node.toString())
                .isEmpty();
    }

    /** What is wrong with a value, by a schema of a connector. */
    static List<Error> faults(JsonNode schema, JsonNode value) {
        return SCHEMAS.getSchema(schema).validate(value);
    }

    /** Whether a node is a schema itself. */
    static void assertIsSchema(JsonNode schema) {
        JsonNode reference =
                new ObjectMapper().createObjectNode().put("$ref", "http://json-schema.org/draft-07/schema#");
        assertThat(SCHEMAS.getSchema(reference).validate(schema))
                .as(schema.toString())
                .isEmpty();
    }
}
