// Generated from connector.yaml, sha256 fd42ce7e0a6d212dbf457ac5ac2095ffee7420767333e9eb9173c617ec177224.
// Change the spec, not this file.
package org.ipai.connectors.clinic;

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
            new RecordSchema(PatientReader.COLUMNS),
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
        return Request.get("/patients")
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new PatientsDecoder(columns);
    }
}
