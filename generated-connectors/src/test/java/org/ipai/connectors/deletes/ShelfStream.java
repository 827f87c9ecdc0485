package org.ipai.connectors.deletes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.BooleanColumn;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.LongColumn;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.Slice;
import org.ipai.connectors.runtime.record.StructReader;
import org.jspecify.annotations.Nullable;

/** A stream of small records: an id, a name, whether they are gone, and of a child the id of its parent. */
record ShelfStream(String name, @Nullable String parent, Deletes deletes) implements SourceStream {

    private static final List<SchemaField> COLUMNS = List.of(
            new SchemaField("id", FieldType.Scalar.LONG),
            new SchemaField("name", FieldType.Scalar.TEXT),
            new SchemaField("gone", FieldType.Scalar.BOOLEAN));

    @Override
    public StreamDescriptor descriptor() {
        List<SchemaField> columns = new ArrayList<>(COLUMNS);
        if (parent != null) {
            columns.add(new SchemaField("parent_id", FieldType.Scalar.LONG));
        }
        return new StreamDescriptor(
                "library",
                name,
                "Records.",
                new RecordSchema(columns),
                List.of("id"),
                Set.of(SyncMode.FULL_REFRESH),
                null,
                parent == null ? null : new ParentDescriptor(parent, List.of("id"), List.of("id"), null),
                List.of(),
                new Pagination.LinkHeader(),
                List.of(),
                List.of(),
                Set.of(),
                deletes);
    }

    @Override
    public Request firstPage(Slice slice, CursorRange range) {
        return Request.get("/" + name + (parent == null ? "" : "/" + slice.text("id")))
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new Decoder(columns, parent == null ? null : columns.root().longColumn("parent_id"));
    }

    private static final class Decoder implements RecordDecoder {

        private final Reader reader;
        private final @Nullable LongColumn parentId;
        private Slice slice = Slice.whole();

        Decoder(RecordColumns columns, @Nullable LongColumn parentId) {
            this.reader = new Reader(columns.root());
            this.parentId = parentId;
        }

        @Override
        public void startSlice(Slice started) {
            slice = started;
        }

        @Override
        public void decode(JsonReader json) {
            reader.read(json, 0);
            if (parentId != null) {
                parentId.appendText(slice.text("id"));
            }
        }
    }

    private static final class Reader extends StructReader {

        private final LongColumn id = longColumn("id");
        private final BinaryColumn name = binaryColumn("name");
        private final BooleanColumn gone = booleanColumn("gone");

        Reader(ColumnGroup columns) {
            super(columns, FieldNames.of("id", "name", "gone"));
        }

        @Override
        protected void readField(int field, JsonReader json, int repetition) {
            switch (field) {
                case 0 -> id.read(json, repetition);
                case 1 -> name.read(json, repetition);
                default -> gone.read(json, repetition);
            }
        }
    }
}
