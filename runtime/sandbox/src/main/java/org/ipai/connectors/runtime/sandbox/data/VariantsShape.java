package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** One of several schemas: {@code oneOf}, {@code anyOf} or several types. */
record VariantsShape(List<Shape> variants) implements Shape {

    @Override
    public void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException {
        Shape variant = depth < DEEP
                ? variants.get(draw.below(variants.size()))
                : variants.stream().min(Comparator.comparingInt(Shape::size)).orElseThrow();
        variant.write(out, record, draw, depth);
    }

    @Override
    public int size() {
        return variants.stream().mapToInt(Shape::size).sum() / variants.size();
    }

    @Override
    public Kind kind() {
        return Kind.VARIANTS;
    }
}
