// Generated from connector.yaml, sha256 a99ece12afa7a454721a097a63ce899d9377b3119fb18d39de5945a07aa21546.
// Change the spec, not this file.
package org.ipai.connectors.desk;

import java.time.Instant;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * {@code Note} as Desk returns it.
 *
 * @param id {@code id}, always given
 * @param subject {@code subject}
 * @param updatedAt {@code updated_at}, always given
 */
@Generated("org.ipai.connectors.generator")
public record Note(
        @Nullable Long id,
        @Nullable String subject,
        @Nullable Instant updatedAt) {

    static final FieldNames NAMES = FieldNames.of("id", "subject", "updated_at");

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable Note read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        Long id = null;
        String subject = null;
        Instant updatedAt = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> id = json.readNullableLong();
                case 1 -> subject = json.readNullableText();
                case 2 -> updatedAt = json.readNullableInstant();
                default -> json.skipValue();
            }
        }
        return new Note(id, subject, updatedAt);
    }
}
