// Generated from connector.yaml, sha256 a99ece12afa7a454721a097a63ce899d9377b3119fb18d39de5945a07aa21546.
// Change the spec, not this file.
package org.ipai.connectors.desk;

import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Deletes;
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
 * Telephone calls, counted one by one.
 *
 * @apiNote {@code GET /calls}
 */
@Generated("org.ipai.connectors.generator")
final class Calls implements SourceStream {

    static final StreamDescriptor DESCRIPTOR = new StreamDescriptor(
            "desk",
            "calls",
            "Telephone calls, counted one by one.",
            new RecordSchema(CallReader.COLUMNS),
            List.of("id"),
            Set.of(SyncMode.FULL_REFRESH),
            null,
            null,
            List.of(),
            new Pagination.Offset(new RequestPlace.Query("offset"),
                    new PageBounds(25, new StopRule.EmptyPage(), null)),
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
        return Request.get("/calls")
                .query("offset", "0")
                .query("limit", "25")
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new CallsDecoder(columns);
    }
}
