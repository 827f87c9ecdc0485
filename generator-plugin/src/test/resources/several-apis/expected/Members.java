// Generated from connector-specs/shop/connector.yaml, sha256 ….
// Change the spec, not this file.
package org.ipai.connectors.shop;

import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Deletes;
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
 * People who may see orders.
 *
 * @apiNote {@code GET /members}
 */
@Generated("org.ipai.connectors.generator")
final class Members implements SourceStream {

    static final StreamDescriptor DESCRIPTOR = new StreamDescriptor(
            "shop",
            "members",
            "People who may see orders.",
            new RecordSchema(MemberReader.COLUMNS),
            List.of("id"),
            Set.of(SyncMode.FULL_REFRESH),
            null,
            null,
            List.of(),
            new Pagination.LinkHeader(),
            List.of(),
            List.of(),
            Set.of(),
            Deletes.NONE);

    @Override
    public StreamDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public String api() {
        return "admin";
    }

    @Override
    public Request firstPage(Slice slice, CursorRange range) {
        return Request.get("/members")
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new MembersDecoder(columns);
    }
}
