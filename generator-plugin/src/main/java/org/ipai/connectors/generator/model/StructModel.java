package org.ipai.connectors.generator.model;

import java.util.List;

/**
 * An object type that becomes a Java record and a reader.
 *
 * @param className simple name, unique within the connector
 * @param fields in the document's order
 */
public record StructModel(String className, List<FieldModel> fields) {

    public StructModel {
        fields = List.copyOf(fields);
    }
}
