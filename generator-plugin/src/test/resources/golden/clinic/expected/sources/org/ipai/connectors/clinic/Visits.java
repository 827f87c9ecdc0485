// Generated from connector.yaml, sha256 7321c1909e9cad33902ec29660f1d8e4bf7287b4766519b5c9371be5ac74f059.
// Change the spec, not this file.
package org.ipai.connectors.clinic;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.CursorReach;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.record.FieldNotation;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.Slice;
import org.ipai.connectors.runtime.record.TimeNotation;

/**
 * Visits, read by their last change.
 *
 * @apiNote {@code GET /visits}
 */
@Generated("org.ipai.connectors.generator")
final class Visits implements SourceStream {

    static final StreamDescriptor DESCRIPTOR = new StreamDescriptor(
            "clinic",
            "visits",
            "Visits, read by their last change.",
            new RecordSchema(VisitReader.COLUMNS),
            List.of("day", "room_number"),
            Set.of(SyncMode.FULL_REFRESH, SyncMode.INCREMENTAL),
            new CursorDescriptor(List.of("changed"), CursorDescriptor.Format.INSTANT, CursorDescriptor.Format.EPOCH_SECONDS,
                    CursorDescriptor.Order.NONE, CursorDescriptor.Filter.REQUEST,
                    CursorReach.from(Duration.parse("PT1M"))),
            null,
            List.of(),
            new Pagination.SinglePage(),
            List.of(),
            List.of(),
            Set.of(),
            Deletes.NONE);

    @Override
    public StreamDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Request firstPage(Slice slice, CursorRange range) {
        return Request.get("/visits")
                .query("since", range.from())
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new VisitsDecoder(columns);
    }

    @Override
    public FieldNotation cursorNotation() {
        return FieldNotation.of(TimeNotation.pattern("dd/MM/yyyy HH:mm:ss", "Europe/Berlin"), "", "never");
    }
}
