// Generated from connector.yaml, sha256 a99ece12afa7a454721a097a63ce899d9377b3119fb18d39de5945a07aa21546.
// Change the spec, not this file.
package org.ipai.connectors.desk;

import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.JsonValue;
import org.ipai.connectors.runtime.connector.PageBounds;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.RequestPlace;
import org.ipai.connectors.runtime.connector.ResponsePlace;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StopRule;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.Slice;

/**
 * Tickets that a search finds; the token is in the body and goes into the body.
 *
 * @apiNote {@code POST /tickets/search}
 */
@Generated("org.ipai.connectors.generator")
final class FoundTickets implements SourceStream {

    static final StreamDescriptor DESCRIPTOR = new StreamDescriptor(
            "desk",
            "found_tickets",
            "Tickets that a search finds; the token is in the body and goes into the body.",
            new RecordSchema(FoundTicketReader.COLUMNS),
            List.of("id"),
            Set.of(SyncMode.FULL_REFRESH),
            null,
            null,
            List.of("data"),
            new Pagination.PageToken(new ResponsePlace.Body(List.of("paging", "next")),
                    new RequestPlace.Body(List.of("page", "after"), RequestPlace.Type.NUMBER),
                    new PageBounds(40, new StopRule.HasMore(new ResponsePlace.Body(List.of("has_more"))),
                    null)),
            List.of(),
            List.of(),
            Set.of(),
            Deletes.NONE);

    private final DeskConfig config;

    FoundTickets(DeskConfig config) {
        this.config = config;
    }

    @Override
    public StreamDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Request firstPage(Slice slice, CursorRange range) {
        return Request.post("/tickets/search")
                .body(JsonValue.object()
                        .with("filter", JsonValue.object()
                                .with("team", config.team())
                                .with("minimum", config.minimum())
                                .with("oldest", config.oldest())
                                .with("open", true))
                        .with("sort", JsonValue.array(JsonValue.object()
                                .with("by", "id")
                                .with("weight", JsonValue.plain("1.5"))))
                        .with("label", "team-" + config.team())
                        .with("page", JsonValue.object()
                                .with("limit", 40L)))
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new FoundTicketsDecoder(columns);
    }
}
