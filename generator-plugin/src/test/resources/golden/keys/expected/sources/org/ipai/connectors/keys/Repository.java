// Generated from connector-specs/keys/connector.yaml, sha256 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8.
// Change the spec, not this file.
package org.ipai.connectors.keys;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * {@code Repository} as Keys returns it.
 *
 * @param id {@code id}, always given
 * @param name {@code name}, always given
 * @param fullName {@code full_name}
 * @param owner {@code owner}
 * @param topics {@code topics}
 */
@Generated("org.ipai.connectors.generator")
public record Repository(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String fullName,
        @Nullable User owner,
        @Nullable List<@Nullable String> topics) {

    static final FieldNames NAMES = FieldNames.of("id", "name", "full_name", "owner", "topics");

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable Repository read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        Long id = null;
        String name = null;
        String fullName = null;
        User owner = null;
        List<@Nullable String> topics = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> id = json.readNullableLong();
                case 1 -> name = json.readNullableText();
                case 2 -> fullName = json.readNullableText();
                case 3 -> owner = User.read(json);
                case 4 -> topics = json.readNullableList(JsonReader::readNullableText);
                default -> json.skipValue();
            }
        }
        return new Repository(id, name, fullName, owner, topics);
    }
}
