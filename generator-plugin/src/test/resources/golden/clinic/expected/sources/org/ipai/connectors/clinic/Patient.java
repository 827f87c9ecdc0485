// Generated from connector.yaml, sha256 7321c1909e9cad33902ec29660f1d8e4bf7287b4766519b5c9371be5ac74f059.
// Change the spec, not this file.
package org.ipai.connectors.clinic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.FieldNotation;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.NotedValues;
import org.ipai.connectors.runtime.record.TimeNotation;
import org.jspecify.annotations.Nullable;

/**
 * {@code Patient} as Clinic returns it.
 *
 * @param id {@code id}, always given
 * @param phone {@code phone}
 * @param physician {@code doctor}
 * @param born {@code born}
 * @param weight {@code weight}
 * @param ward {@code ward}, always given
 * @param treatments {@code treatments}, always given
 * @param discharged {@code discharged}
 * @param admitted {@code admitted}, always given
 */
@Generated("org.ipai.connectors.generator")
public record Patient(
        @Nullable Long id,
        @Nullable String phone,
        @Nullable String physician,
        @Nullable LocalDate born,
        @Nullable Double weight,
        @Nullable PatientWard ward,
        @Nullable List<@Nullable PatientTreatment> treatments,
        @Nullable Instant discharged,
        @Nullable Instant admitted) {

    static final FieldNames NAMES = FieldNames.of("id", "phone", "doctor", "born", "weight", "ward",
            "treatments", "discharged", "admitted");

    static final NotedValues PHONE_VALUES = NotedValues.of(FieldNotation.ofNulls("", "-"));

    static final NotedValues PHYSICIAN_VALUES = NotedValues.of(FieldNotation.ofNulls("false"));

    static final NotedValues BORN_VALUES = NotedValues.of(FieldNotation.ofNulls("0000-00-00"));

    static final NotedValues WEIGHT_VALUES = NotedValues.of(FieldNotation.ofNulls("0"));

    static final NotedValues DISCHARGED_VALUES = NotedValues.of(
            FieldNotation.of(TimeNotation.pattern("dd/MM/yyyy HH:mm", "Europe/Berlin"), ""));

    static final NotedValues ADMITTED_VALUES = NotedValues.of(
            FieldNotation.of(TimeNotation.iso("America/New_York")));

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable Patient read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        Long id = null;
        String phone = null;
        String physician = null;
        LocalDate born = null;
        Double weight = null;
        PatientWard ward = null;
        List<@Nullable PatientTreatment> treatments = null;
        Instant discharged = null;
        Instant admitted = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> id = json.readNullableLong();
                case 1 -> phone = PHONE_VALUES.readNull(json) ? null : json.readNullableText();
                case 2 -> physician = PHYSICIAN_VALUES.readNull(json) ? null : json.readNullableText();
                case 3 -> born = BORN_VALUES.readNull(json) ? null : json.readNullableDate();
                case 4 -> weight = WEIGHT_VALUES.readNull(json) ? null : json.readNullableDouble();
                case 5 -> ward = PatientWard.read(json);
                case 6 -> treatments = json.readNullableList(PatientTreatment::read);
                case 7 -> discharged = DISCHARGED_VALUES.readInstant(json);
                case 8 -> admitted = ADMITTED_VALUES.readInstant(json);
                default -> json.skipValue();
            }
        }
        return new Patient(id, phone, physician, born, weight, ward, treatments, discharged,
                admitted);
    }
}
