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
import org.ipai.connectors.runtime.connector.ResponsePlace;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.Slice;

/**
 * Visits of the site; the token is in a header and goes into one.
 *
 * @apiNote {@code GET /visits}
 */
@Generated("org.ipai.connectors.generator")
final class Visits implements SourceStream {

    static final StreamDescriptor DESCRIPTOR = new StreamDescriptor(
            "desk",
            "visits",
            "Visits of the site; the token is in a header and goes into one.",
            new RecordSchema(VisitReader.COLUMNS),
            List.of("id"),
            Set.of(SyncMode.FULL_REFRESH),
            null,
            null,
            List.of(),
            new Pagination.PageToken(new ResponsePlace.Header("X-Next-Token"),
                    new RequestPlace.Header("X-Token"), PageBounds.none()),
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
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new VisitsDecoder(columns);
    }
}
