// Generated from connector.yaml, sha256 7321c1909e9cad33902ec29660f1d8e4bf7287b4766519b5c9371be5ac74f059.
// Change the spec, not this file.
package org.ipai.connectors.clinic;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.LongColumn;
import org.ipai.connectors.runtime.record.NotedColumn;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.StructReader;

/**
 * Reads {@link Visit} into columns.
 */
@Generated("org.ipai.connectors.generator")
final class VisitReader extends StructReader {

    static final List<SchemaField> COLUMNS = List.of(
            new SchemaField("day", FieldType.Scalar.DATE),
            new SchemaField("room_number", FieldType.Scalar.LONG),
            new SchemaField("changed_at", FieldType.Scalar.TIMESTAMP));

    private final NotedColumn day = integerColumn("day").noted(Visit.DAY_VALUES);
    private final LongColumn roomNumber = longColumn("room_number");
    private final NotedColumn changedAt = longColumn("changed_at").noted(Visit.CHANGED_AT_VALUES);

    VisitReader(ColumnGroup columns) {
        super(columns, Visit.NAMES);
    }

    @Override
    protected void readField(int field, JsonReader json, int repetition) {
        switch (field) {
            case 0 -> day.read(json, repetition);
            case 1 -> roomNumber.read(json, repetition);
            case 2 -> changedAt.read(json, repetition);
            default -> throw new IllegalArgumentException("no field " + field);
        }
    }
}
