// Generated from connector-specs/forge/connector.yaml, sha256 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8.
// Change the spec, not this file.
package org.ipai.connectors.forge;

import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * {@code Reactions} as Forge returns it.
 *
 * @param totalCount {@code total_count}
 * @param plus1 {@code +1}
 * @param minus1 {@code -1}
 */
@Generated("org.ipai.connectors.generator")
public record Reactions(
        @Nullable Integer totalCount,
        @Nullable Integer plus1,
        @Nullable Integer minus1) {

    static final FieldNames NAMES = FieldNames.of("total_count", "+1", "-1");

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable Reactions read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        Integer totalCount = null;
        Integer plus1 = null;
        Integer minus1 = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> totalCount = json.readNullableInteger();
                case 1 -> plus1 = json.readNullableInteger();
                case 2 -> minus1 = json.readNullableInteger();
                default -> json.skipValue();
            }
        }
        return new Reactions(totalCount, plus1, minus1);
    }
}
