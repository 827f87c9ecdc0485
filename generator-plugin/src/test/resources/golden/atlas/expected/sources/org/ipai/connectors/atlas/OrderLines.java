// Generated from connector.yaml, sha256 dfc1d7bb7dc1ad23075fa2806a50d02b074310766dc69c7f58f722761db8bbb2.
// Change the spec, not this file.
package org.ipai.connectors.atlas;

import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.NamedPath;
import org.ipai.connectors.runtime.connector.Pagination;
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
 * Lines of orders.
 *
 * @apiNote {@code GET /orders}
 */
@Generated("org.ipai.connectors.generator")
final class OrderLines implements SourceStream {

    static final StreamDescriptor DESCRIPTOR = new StreamDescriptor(
            "atlas",
            "order_lines",
            "Lines of orders.",
            new RecordSchema(OrderLineReader.COLUMNS),
            List.of("order_id", "number"),
            Set.of(SyncMode.FULL_REFRESH),
            null,
            null,
            List.of("orders"),
            new Pagination.SinglePage(),
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
        return Request.get("/orders")
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new OrderLinesDecoder(columns);
    }

    @Override
    public ResponseShape responseShape() {
        return new ResponseShape.Expanded(List.of("lines", "data"), null, List.of(
                        new NamedPath("order_id", List.of("id")),
                        new NamedPath("customer_name", List.of("customer", "name"))));
    }
}
