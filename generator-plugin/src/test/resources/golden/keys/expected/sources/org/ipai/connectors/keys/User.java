// Generated from connector-specs/keys/connector.yaml, sha256 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8.
// Change the spec, not this file.
package org.ipai.connectors.keys;

import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * {@code User} as Keys returns it.
 *
 * @param login {@code login}, always given
 * @param id {@code id}, always given
 * @param siteAdmin {@code site_admin}
 */
@Generated("org.ipai.connectors.generator")
public record User(
        @Nullable String login,
        @Nullable Long id,
        @Nullable Boolean siteAdmin) {

    static final FieldNames NAMES = FieldNames.of("login", "id", "site_admin");

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable User read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        String login = null;
        Long id = null;
        Boolean siteAdmin = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> login = json.readNullableText();
                case 1 -> id = json.readNullableLong();
                case 2 -> siteAdmin = json.readNullableBoolean();
                default -> json.skipValue();
            }
        }
        return new User(login, id, siteAdmin);
    }
}
