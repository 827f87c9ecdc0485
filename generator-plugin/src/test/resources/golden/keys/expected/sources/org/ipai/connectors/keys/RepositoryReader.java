// Generated from connector-specs/keys/connector.yaml, sha256 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8.
// Change the spec, not this file.
package org.ipai.connectors.keys;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.ListReader;
import org.ipai.connectors.runtime.record.LongColumn;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.StructReader;

/**
 * Reads {@link Repository} into columns.
 */
@Generated("org.ipai.connectors.generator")
final class RepositoryReader extends StructReader {

    static final List<SchemaField> COLUMNS = List.of(
            new SchemaField("id", FieldType.Scalar.LONG),
            new SchemaField("name", FieldType.Scalar.TEXT),
            new SchemaField("full_name", FieldType.Scalar.TEXT),
            new SchemaField("owner", new FieldType.Struct(UserReader.COLUMNS)),
            new SchemaField("topics", new FieldType.ListOf(FieldType.Scalar.TEXT)));

    private final LongColumn id = longColumn("id");
    private final BinaryColumn name = binaryColumn("name");
    private final BinaryColumn fullName = binaryColumn("full_name");
    private final UserReader owner = struct("owner", UserReader::new);
    private final ListReader topics = list("topics");

    RepositoryReader(ColumnGroup columns) {
        super(columns, Repository.NAMES);
    }

    @Override
    protected void readField(int field, JsonReader json, int repetition) {
        switch (field) {
            case 0 -> id.read(json, repetition);
            case 1 -> name.read(json, repetition);
            case 2 -> fullName.read(json, repetition);
            case 3 -> owner.read(json, repetition);
            case 4 -> topics.read(json, repetition);
            default -> throw new IllegalArgumentException("no field " + field);
        }
    }
}
