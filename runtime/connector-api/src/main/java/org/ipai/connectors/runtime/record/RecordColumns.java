package org.ipai.connectors.runtime.record;

import java.util.ArrayList;
import java.util.List;

/**
 * A batch of records as columns: those of the schema in order, then {@code _emitted_at}, {@code _source}, {@code _stream}
 * and {@code _cursor}. Rows are appended one by one; a row that turns out not to be typed is rolled back. Reused from batch to
 * batch with {@link #clear()}.
 */
public final class RecordColumns {

    /** The columns every table has besides its record's own, in order. */
    public static final List<SchemaField> METADATA = List.of(
            new SchemaField("_emitted_at", FieldType.Scalar.TIMESTAMP),
            new SchemaField("_source", FieldType.Scalar.TEXT),
            new SchemaField("_stream", FieldType.Scalar.TEXT),
            new SchemaField("_cursor", FieldType.Scalar.TEXT));

    private final ColumnGroup root;
    private final List<Column> columns;
    private int rows;

    public RecordColumns(RecordSchema schema) {
        List<SchemaField> fields = new ArrayList<>(schema.fields());
        fields.addAll(METADATA);
        List<Column> leaves = new ArrayList<>();
        this.root = new ColumnGroup("", 0, 0, true, fields, leaves);
        this.columns = List.copyOf(leaves);
    }

    /** The top-level columns by name. */
    public ColumnGroup root() {
        return root;
    }

    /** All leaf columns, in the depth-first order of the schema. */
    public List<Column> columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** Keeps the row just appended. */
    public void commitRow() {
        rows++;
    }

    /** Undoes whatever was appended since the last kept row. */
    public void rollbackRow() {
        for (Column column : columns) {
            column.rollbackTo(rows);
        }
    }

    /**
     * Requires that all columns have all rows.
     *
     * @throws IllegalStateException if a column was left out or written twice, which is a decoder's fault
     */
    public void requireWholeRows() {
        for (Column column : columns) {
            if (column.rows() != rows) {
                throw new IllegalStateException(
                        "column '" + column.path() + "' has " + column.rows() + " rows after " + rows + " records");
            }
        }
    }

    /** Bytes of text held, a measure of how full the batch is. */
    public long textBytes() {
        long bytes = 0;
        for (Column column : columns) {
            if (column instanceof BinaryColumn binary) {
                bytes += binary.size();
            }
        }
        return bytes;
    }

    /** Forgets all rows and keeps the memory. */
    public void clear() {
        rows = 0;
        columns.forEach(Column::clear);
    }
}
