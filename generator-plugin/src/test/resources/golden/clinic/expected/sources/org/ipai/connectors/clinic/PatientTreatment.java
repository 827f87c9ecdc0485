// Generated from connector.yaml, sha256 6eba0cd58eb0fa23f86bff62f65380c38cc45af92bbb396cb4ed991c10bbe4f4.
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
 * @param at {@code at}, always given
 * @param result {@code result}
 */
@Generated("org.ipai.connectors.generator")
public record PatientTreatment(
        @Nullable Instant at,
        @Nullable String result) {

    static final FieldNames NAMES = FieldNames.of("at", "result");

    static final NotedValues AT_VALUES = NotedValues.of(
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
        Instant at = null;
        String result = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> at = AT_VALUES.readInstant(json);
                case 1 -> result = RESULT_VALUES.readNull(json) ? null : json.readNullableText();
                default -> json.skipValue();
            }
        }
        return new PatientTreatment(at, result);
    }
}
