package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that is sometimes null. */
record NullableShape(Shape value) implements Shape {

    private static final int BIG = 500;

    @Override
    public void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException {
        if (depth >= DEEP || draw.percent(nullPercent())) {
            out.writeNull();
        } else {
            value.write(out, record, draw, depth);
        }
    }

    @Override
    public int size() {
        return value.size() * (100 - nullPercent()) / 100;
    }

    /** Big values are null more often, so that records keep a usual size. */
    private int nullPercent() {
        return value.size() > BIG ? 65 : 20;
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
