// Generated from connector.yaml, sha256 7321c1909e9cad33902ec29660f1d8e4bf7287b4766519b5c9371be5ac74f059.
// Change the spec, not this file.
package org.ipai.connectors.clinic;

import java.util.Objects;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.IntegerColumn;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;

/**
 * Decodes the records of {@link Patients}.
 */
@Generated("org.ipai.connectors.generator")
final class PatientsDecoder implements RecordDecoder {

    private final PatientReader record;
    private final BinaryColumn wardAndDoctor;
    private final IntegerColumn wardOpened;
    private final BinaryColumn clinic;
    private final BinaryColumn wardName;
    private final BinaryColumn physician;
    private final IntegerColumn wardOpened_;
    private final BinaryColumn phone;
    private final ClinicConfig config;

    PatientsDecoder(RecordColumns columns, ClinicConfig config) {
        this.config = config;
        record = new PatientReader(columns.root());
        wardAndDoctor = columns.root().binaryColumn("ward_and_doctor");
        wardOpened = columns.root().integerColumn("ward_opened");
        clinic = columns.root().binaryColumn("clinic");
        wardName = columns.root().group("ward").binaryColumn("name");
        physician = columns.root().binaryColumn("physician");
        wardOpened_ = columns.root().group("ward").integerColumn("opened");
        phone = columns.root().binaryColumn("phone");
    }

    @Override
    public void startSlice(Slice slice) {
        // Nothing of a slice goes into its records.
    }

    @Override
    public void decode(JsonReader json) {
        record.read(json, 0);
        wardAndDoctor.appendText(wardName.lastText() == null || physician.lastText() == null ? null
                : wardName.lastText() + ": " + physician.lastText());
        wardOpened.appendText(wardOpened_.lastText());
        clinic.appendText(config.hotline());
    }

    @Override
    public boolean isWanted() {
        return !(Objects.equals(wardName.lastText(), "staff")
                || Objects.equals(wardName.lastText(), "test"))
                && !Objects.equals(phone.lastText(), config.hotline())
                && !(physician.lastText() != null
                && Objects.equals(physician.lastText(), wardName.lastText() == null ? null
                : "Dr. " + wardName.lastText()));
    }
}
