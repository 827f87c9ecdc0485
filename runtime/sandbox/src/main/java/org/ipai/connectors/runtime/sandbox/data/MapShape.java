package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** An object whose keys are data: {@code additionalProperties}. */
record MapShape(Shape value, Texts texts) implements Shape {

    private static final int MOST = 3;

    @Override
    public void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException {
        int length = depth >= DEEP ? 0 : draw.below(MOST + 1);
        out.writeStartObject();
        for (int i = 0; i < length; i++) {
            out.writeFieldName(texts.word(draw) + "_" + i);
            value.write(out, record, draw, depth + 1);
        }
        out.writeEndObject();
    }

    @Override
    public int size() {
        return 2 + (value.size() + 12) * MOST / 2;
    }
}
