package org.ipai.connectors.generator.model;

import java.util.List;
import org.ipai.connectors.runtime.record.FieldNotation;
import org.ipai.connectors.runtime.record.FieldType;
import org.jspecify.annotations.Nullable;

/** The type of a field. */
public sealed interface TypeModel {

    /**
     * A single value.
     *
     * @param type its column type
     * @param knownValues the values the document lists; others may come
     * @param notation how its values are written if not as usual, or null
     */
    record ScalarModel(
            FieldType.Scalar type,
            List<String> knownValues,
            @Nullable FieldNotation notation) implements TypeModel {

        public ScalarModel {
            knownValues = List.copyOf(knownValues);
        }

        /** A value that is written as its type usually is. */
        public ScalarModel(FieldType.Scalar type, List<String> knownValues) {
            this(type, knownValues, null);
        }
    }

    /** An object with named fields. */
    record ObjectModel(StructModel struct) implements TypeModel {}

    /** Any number of elements. */
    record ListModel(TypeModel element) implements TypeModel {}
}
