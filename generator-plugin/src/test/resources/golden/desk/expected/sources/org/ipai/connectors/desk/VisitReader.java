// Generated from connector.yaml, sha256 a99ece12afa7a454721a097a63ce899d9377b3119fb18d39de5945a07aa21546.
// Change the spec, not this file.
package org.ipai.connectors.desk;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.LongColumn;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.StructReader;

/**
 * Reads {@link Visit} into columns.
 */
@Generated("org.ipai.connectors.generator")
final class VisitReader extends StructReader {

    static final List<SchemaField> COLUMNS = List.of(
            new SchemaField("id", FieldType.Scalar.LONG),
            new SchemaField("subject", FieldType.Scalar.TEXT),
            new SchemaField("updated_at", FieldType.Scalar.TIMESTAMP));

    private final LongColumn id = longColumn("id");
    private final BinaryColumn subject = binaryColumn("subject");
    private final LongColumn updatedAt = longColumn("updated_at");

    VisitReader(ColumnGroup columns) {
        super(columns, Visit.NAMES);
    }

    @Override
    protected void readField(int field, JsonReader json, int repetition) {
        switch (field) {
            case 0 -> id.read(json, repetition);
            case 1 -> subject.read(json, repetition);
            case 2 -> updatedAt.read(json, repetition);
            default -> throw new IllegalArgumentException("no field " + field);
        }
    }
}
