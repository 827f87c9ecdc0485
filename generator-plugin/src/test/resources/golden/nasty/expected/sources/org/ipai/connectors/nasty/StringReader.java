// Generated from specs/u000a/nasty/connector.yaml, sha256 00.
// Change the spec, not this file.
package org.ipai.connectors.nasty;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.StructReader;

/**
 * Reads {@link String} into columns.
 */
@Generated("org.ipai.connectors.generator")
final class StringReader extends StructReader {

    static final List<SchemaField> COLUMNS = List.of(
            new SchemaField("json", new FieldType.Struct(SliceReader.COLUMNS)));

    private final SliceReader json = struct("json", SliceReader::new);

    StringReader(ColumnGroup columns) {
        super(columns, String.NAMES);
    }

    @Override
    protected void readField(int field, JsonReader json_, int repetition) {
        switch (field) {
            case 0 -> json.read(json_, repetition);
            default -> throw new IllegalArgumentException("no field " + field);
        }
    }
}
