// Generated from connector.yaml, sha256 7321c1909e9cad33902ec29660f1d8e4bf7287b4766519b5c9371be5ac74f059.
// Change the spec, not this file.
package org.ipai.connectors.clinic;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.ListReader;
import org.ipai.connectors.runtime.record.LongColumn;
import org.ipai.connectors.runtime.record.NotedColumn;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.StructReader;

/**
 * Reads {@link Patient} into columns.
 */
@Generated("org.ipai.connectors.generator")
final class PatientReader extends StructReader {

    static final List<SchemaField> COLUMNS = List.of(
            new SchemaField("id", FieldType.Scalar.LONG),
            new SchemaField("phone", FieldType.Scalar.TEXT),
            new SchemaField("physician", FieldType.Scalar.TEXT),
            new SchemaField("born", FieldType.Scalar.DATE),
            new SchemaField("weight", FieldType.Scalar.DOUBLE),
            new SchemaField("ward", new FieldType.Struct(PatientWardReader.COLUMNS)),
            new SchemaField("treatments", new FieldType.ListOf(new FieldType.Struct(PatientTreatmentReader.COLUMNS))),
            new SchemaField("discharged", FieldType.Scalar.TIMESTAMP),
            new SchemaField("admitted", FieldType.Scalar.TIMESTAMP));

    private final LongColumn id = longColumn("id");
    private final NotedColumn phone = binaryColumn("phone").noted(Patient.PHONE_VALUES);
    private final NotedColumn physician = binaryColumn("physician").noted(Patient.PHYSICIAN_VALUES);
    private final NotedColumn born = integerColumn("born").noted(Patient.BORN_VALUES);
    private final NotedColumn weight = doubleColumn("weight").noted(Patient.WEIGHT_VALUES);
    private final PatientWardReader ward = struct("ward", PatientWardReader::new);
    private final ListReader treatments = list("treatments", PatientTreatmentReader::new);
    private final NotedColumn discharged = longColumn("discharged").noted(Patient.DISCHARGED_VALUES);
    private final NotedColumn admitted = longColumn("admitted").noted(Patient.ADMITTED_VALUES);

    PatientReader(ColumnGroup columns) {
        super(columns, Patient.NAMES);
    }

    @Override
    protected void readField(int field, JsonReader json, int repetition) {
        switch (field) {
            case 0 -> id.read(json, repetition);
            case 1 -> phone.read(json, repetition);
            case 2 -> physician.read(json, repetition);
            case 3 -> born.read(json, repetition);
            case 4 -> weight.read(json, repetition);
            case 5 -> ward.read(json, repetition);
            case 6 -> treatments.read(json, repetition);
            case 7 -> discharged.read(json, repetition);
            case 8 -> admitted.read(json, repetition);
            default -> throw new IllegalArgumentException("no field " + field);
        }
    }
}
