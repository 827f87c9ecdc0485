// Generated from connector-specs/forge/connector.yaml, sha256 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8.
// Change the spec, not this file.
package org.ipai.connectors.forge;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.DoubleColumn;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.IntegerColumn;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.ListReader;
import org.ipai.connectors.runtime.record.LongColumn;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.StructReader;

/**
 * Reads {@link Issue} into columns.
 */
@Generated("org.ipai.connectors.generator")
final class IssueReader extends StructReader {

    static final List<SchemaField> COLUMNS = List.of(
            new SchemaField("id", FieldType.Scalar.LONG),
            new SchemaField("title", FieldType.Scalar.TEXT),
            new SchemaField("state", FieldType.Scalar.TEXT),
            new SchemaField("user", new FieldType.Struct(UserReader.COLUMNS)),
            new SchemaField("labels", new FieldType.ListOf(new FieldType.Struct(LabelReader.COLUMNS))),
            new SchemaField("reactions", new FieldType.Struct(ReactionsReader.COLUMNS)),
            new SchemaField("score", FieldType.Scalar.DOUBLE),
            new SchemaField("form", FieldType.Scalar.JSON),
            new SchemaField("due_on", FieldType.Scalar.DATE),
            new SchemaField("updated_at", FieldType.Scalar.TIMESTAMP));

    private final LongColumn id = longColumn("id");
    private final BinaryColumn title = binaryColumn("title");
    private final BinaryColumn state = binaryColumn("state");
    private final UserReader user = struct("user", UserReader::new);
    private final ListReader labels = list("labels", LabelReader::new);
    private final ReactionsReader reactions = struct("reactions", ReactionsReader::new);
    private final DoubleColumn score = doubleColumn("score");
    private final BinaryColumn form = binaryColumn("form");
    private final IntegerColumn dueOn = integerColumn("due_on");
    private final LongColumn updatedAt = longColumn("updated_at");

    IssueReader(ColumnGroup columns) {
        super(columns, Issue.NAMES);
    }

    @Override
    protected void readField(int field, JsonReader json, int repetition) {
        switch (field) {
            case 0 -> id.read(json, repetition);
            case 1 -> title.read(json, repetition);
            case 2 -> state.read(json, repetition);
            case 3 -> user.read(json, repetition);
            case 4 -> labels.read(json, repetition);
            case 5 -> reactions.read(json, repetition);
            case 6 -> score.read(json, repetition);
            case 7 -> form.read(json, repetition);
            case 8 -> dueOn.read(json, repetition);
            case 9 -> updatedAt.read(json, repetition);
            default -> throw new IllegalArgumentException("no field " + field);
        }
    }
}
