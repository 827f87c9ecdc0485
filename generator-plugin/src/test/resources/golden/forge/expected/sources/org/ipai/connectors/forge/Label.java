// Generated from connector-specs/forge/connector.yaml, sha256 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8.
// Change the spec, not this file.
package org.ipai.connectors.forge;

import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * {@code Label} as Forge returns it.
 *
 * @param id {@code id}
 * @param name {@code name}
 */
@Generated("org.ipai.connectors.generator")
public record Label(
        @Nullable Long id,
        @Nullable String name) {

    static final FieldNames NAMES = FieldNames.of("id", "name");

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable Label read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        Long id = null;
        String name = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> id = json.readNullableLong();
                case 1 -> name = json.readNullableText();
                default -> json.skipValue();
            }
        }
        return new Label(id, name);
    }
}
