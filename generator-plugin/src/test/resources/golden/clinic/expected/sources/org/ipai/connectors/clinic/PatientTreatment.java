// Generated from connector.yaml, sha256 7321c1909e9cad33902ec29660f1d8e4bf7287b4766519b5c9371be5ac74f059.
// Change the spec, not this file.
package org.ipai.connectors.clinic;

import java.time.Instant;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.FieldNotation;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.NotedValues;
import org.ipai.connectors.runtime.record.TimeNotation;
import org.jspecify.annotations.Nullable;

/**
 * {@code PatientTreatment} as Clinic returns it.
 *
 * @param performedAt {@code at}, always given
 * @param result {@code result}
 */
@Generated("org.ipai.connectors.generator")
public record PatientTreatment(
        @Nullable Instant performedAt,
        @Nullable String result) {

    static final FieldNames NAMES = FieldNames.of("at", "result");

    static final NotedValues PERFORMED_AT_VALUES = NotedValues.of(
            FieldNotation.of(TimeNotation.epoch(TimeNotation.Epoch.Unit.MILLIS)));

    static final NotedValues RESULT_VALUES = NotedValues.of(FieldNotation.ofNulls("?"));

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable PatientTreatment read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        Instant performedAt = null;
        String result = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> performedAt = PERFORMED_AT_VALUES.readInstant(json);
                case 1 -> result = RESULT_VALUES.readNull(json) ? null : json.readNullableText();
                default -> json.skipValue();
            }
        }
        return new PatientTreatment(performedAt, result);
    }
}
