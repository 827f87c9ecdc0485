package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** A list of varying length, short ones and empty ones more often. */
record ArrayShape(Shape element, int least, int most) implements Shape {

    @Override
    public void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException {
        int length = depth >= DEEP ? least : least + draw.below(draw.below(most - least + 1) + 1);
        out.writeStartArray();
        for (int i = 0; i < length; i++) {
            element.write(out, record, draw, depth + 1);
        }
        out.writeEndArray();
    }

    @Override
    public int size() {
        return 2 + element.size() * (least + (most - least) / 4);
    }

    @Override
    public Kind kind() {
        return element.kind() == Kind.VARIANTS ? Kind.VARIANTS : Kind.OTHER;
    }
}
