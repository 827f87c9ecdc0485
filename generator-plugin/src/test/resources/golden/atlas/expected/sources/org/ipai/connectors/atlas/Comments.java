// Generated from connector.yaml, sha256 dfc1d7bb7dc1ad23075fa2806a50d02b074310766dc69c7f58f722761db8bbb2.
// Change the spec, not this file.
package org.ipai.connectors.atlas;

import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.Join;
import org.ipai.connectors.runtime.connector.PageBounds;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.RequestPlace;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StopRule;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.Slice;

/**
 * Comments with their authors.
 *
 * @apiNote {@code GET /comments}
 */
@Generated("org.ipai.connectors.generator")
final class Comments implements SourceStream {

    static final StreamDescriptor DESCRIPTOR = new StreamDescriptor(
            "atlas",
            "comments",
            "Comments with their authors.",
            new RecordSchema(CommentReader.COLUMNS),
            List.of("id"),
            Set.of(SyncMode.FULL_REFRESH),
            null,
            null,
            List.of("data"),
            new Pagination.PageNumber(new RequestPlace.Query("page"), 1,
                    new PageBounds(5, new StopRule.EmptyPage(), null)),
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
        return Request.get("/comments")
                .query("page", "1")
                .query("limit", "5")
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new CommentsDecoder(columns);
    }

    @Override
    public ResponseShape responseShape() {
        return new ResponseShape.Joined(ResponseShape.array(), List.of(
                        new Join("author", List.of("included", "users"), List.of("author_id"),
                                List.of("id")),
                        new Join("editor", List.of("included", "users"), List.of("editor_id"),
                                List.of("id"))));
    }
}
