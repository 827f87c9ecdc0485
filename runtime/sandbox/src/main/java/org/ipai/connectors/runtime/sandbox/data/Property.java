package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;

/**
 * A field of an object.
 *
 * @param name as in JSON
 * @param seed differs from field to field, so that one more field changes no other's values
 * @param percent how often it is present; 100 if it is required
 * @param shape its values
 */
record Property(SerializableString name, long seed, int percent, Shape shape) {

    static Property required(String name, Shape shape) {
        return new Property(new SerializedString(name), Draw.hash(name), 100, shape);
    }

    /** A field that may be left out; the bigger, the rarer, so that records keep a usual size. */
    static Property optional(String name, Shape shape) {
        int size = shape.size();
        int percent = size <= 400 ? 85 : size <= 1_500 ? 15 : size <= 4_000 ? 3 : 1;
        return new Property(new SerializedString(name), Draw.hash(name), percent, shape);
    }

    boolean isNamed(String text) {
        return name.getValue().equals(text);
    }

    void write(JsonGenerator out, RecordFacts record, long objectSeed, int depth) throws IOException {
        Draw draw = new Draw(objectSeed ^ seed);
        boolean present = percent == 100 || (depth < Shape.DEEP && draw.percent(percent));
        if (present) {
            out.writeFieldName(name);
            shape.write(out, record, draw, depth + 1);
        }
    }
}
