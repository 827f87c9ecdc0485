// Generated from connector.yaml, sha256 7321c1909e9cad33902ec29660f1d8e4bf7287b4766519b5c9371be5ac74f059.
// Change the spec, not this file.
package org.ipai.connectors.clinic;

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
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.Slice;

/**
 * Patients with what they were seen for.
 *
 * @apiNote {@code GET /patients}
 */
@Generated("org.ipai.connectors.generator")
final class Patients implements SourceStream {

    static final StreamDescriptor DESCRIPTOR = new StreamDescriptor(
            "clinic",
            "patients",
            "Patients with what they were seen for.",
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

    private final ClinicConfig config;

    Patients(ClinicConfig config) {
        this.config = config;
    }

    @Override
    public StreamDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Request firstPage(Slice slice, CursorRange range) {
        return Request.get("/patients")
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new PatientsDecoder(columns, config);
    }

    private static RecordSchema schema() {
        List<SchemaField> columns = new ArrayList<>(PatientReader.COLUMNS);
        columns.add(new SchemaField("ward_and_doctor", FieldType.Scalar.TEXT));
        columns.add(new SchemaField("ward_opened", FieldType.Scalar.DATE));
        columns.add(new SchemaField("clinic", FieldType.Scalar.TEXT));
        return new RecordSchema(columns);
    }
}
