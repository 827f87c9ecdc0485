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
 * Clicks by page.
 *
 * @apiNote {@code GET /clicks}
 */
@Generated("org.ipai.connectors.generator")
final class Clicks implements SourceStream {

    static final StreamDescriptor DESCRIPTOR = new StreamDescriptor(
            "atlas",
            "clicks",
            "Clicks by page.",
            new RecordSchema(ClickReader.COLUMNS),
            List.of("landing_page"),
            Set.of(SyncMode.FULL_REFRESH),
            null,
            null,
            List.of("report"),
            new Pagination.SinglePage(),
            List.of(),
            List.of(
                    new QualityRule(QualityRule.Kind.NOT_NULL, "landing_page",
                            List.of(), QualityRule.Severity.ERROR)),
            Set.of(),
            Deletes.NONE);

    @Override
    public StreamDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Request firstPage(Slice slice, CursorRange range) {
        return Request.get("/clicks")
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new ClicksDecoder(columns);
    }

    @Override
    public ResponseShape responseShape() {
        return new ResponseShape.Rows(List.of("columns"), List.of(), List.of("rows"), List.of("Day",
                "Landing page", "Clicks", "share", "paid"));
    }
}
