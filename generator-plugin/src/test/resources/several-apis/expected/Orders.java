// Generated from connector-specs/shop/connector.yaml, sha256 ….
// Change the spec, not this file.
package org.ipai.connectors.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.ipai.connectors.runtime.connector.QualityRule;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.Slice;

/**
 * Orders of every store.
 *
 * @apiNote <code>GET /v1/&#123;parent=stores&#47;*&#125;/orders</code>
 */
@Generated("org.ipai.connectors.generator")
final class Orders implements SourceStream {

    static final StreamDescriptor DESCRIPTOR = new StreamDescriptor(
            "shop",
            "orders",
            "Orders of every store.",
            schema(),
            List.of("id"),
            Set.of(SyncMode.FULL_REFRESH),
            null,
            new ParentDescriptor("stores", List.of("name"), List.of("name"), null),
            List.of("orders"),
            new Pagination.SinglePage(),
            List.of(),
            List.of(
                    new QualityRule(QualityRule.Kind.NOT_NULL, "id",
                            List.of(), QualityRule.Severity.ERROR)),
            Set.of(),
            Deletes.NONE);

    @Override
    public StreamDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Request firstPage(Slice slice, CursorRange range) {
        return Request.get("/v1/{parent=stores/*}/orders")
                .path("parent", slice.text("name"))
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new OrdersDecoder(columns);
    }

    private static RecordSchema schema() {
        List<SchemaField> columns = new ArrayList<>(OrderReader.COLUMNS);
        columns.add(new SchemaField("store", FieldType.Scalar.TEXT));
        return new RecordSchema(columns);
    }
}
