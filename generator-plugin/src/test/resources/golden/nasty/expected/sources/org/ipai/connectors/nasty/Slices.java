// Generated from specs/u000a/nasty/connector.yaml, sha256 00.
// Change the spec, not this file.
package org.ipai.connectors.nasty;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
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
 * Streams may be called like classes.
 *
 * @apiNote <code>GET /things/&#123;größe&#125;</code>
 */
@Generated("org.ipai.connectors.generator")
final class Slices implements SourceStream {

    static final StreamDescriptor DESCRIPTOR = new StreamDescriptor(
            "nasty",
            "slices",
            "Streams may be called like classes.",
            schema(),
            List.of("slice", "list"),
            Set.of(SyncMode.FULL_REFRESH),
            null,
            new ParentDescriptor("things", List.of("class", "groesse", "field"), List.of(), null),
            List.of(),
            new Pagination.SinglePage(),
            List.of(),
            List.of(),
            Set.of(404, 409),
            new Deletes.Endpoint("things", List.of("class", "groesse")));

    private final NastyConfig config;

    Slices(NastyConfig config) {
        this.config = config;
    }

    @Override
    public StreamDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Request firstPage(Slice slice, CursorRange range) {
        return Request.get("/things/{größe}")
                .path("größe", slice.text("groesse"))
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new SlicesDecoder(columns, config);
    }

    private static RecordSchema schema() {
        List<SchemaField> columns = new ArrayList<>(SliceReader.COLUMNS);
        columns.add(new SchemaField("slice", FieldType.Scalar.TEXT));
        columns.add(new SchemaField("record", FieldType.Scalar.LONG));
        columns.add(new SchemaField("config", FieldType.Scalar.TEXT));
        columns.add(new SchemaField("json", FieldType.Scalar.TIMESTAMP));
        return new RecordSchema(columns);
    }
}
