// Generated from connector.yaml, sha256 6eba0cd58eb0fa23f86bff62f65380c38cc45af92bbb396cb4ed991c10bbe4f4.
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
            new SchemaField("room", FieldType.Scalar.LONG),
            new SchemaField("changed", FieldType.Scalar.TIMESTAMP));

    private final NotedColumn day = integerColumn("day").noted(Visit.DAY_VALUES);
    private final LongColumn room = longColumn("room");
    private final NotedColumn changed = longColumn("changed").noted(Visit.CHANGED_VALUES);

    VisitReader(ColumnGroup columns) {
        super(columns, Visit.NAMES);
    }

    @Override
    protected void readField(int field, JsonReader json, int repetition) {
        switch (field) {
            case 0 -> day.read(json, repetition);
            case 1 -> room.read(json, repetition);
            case 2 -> changed.read(json, repetition);
            default -> throw new IllegalArgumentException("no field " + field);
        }
    }
}
