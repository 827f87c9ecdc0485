package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Any value, for schemas that say nothing. */
record FreeFormShape(Texts texts) implements Shape {

    @Override
    public void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException {
        switch (draw.below(depth >= DEEP ? 4 : 6)) {
            case 0 -> out.writeNumber(draw.below(100_000));
            case 1 -> out.writeBoolean(draw.percent(50));
            case 2 -> out.writeNull();
            case 3 -> out.writeString(texts.words(draw));
            case 4 -> new ArrayShape(this, 0, 3).write(out, record, draw, depth + 1);
            default -> new MapShape(this, texts).write(out, record, draw, depth + 1);
        }
    }

    @Override
    public int size() {
        return 60;
    }
}
