package org.ipai.connectors.generator.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** Judges compose files by the Compose Specification's schema, cut to the properties that we write: any other is refused. */
final class ComposeJudge {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Schema schema;

    ComposeJudge() {
        try (InputStream in = ComposeJudge.class.getResourceAsStream("compose-spec.slice.json")) {
            this.schema = SchemaRegistry.withDialect(Dialects.getDraft7()).getSchema(JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Accepts a file, with its anchors resolved, or fails. */
    JsonNode accept(String yaml) {
        JsonNode file = read(yaml);
        assertThat(faults(file)).isEmpty();
        return file;
    }

    List<Error> faults(JsonNode file) {
        return schema.validate(file);
    }

    static JsonNode read(String yaml) {
        return JSON.valueToTree(new Yaml().load(yaml));
    }
}
