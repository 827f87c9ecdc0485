// Generated from connector.yaml, sha256 dfc1d7bb7dc1ad23075fa2806a50d02b074310766dc69c7f58f722761db8bbb2.
// Change the spec, not this file.
package org.ipai.connectors.atlas;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.LongColumn;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.StructReader;

/**
 * Reads {@link Comment} into columns.
 */
@Generated("org.ipai.connectors.generator")
final class CommentReader extends StructReader {

    static final List<SchemaField> COLUMNS = List.of(
            new SchemaField("id", FieldType.Scalar.LONG),
            new SchemaField("text", FieldType.Scalar.TEXT),
            new SchemaField("author_id", FieldType.Scalar.LONG),
            new SchemaField("editor_id", FieldType.Scalar.LONG),
            new SchemaField("author", new FieldType.Struct(UserReader.COLUMNS)),
            new SchemaField("editor", new FieldType.Struct(UserReader.COLUMNS)));

    private final LongColumn id = longColumn("id");
    private final BinaryColumn text = binaryColumn("text");
    private final LongColumn authorId = longColumn("author_id");
    private final LongColumn editorId = longColumn("editor_id");
    private final UserReader author = struct("author", UserReader::new);
    private final UserReader editor = struct("editor", UserReader::new);

    CommentReader(ColumnGroup columns) {
        super(columns, Comment.NAMES);
    }

    @Override
    protected void readField(int field, JsonReader json, int repetition) {
        switch (field) {
            case 0 -> id.read(json, repetition);
            case 1 -> text.read(json, repetition);
            case 2 -> authorId.read(json, repetition);
            case 3 -> editorId.read(json, repetition);
            case 4 -> author.read(json, repetition);
            case 5 -> editor.read(json, repetition);
            default -> throw new IllegalArgumentException("no field " + field);
        }
    }
}
