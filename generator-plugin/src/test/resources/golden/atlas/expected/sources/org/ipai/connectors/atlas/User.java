// Generated from connector.yaml, sha256 dfc1d7bb7dc1ad23075fa2806a50d02b074310766dc69c7f58f722761db8bbb2.
// Change the spec, not this file.
package org.ipai.connectors.atlas;

import java.time.LocalDate;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * {@code User} as Atlas returns it.
 *
 * @param id {@code id}, always given
 * @param name {@code name}, always given
 * @param since {@code since}
 */
@Generated("org.ipai.connectors.generator")
public record User(
        @Nullable Long id,
        @Nullable String name,
        @Nullable LocalDate since) {

    static final FieldNames NAMES = FieldNames.of("id", "name", "since");

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable User read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        Long id = null;
        String name = null;
        LocalDate since = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> id = json.readNullableLong();
                case 1 -> name = json.readNullableText();
                case 2 -> since = json.readNullableDate();
                default -> json.skipValue();
            }
        }
        return new User(id, name, since);
    }
}
