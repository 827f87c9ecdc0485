package org.ipai.connectors.runner.airbyte;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.record.Column;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.RecordPage;
import org.ipai.connectors.runtime.record.UntypedValueException;
import org.jspecify.annotations.Nullable;

/** Reads the records of a stream one by one into typed columns, and gives their values out. */
final class RowReader {

    private final RecordColumns columns;
    private final RecordDecoder decoder;
    private final JsonReader json = new JsonReader();
    private final List<ColumnCursor> cursors = new ArrayList<>();
    private final Map<String, ColumnCursor> byPath = new HashMap<>();
    private final List<ColumnCursor> key;
    private final ValueWriter record;

    /** Why a record is no row. */
    record Untyped(String path, String reason) {}

    RowReader(SourceStream stream) {
        StreamDescriptor descriptor = stream.descriptor();
        columns = new RecordColumns(descriptor.schema());
        decoder = stream.decoder(columns);
        Iterator<Column> leaves = columns.columns().iterator();
        record = ValueWriter.ofRecord(descriptor.schema().fields(), leaves, cursors);
        cursors.forEach(cursor -> byPath.put(cursor.path(), cursor));
        key = descriptor.primaryKey().stream().map(this::column).toList();
    }

    void startSlice(RecordPage page) {
        decoder.startSlice(page.slice());
    }

    /** Reads a record in place of the one before; returns what is wrong with it, or null. */
    @Nullable
    Untyped read(RecordPage page, int index) {
        columns.clear();
        cursors.forEach(ColumnCursor::reset);
        json.reset(page.body(), page.start(index), page.end(index));
        try {
            decoder.decode(json);
        } catch (UntypedValueException e) {
            return new Untyped(e.path(), e.reason());
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            // The reader trusts that it gets JSON; these are what it meets where that is not so.
            return new Untyped("", "the record is not well-formed JSON");
        }
        for (ColumnCursor column : key) {
            if (column.text() == null) {
                return new Untyped(column.path(), "the primary key is missing or null");
            }
        }
        return null;
    }

    /** Whether the stream wants the record; one that it does not is left out. */
    boolean isWanted() {
        return decoder.isWanted();
    }

    /** A value of the row as text; null if it has none. */
    @Nullable
    String text(String path) {
        return column(path).text();
    }

    private ColumnCursor column(String path) {
        ColumnCursor column = byPath.get(path);
        if (column == null || column.isRepeated()) {
            throw new IllegalStateException("column '" + path + "' holds no single values");
        }
        return column;
    }

    /** Writes the row as an object. */
    void write(JsonGenerator generator) throws IOException {
        record.write(generator);
        cursors.forEach(ColumnCursor::reset);
    }
}
