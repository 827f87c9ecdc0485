// Generated from connector.yaml, sha256 7321c1909e9cad33902ec29660f1d8e4bf7287b4766519b5c9371be5ac74f059.
// Change the spec, not this file.
package org.ipai.connectors.clinic;

import java.time.Instant;
import java.time.LocalDate;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.FieldNotation;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.NotedValues;
import org.ipai.connectors.runtime.record.TimeNotation;
import org.jspecify.annotations.Nullable;

/**
 * {@code Visit} as Clinic returns it.
 *
 * @param day {@code day}, always given
 * @param roomNumber {@code room}, always given
 * @param changedAt {@code changed}
 */
@Generated("org.ipai.connectors.generator")
public record Visit(
        @Nullable LocalDate day,
        @Nullable Long roomNumber,
        @Nullable Instant changedAt) {

    static final FieldNames NAMES = FieldNames.of("day", "room", "changed");

    static final NotedValues DAY_VALUES = NotedValues.of(
            FieldNotation.of(TimeNotation.pattern("dd.MM.yyyy", "UTC")));

    static final NotedValues CHANGED_AT_VALUES = NotedValues.of(
            FieldNotation.of(TimeNotation.pattern("dd/MM/yyyy HH:mm:ss", "Europe/Berlin"), "", "never"));

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable Visit read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        LocalDate day = null;
        Long roomNumber = null;
        Instant changedAt = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> day = DAY_VALUES.readDate(json);
                case 1 -> roomNumber = json.readNullableLong();
                case 2 -> changedAt = CHANGED_AT_VALUES.readInstant(json);
                default -> json.skipValue();
            }
        }
        return new Visit(day, roomNumber, changedAt);
    }
}
