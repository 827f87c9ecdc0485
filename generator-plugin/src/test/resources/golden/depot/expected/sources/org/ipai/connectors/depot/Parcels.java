// Generated from connector.yaml, sha256 dd1153899a6235c14d52d942a3639afe5feff70948f39685eeb3d7a2f148c000.
// Change the spec, not this file.
package org.ipai.connectors.depot;

import java.util.ArrayList;
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
import org.ipai.connectors.runtime.record.FieldRule;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.Slice;

/**
 * Parcels with their recipients.
 *
 * @apiNote {@code GET /parcels}
 */
@Generated("org.ipai.connectors.generator")
final class Parcels implements SourceStream {

    static final StreamDescriptor DESCRIPTOR = new StreamDescriptor(
            "depot",
            "parcels",
            "Parcels with their recipients.",
            schema(),
            List.of("id"),
            Set.of(SyncMode.FULL_REFRESH),
            null,
            null,
            List.of(),
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
        return Request.get("/parcels")
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new ParcelsDecoder(columns);
    }

    @Override
    public List<FieldRule> fieldRules() {
        return List.of(
                        FieldRule.block("pickup_token"),
                        FieldRule.block("recipient", "doorCode"),
                        FieldRule.block("scans", "api_key"),
                        FieldRule.hash("recipient", "email"),
                        FieldRule.hash("scans", "badge_number"));
    }

    private static RecordSchema schema() {
        List<SchemaField> columns = new ArrayList<>(ParcelReader.COLUMNS);
        columns.add(new SchemaField("document", FieldType.Scalar.JSON));
        return new RecordSchema(columns);
    }
}
