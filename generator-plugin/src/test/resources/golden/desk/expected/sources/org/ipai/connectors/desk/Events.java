// Generated from connector.yaml, sha256 a99ece12afa7a454721a097a63ce899d9377b3119fb18d39de5945a07aa21546.
// Change the spec, not this file.
package org.ipai.connectors.desk;

import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.KeysetValue;
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
 * Events, each page what comes after the last one.
 *
 * @apiNote {@code GET /events}
 */
@Generated("org.ipai.connectors.generator")
final class Events implements SourceStream {

    static final StreamDescriptor DESCRIPTOR = new StreamDescriptor(
            "desk",
            "events",
            "Events, each page what comes after the last one.",
            new RecordSchema(EventReader.COLUMNS),
            List.of("id"),
            Set.of(SyncMode.FULL_REFRESH),
            null,
            null,
            List.of(),
            new Pagination.Keyset(List.of(new KeysetValue(new RequestPlace.Query("after"),
                    List.of(new KeysetValue.Part.Setting("team"), new KeysetValue.Part.Constant(":"), new KeysetValue.Part.Field(List.of("id"))))),
                    new PageBounds(60, new StopRule.EmptyPage(), null)),
            List.of(),
            List.of(),
            Set.of(),
            Deletes.NONE);

    private final DeskConfig config;

    Events(DeskConfig config) {
        this.config = config;
    }

    @Override
    public StreamDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Request firstPage(Slice slice, CursorRange range) {
        return Request.get("/events")
                .query("limit", "60")
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new EventsDecoder(columns);
    }

    @Override
    public Pagination pagination() {
        return new Pagination.Keyset(List.of(new KeysetValue(new RequestPlace.Query("after"),
                List.of(new KeysetValue.Part.Constant(config.team()), new KeysetValue.Part.Constant(":"), new KeysetValue.Part.Field(List.of("id"))))),
                new PageBounds(60, new StopRule.EmptyPage(), null));
    }
}
