package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes values of one schema. */
interface Shape {

    /** Below this depth everything that may be left out is, which also ends recursion. */
    int DEEP = 6;

    /** Writes one value; the same draw gives the same value. */
    void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException;

    /** About how many bytes a value takes. */
    int size();

    default Kind kind() {
        return Kind.OTHER;
    }

    /** The schemas a value may have; itself unless there are several. */
    default List<Shape> variants() {
        return List.of(this);
    }

    /** The elements' shape of a list, null of anything else. */
    default @Nullable Shape element() {
        return null;
    }

    /** What record faults and revisions need to know of a field. */
    enum Kind {
        TEXT,
        NUMBER,
        TIME,
        ENUM,
        VARIANTS,
        /** Fixed by the record's identity. */
        IDENTITY,
        OTHER
    }
}
