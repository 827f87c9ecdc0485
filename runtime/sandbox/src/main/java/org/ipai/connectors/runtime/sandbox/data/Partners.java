package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.Join;
import org.ipai.connectors.runtime.sandbox.definition.StreamDefinition;

/** The objects that records mention: each follows from the mention alone, and some are not to be had. */
final class Partners {

    private static final int ONE_MISSING_IN = 5;

    private final Join join;
    private final Shape shape;

    private Partners(Join join, Shape shape) {
        this.join = join;
        this.shape = shape;
    }

    static Partners of(Join join, StreamDefinition stream, SchemaResolver schemas, ShapeCompiler compiler) {
        JsonNode items = schemas.at(stream.response(), join.from()).path("items");
        // Two joins of one array must agree on what stands in it.
        String name = join.from().get(join.from().size() - 1);
        return new Partners(join, compiler.compile(name, items, ShapeCompiler.Depth.NESTED));
    }

    Join join() {
        return join;
    }

    void addTo(ObjectNode record) throws IOException {
        JsonNode mention = RecordTree.at(record, join.on());
        long seed = Draw.hash(mention.asText());
        boolean isKnown = mention.isValueNode() && !mention.isNull() && Math.floorMod(seed, ONE_MISSING_IN) > 0;
        record.putNull(join.field());
        if (isKnown
                && RecordTree.of(out -> shape.write(out, PageShape.NO_RECORD, new Draw(seed), 1))
                        instanceof ObjectNode partner) {
            RecordTree.put(partner, join.key(), mention);
            record.set(join.field(), partner);
        }
    }

    /** Adds those that records have, each once, by key. */
    void collect(List<ObjectNode> records, Map<List<String>, JsonNode> known) {
        for (ObjectNode record : records) {
            if (record.path(join.field()).isObject()) {
                List<String> key = new ArrayList<>(join.key());
                key.add(RecordTree.at(record, join.on()).asText());
                known.put(List.copyOf(key), record.path(join.field()));
            }
        }
    }
}
