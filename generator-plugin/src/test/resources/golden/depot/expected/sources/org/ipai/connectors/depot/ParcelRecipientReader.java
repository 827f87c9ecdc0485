// Generated from connector.yaml, sha256 dd1153899a6235c14d52d942a3639afe5feff70948f39685eeb3d7a2f148c000.
// Change the spec, not this file.
package org.ipai.connectors.depot;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.StructReader;

/**
 * Reads {@link ParcelRecipient} into columns.
 */
@Generated("org.ipai.connectors.generator")
final class ParcelRecipientReader extends StructReader {

    static final List<SchemaField> COLUMNS = List.of(
            new SchemaField("name", FieldType.Scalar.TEXT),
            new SchemaField("email", FieldType.Scalar.TEXT));

    private final BinaryColumn name = binaryColumn("name");
    private final BinaryColumn email = binaryColumn("email");

    ParcelRecipientReader(ColumnGroup columns) {
        super(columns, ParcelRecipient.NAMES);
    }

    @Override
    protected void readField(int field, JsonReader json, int repetition) {
        switch (field) {
            case 0 -> name.read(json, repetition);
            case 1 -> email.read(json, repetition);
            default -> throw new IllegalArgumentException("no field " + field);
        }
    }
}
