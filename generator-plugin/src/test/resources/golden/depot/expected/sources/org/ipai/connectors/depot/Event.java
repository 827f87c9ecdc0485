// Generated from connector.yaml, sha256 dd1153899a6235c14d52d942a3639afe5feff70948f39685eeb3d7a2f148c000.
// Change the spec, not this file.
package org.ipai.connectors.depot;

import java.time.Instant;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * {@code Event} as Depot returns it.
 *
 * @param id {@code id}, always given
 * @param at {@code at}, always given
 */
@Generated("org.ipai.connectors.generator")
public record Event(
        @Nullable Long id,
        @Nullable Instant at) {

    static final FieldNames NAMES = FieldNames.of("id", "at");

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable Event read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        Long id = null;
        Instant at = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> id = json.readNullableLong();
                case 1 -> at = json.readNullableInstant();
                default -> json.skipValue();
            }
        }
        return new Event(id, at);
    }
}
