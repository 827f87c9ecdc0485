package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Values as trees, for records whose parts go to several places. */
final class RecordTree {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private RecordTree() {}

    /** Writes one value. */
    interface Writing {
        void write(JsonGenerator out) throws IOException;
    }

    /** What is written, as a tree. */
    static JsonNode of(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = Json.generator(bytes)) {
            writing.write(out);
        }
        return MAPPER.readTree(bytes.toByteArray());
    }

    static void write(JsonGenerator out, JsonNode tree) throws IOException {
        MAPPER.writeTree(out, tree);
    }

    /** The value at a path; missing if there is none. */
    static JsonNode at(JsonNode tree, List<String> path) {
        JsonNode at = tree;
        for (String name : path) {
            at = at.path(name);
        }
        return at;
    }

    /** Puts a value at a path, making objects on the way. */
    static void put(ObjectNode tree, List<String> path, JsonNode value) {
        ObjectNode at = tree;
        for (String name : path.subList(0, path.size() - 1)) {
            at = at.path(name) instanceof ObjectNode object ? object : at.putObject(name);
        }
        at.set(path.get(path.size() - 1), value);
    }
}
