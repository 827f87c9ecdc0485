// Generated from connector.yaml, sha256 7321c1909e9cad33902ec29660f1d8e4bf7287b4766519b5c9371be5ac74f059.
// Change the spec, not this file.
package org.ipai.connectors.clinic;

import java.time.LocalDate;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.FieldNotation;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.NotedValues;
import org.ipai.connectors.runtime.record.TimeNotation;
import org.jspecify.annotations.Nullable;

/**
 * {@code PatientWard} as Clinic returns it.
 *
 * @param name {@code name}
 * @param opened {@code opened}, always given
 */
@Generated("org.ipai.connectors.generator")
public record PatientWard(
        @Nullable String name,
        @Nullable LocalDate opened) {

    static final FieldNames NAMES = FieldNames.of("name", "opened");

    static final NotedValues NAME_VALUES = NotedValues.of(FieldNotation.ofNulls("n/a"));

    static final NotedValues OPENED_VALUES = NotedValues.of(
            FieldNotation.of(TimeNotation.pattern("yyyyMMdd", "UTC")));

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable PatientWard read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        String name = null;
        LocalDate opened = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> name = NAME_VALUES.readNull(json) ? null : json.readNullableText();
                case 1 -> opened = OPENED_VALUES.readDate(json);
                default -> json.skipValue();
            }
        }
        return new PatientWard(name, opened);
    }
}
