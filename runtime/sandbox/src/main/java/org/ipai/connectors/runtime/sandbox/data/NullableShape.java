package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that is sometimes null. */
record NullableShape(Shape value) implements Shape {

    private static final int NULL_PERCENT = 20;

    @Override
    public void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException {
        if (depth >= DEEP || draw.percent(NULL_PERCENT)) {
            out.writeNull();
        } else {
            value.write(out, record, draw, depth);
        }
    }

    @Override
    public int size() {
        return value.size() * (100 - NULL_PERCENT) / 100;
    }

    @Override
    public Kind kind() {
        return value.kind();
    }

    @Override
    public List<Shape> variants() {
        return value.variants();
    }

    @Override
    public @Nullable Shape element() {
        return value.element();
    }
}
