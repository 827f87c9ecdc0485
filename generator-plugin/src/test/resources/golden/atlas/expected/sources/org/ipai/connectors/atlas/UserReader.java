// Generated from connector.yaml, sha256 dfc1d7bb7dc1ad23075fa2806a50d02b074310766dc69c7f58f722761db8bbb2.
// Change the spec, not this file.
package org.ipai.connectors.atlas;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.IntegerColumn;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.LongColumn;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.StructReader;

/**
 * Reads {@link User} into columns.
 */
@Generated("org.ipai.connectors.generator")
final class UserReader extends StructReader {

    static final List<SchemaField> COLUMNS = List.of(
            new SchemaField("id", FieldType.Scalar.LONG),
            new SchemaField("name", FieldType.Scalar.TEXT),
            new SchemaField("since", FieldType.Scalar.DATE));

    private final LongColumn id = longColumn("id");
    private final BinaryColumn name = binaryColumn("name");
    private final IntegerColumn since = integerColumn("since");

    UserReader(ColumnGroup columns) {
        super(columns, User.NAMES);
    }

    @Override
    protected void readField(int field, JsonReader json, int repetition) {
        switch (field) {
            case 0 -> id.read(json, repetition);
            case 1 -> name.read(json, repetition);
            case 2 -> since.read(json, repetition);
            default -> throw new IllegalArgumentException("no field " + field);
        }
    }
}
