// Generated from connector.yaml, sha256 a99ece12afa7a454721a097a63ce899d9377b3119fb18d39de5945a07aa21546.
// Change the spec, not this file.
package org.ipai.connectors.desk;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.CursorReach;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.DepthLimit;
import org.ipai.connectors.runtime.connector.PageBounds;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.RequestPlace;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StopRule;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.Slice;

/**
 * Changes, of which the API gives out 60 at a time.
 *
 * @apiNote {@code GET /changes}
 */
@Generated("org.ipai.connectors.generator")
final class Changes implements SourceStream {

    static final StreamDescriptor DESCRIPTOR = new StreamDescriptor(
            "desk",
            "changes",
            "Changes, of which the API gives out 60 at a time.",
            new RecordSchema(ChangeReader.COLUMNS),
            List.of("id"),
            Set.of(SyncMode.FULL_REFRESH, SyncMode.INCREMENTAL),
            CursorDescriptor.ofInstant(List.of("updated_at"),
                    CursorDescriptor.Order.ASCENDING, CursorDescriptor.Filter.REQUEST,
                    CursorReach.from(Duration.ZERO)),
            null,
            List.of(),
            new Pagination.PageNumber(new RequestPlace.Query("page"), 1,
                    new PageBounds(20, new StopRule.EmptyPage(),
                    new DepthLimit(60, DepthLimit.Then.NARROW_BY_CURSOR))),
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
        return Request.get("/changes")
                .query("page", "1")
                .query("size", "20")
                .query("since", range.from())
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new ChangesDecoder(columns);
    }
}
