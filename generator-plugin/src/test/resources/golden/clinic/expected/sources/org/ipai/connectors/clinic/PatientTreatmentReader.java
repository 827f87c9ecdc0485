// Generated from connector.yaml, sha256 7321c1909e9cad33902ec29660f1d8e4bf7287b4766519b5c9371be5ac74f059.
// Change the spec, not this file.
package org.ipai.connectors.clinic;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.NotedColumn;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.StructReader;

/**
 * Reads {@link PatientTreatment} into columns.
 */
@Generated("org.ipai.connectors.generator")
final class PatientTreatmentReader extends StructReader {

    static final List<SchemaField> COLUMNS = List.of(
            new SchemaField("performed_at", FieldType.Scalar.TIMESTAMP),
            new SchemaField("result", FieldType.Scalar.TEXT));

    private final NotedColumn performedAt = longColumn("performed_at").noted(PatientTreatment.PERFORMED_AT_VALUES);
    private final NotedColumn result = binaryColumn("result").noted(PatientTreatment.RESULT_VALUES);

    PatientTreatmentReader(ColumnGroup columns) {
        super(columns, PatientTreatment.NAMES);
    }

    @Override
    protected void readField(int field, JsonReader json, int repetition) {
        switch (field) {
            case 0 -> performedAt.read(json, repetition);
            case 1 -> result.read(json, repetition);
            default -> throw new IllegalArgumentException("no field " + field);
        }
    }
}
