package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** An object with documented fields. */
record ObjectShape(List<Property> properties, int size) implements Shape {

    /** Required recursion has no finite value; an empty object ends it. */
    private static final int DEEPEST = 12;

    static ObjectShape of(List<Property> properties) {
        int size = 2;
        for (Property property : properties) {
            int field =
                    property.name().getValue().length() + 4 + property.shape().size();
            size = Math.min(1_000_000, size + field * property.percent() / 100);
        }
        return new ObjectShape(List.copyOf(properties), size);
    }

    @Override
    public void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException {
        long seed = draw.next();
        out.writeStartObject();
        if (depth < DEEPEST) {
            for (Property property : properties) {
                property.write(out, record, seed, depth);
            }
        }
        out.writeEndObject();
    }
}
