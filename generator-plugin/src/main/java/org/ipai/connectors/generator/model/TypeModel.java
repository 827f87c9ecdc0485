package org.ipai.connectors.generator.model;

import java.util.List;
import org.ipai.connectors.runtime.record.FieldType;

/** The type of a field. */
public sealed interface TypeModel {

    /**
     * A single value.
     *
     * @param type its column type
     * @param knownValues the values the document lists; others may come
     */
    record ScalarModel(FieldType.Scalar type, List<String> knownValues) implements TypeModel {

        public ScalarModel {
            knownValues = List.copyOf(knownValues);
        }
    }

    /** An object with named fields. */
    record ObjectModel(StructModel struct) implements TypeModel {}

    /** Any number of elements. */
    record ListModel(TypeModel element) implements TypeModel {}
}
