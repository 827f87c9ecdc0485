// Generated from connector.yaml, sha256 a99ece12afa7a454721a097a63ce899d9377b3119fb18d39de5945a07aa21546.
// Change the spec, not this file.
package org.ipai.connectors.desk;

import java.util.List;
import java.util.Objects;
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
 * Tickets of the team; the token is in the body and goes into the query.
 *
 * @apiNote {@code GET /tickets}
 */
@Generated("org.ipai.connectors.generator")
final class Tickets implements SourceStream {

    static final StreamDescriptor DESCRIPTOR = new StreamDescriptor(
            "desk",
            "tickets",
            "Tickets of the team; the token is in the body and goes into the query.",
            new RecordSchema(TicketReader.COLUMNS),
            List.of("id"),
            Set.of(SyncMode.FULL_REFRESH),
            null,
            null,
            List.of("data"),
            new Pagination.PageToken(new ResponsePlace.Body(List.of("meta", "after")),
                    new RequestPlace.Query("after"), new PageBounds(40, null, null)),
            List.of(),
            List.of(),
            Set.of(),
            Deletes.NONE);

    private final DeskConfig config;

    Tickets(DeskConfig config) {
        this.config = config;
    }

    @Override
    public StreamDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Request firstPage(Slice slice, CursorRange range) {
        return Request.get("/tickets")
                .query("status", "open")
                .query("status", config.team())
                .query("tags", "red" + "," + config.team())
                .query("oldest", Objects.toString(config.oldest(), null))
                .query("limit", "40")
                .header("X-Team", config.team())
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new TicketsDecoder(columns);
    }
}
