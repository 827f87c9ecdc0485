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
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.Slice;

/**
 * Teams of agents.
 *
 * @apiNote {@code GET /teams}
 */
@Generated("org.ipai.connectors.generator")
final class Teams implements SourceStream {

    static final StreamDescriptor DESCRIPTOR = new StreamDescriptor(
            "desk",
            "teams",
            "Teams of agents.",
            new RecordSchema(TeamReader.COLUMNS),
            List.of("id"),
            Set.of(SyncMode.FULL_REFRESH),
            null,
            null,
            List.of("teams"),
            new Pagination.NextUrl(List.of("links", "next"), new PageBounds(50, null, null)),
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
        return Request.get("/teams")
                .query("limit", "50")
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new TeamsDecoder(columns);
    }
}
