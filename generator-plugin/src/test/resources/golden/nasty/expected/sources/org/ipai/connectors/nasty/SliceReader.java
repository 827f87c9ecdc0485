// Generated from specs/u000a/nasty/connector.yaml, sha256 00.
// Change the spec, not this file.
package org.ipai.connectors.nasty;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.StructReader;

/**
 * Reads {@link Slice} into columns.
 */
@Generated("org.ipai.connectors.generator")
final class SliceReader extends StructReader {

    static final List<SchemaField> COLUMNS = List.of(
            new SchemaField("list", FieldType.Scalar.TEXT));

    private final BinaryColumn list = binaryColumn("list");

    SliceReader(ColumnGroup columns) {
        super(columns, Slice.NAMES);
    }

    @Override
    protected void readField(int field, JsonReader json, int repetition) {
        switch (field) {
            case 0 -> list.read(json, repetition);
            default -> throw new IllegalArgumentException("no field " + field);
        }
    }
}
