// Generated from connector.yaml, sha256 dfc1d7bb7dc1ad23075fa2806a50d02b074310766dc69c7f58f722761db8bbb2.
// Change the spec, not this file.
package org.ipai.connectors.atlas;

import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.QualityRule;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.Slice;

/**
 * Views by country.
 *
 * @apiNote {@code GET /views}
 */
@Generated("org.ipai.connectors.generator")
final class Views implements SourceStream {

    static final StreamDescriptor DESCRIPTOR = new StreamDescriptor(
            "atlas",
            "views",
            "Views by country.",
            new RecordSchema(ViewReader.COLUMNS),
            List.of("country"),
            Set.of(SyncMode.FULL_REFRESH),
            null,
            null,
            List.of(),
            new Pagination.SinglePage(),
            List.of(),
            List.of(
                    new QualityRule(QualityRule.Kind.NOT_NULL, "country",
                            List.of(), QualityRule.Severity.ERROR)),
            Set.of(),
            Deletes.NONE);

    @Override
    public StreamDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Request firstPage(Slice slice, CursorRange range) {
        return Request.get("/views")
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new ViewsDecoder(columns);
    }

    @Override
    public ResponseShape responseShape() {
        return new ResponseShape.Rows(List.of("columnHeaders"), List.of("name"), List.of("rows"),
                List.of("country", "views"));
    }
}
