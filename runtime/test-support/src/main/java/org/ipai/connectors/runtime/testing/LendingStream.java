package org.ipai.connectors.runtime.testing;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.CursorReach;
import org.ipai.connectors.runtime.connector.CursorReach.NewSlices;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.SliceAxis;
import org.ipai.connectors.runtime.connector.SliceValues;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
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

/** Records with an id; one that has a field {@code deadly} ends the process that lands it. */
public enum LendingStream implements SourceStream {

    /** Of two halls. */
    SHELVES {
        @Override
        public List<SliceAxis> axes() {
            return List.of(SliceAxis.of("hall", new SliceValues.Listed(List.of("east", "west"))));
        }

        @Override
        public Request firstPage(Slice slice, CursorRange range) {
            return Request.get("/shelves/" + slice.value("hall")).build();
        }
    },

    /** Of each shelf, by the day they began; those of later shelves start at the oldest cursor. */
    LOANS {
        @Override
        public Request firstPage(Slice slice, CursorRange range) {
            Request.Builder request = Request.get("/loans/" + slice.text("id"));
            return since(request, range);
        }
    },

    /** Of desks, two of which are called like what is kept beside the states of slices. */
    DESKS {
        @Override
        public List<SliceAxis> axes() {
            return List.of(
                    SliceAxis.of("desk", new SliceValues.Listed(List.of("(deletions)", "(new slices)", "front"))));
        }

        @Override
        public Request firstPage(Slice slice, CursorRange range) {
            return since(Request.get("/loans/" + slice.value("desk").replaceAll("\\W", "")), range);
        }
    };

    private static final CursorDescriptor BEGAN_AT = CursorDescriptor.ofInstant(
            List.of("began_at"),
            CursorDescriptor.Order.NONE,
            CursorDescriptor.Filter.REQUEST,
            new CursorReach(Duration.ZERO, Duration.ZERO, null, NewSlices.FROM_OLDEST_CURSOR));

    private static final List<SchemaField> COLUMNS =
            List.of(new SchemaField("id", FieldType.Scalar.LONG), new SchemaField("deadly", FieldType.Scalar.BOOLEAN));

    private static Request since(Request.Builder request, CursorRange range) {
        String from = range.from();
        return from == null ? request.build() : request.query("since", from).build();
    }

    @Override
    public StreamDescriptor descriptor() {
        boolean hasCursor = this != SHELVES;
        return new StreamDescriptor(
                "lending",
                name().toLowerCase(Locale.ROOT),
                "Records.",
                new RecordSchema(COLUMNS),
                List.of("id"),
                hasCursor ? Set.of(SyncMode.values()) : Set.of(SyncMode.FULL_REFRESH),
                hasCursor ? BEGAN_AT : null,
                this == LOANS ? new ParentDescriptor("shelves", List.of("id"), List.of("id"), null) : null,
                List.of(),
                new Pagination.SinglePage(),
                List.of(),
                List.of(),
                Set.of(),
                hasCursor ? Deletes.NONE : new Deletes.InferOnFull(List.of(), Deletes.WhenEmpty.DELETE));
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new Decoder(new Reader(columns));
    }

    /** What nobody catches. */
    private static final class Death extends Error {

        private static final long serialVersionUID = 1;
    }

    private record Decoder(Reader reader) implements RecordDecoder {

        @Override
        public void startSlice(Slice slice) {}

        @Override
        public void decode(JsonReader json) {
            reader.read(json, 0);
        }
    }

    private static final class Reader extends StructReader {

        private final LongColumn id = longColumn("id");

        Reader(RecordColumns columns) {
            super(columns.root(), FieldNames.of("id", "deadly"));
            booleanColumn("deadly");
        }

        @Override
        protected void readField(int field, JsonReader json, int repetition) {
            if (field > 0) {
                throw new Death();
            }
            id.read(json, repetition);
        }
    }
}
