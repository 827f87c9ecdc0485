// Generated from connector-specs/forge/connector.yaml, sha256 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8.
// Change the spec, not this file.
package org.ipai.connectors.forge;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.IntegerColumn;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.StructReader;

/**
 * Reads {@link Reactions} into columns.
 */
@Generated("org.ipai.connectors.generator")
final class ReactionsReader extends StructReader {

    static final List<SchemaField> COLUMNS = List.of(
            new SchemaField("total_count", FieldType.Scalar.INTEGER),
            new SchemaField("plus_1", FieldType.Scalar.INTEGER),
            new SchemaField("minus_1", FieldType.Scalar.INTEGER));

    private final IntegerColumn totalCount = integerColumn("total_count");
    private final IntegerColumn plus1 = integerColumn("plus_1");
    private final IntegerColumn minus1 = integerColumn("minus_1");

    ReactionsReader(ColumnGroup columns) {
        super(columns, Reactions.NAMES);
    }

    @Override
    protected void readField(int field, JsonReader json, int repetition) {
        switch (field) {
            case 0 -> totalCount.read(json, repetition);
            case 1 -> plus1.read(json, repetition);
            case 2 -> minus1.read(json, repetition);
            default -> throw new IllegalArgumentException("no field " + field);
        }
    }
}
