// Generated from connector.yaml, sha256 dd1153899a6235c14d52d942a3639afe5feff70948f39685eeb3d7a2f148c000.
// Change the spec, not this file.
package org.ipai.connectors.depot;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.ListReader;
import org.ipai.connectors.runtime.record.LongColumn;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.StructReader;

/**
 * Reads {@link Parcel} into columns.
 */
@Generated("org.ipai.connectors.generator")
final class ParcelReader extends StructReader {

    static final List<SchemaField> COLUMNS = List.of(
            new SchemaField("id", FieldType.Scalar.LONG),
            new SchemaField("recipient", new FieldType.Struct(ParcelRecipientReader.COLUMNS)),
            new SchemaField("scans", new FieldType.ListOf(new FieldType.Struct(ParcelScanReader.COLUMNS))));

    private final LongColumn id = longColumn("id");
    private final ParcelRecipientReader recipient = struct("recipient", ParcelRecipientReader::new);
    private final ListReader scans = list("scans", ParcelScanReader::new);

    ParcelReader(ColumnGroup columns) {
        super(columns, Parcel.NAMES);
    }

    @Override
    protected void readField(int field, JsonReader json, int repetition) {
        switch (field) {
            case 0 -> id.read(json, repetition);
            case 1 -> recipient.read(json, repetition);
            case 2 -> scans.read(json, repetition);
            default -> throw new IllegalArgumentException("no field " + field);
        }
    }
}
