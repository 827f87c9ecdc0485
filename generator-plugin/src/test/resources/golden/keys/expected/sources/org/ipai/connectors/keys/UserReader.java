// Generated from connector-specs/keys/connector.yaml, sha256 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8.
// Change the spec, not this file.
package org.ipai.connectors.keys;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.BooleanColumn;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.FieldType;
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
            new SchemaField("login", FieldType.Scalar.TEXT),
            new SchemaField("id", FieldType.Scalar.LONG),
            new SchemaField("site_admin", FieldType.Scalar.BOOLEAN));

    private final BinaryColumn login = binaryColumn("login");
    private final LongColumn id = longColumn("id");
    private final BooleanColumn siteAdmin = booleanColumn("site_admin");

    UserReader(ColumnGroup columns) {
        super(columns, User.NAMES);
    }

    @Override
    protected void readField(int field, JsonReader json, int repetition) {
        switch (field) {
            case 0 -> login.read(json, repetition);
            case 1 -> id.read(json, repetition);
            case 2 -> siteAdmin.read(json, repetition);
            default -> throw new IllegalArgumentException("no field " + field);
        }
    }
}
