// Generated from specs/u000a/nasty/connector.yaml, sha256 00.
// Change the spec, not this file.
package org.ipai.connectors.nasty;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.StructReader;

/**
 * Reads {@link Empty} into columns.
 */
@Generated("org.ipai.connectors.generator")
final class EmptyReader extends StructReader {

    static final List<SchemaField> COLUMNS = List.of();

    EmptyReader(ColumnGroup columns) {
        super(columns, Empty.NAMES);
    }

    @Override
    protected void readField(int field, JsonReader json, int repetition) {
        switch (field) {
            default -> throw new IllegalArgumentException("no field " + field);
        }
    }
}
