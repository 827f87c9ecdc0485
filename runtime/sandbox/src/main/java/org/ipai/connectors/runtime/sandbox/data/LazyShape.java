package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A named schema, which may refer to itself. */
final class LazyShape implements Shape {

    /** Big enough that an optional field of a recursive type is rare. */
    private static final int SIZE_WHILE_RECURSIVE = 5_000;

    private @Nullable Shape target;

    void resolve(Shape shape) {
        target = shape;
    }

    private Shape target() {
        if (target == null) {
            throw new IllegalStateException("a schema was used before it was resolved");
        }
        return target;
    }

    @Override
    public void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException {
        target().write(out, record, draw, depth);
    }

    @Override
    public int size() {
        return target == null ? SIZE_WHILE_RECURSIVE : target.size();
    }

    @Override
    public Kind kind() {
        return target == null ? Kind.OTHER : target.kind();
    }

    @Override
    public List<Shape> variants() {
        return target().variants();
    }

    @Override
    public @Nullable Shape element() {
        return target().element();
    }
}
