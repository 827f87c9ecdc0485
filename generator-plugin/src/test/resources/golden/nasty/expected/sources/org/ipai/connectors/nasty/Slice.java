// Generated from specs/u000a/nasty/connector.yaml, sha256 00.
// Change the spec, not this file.
package org.ipai.connectors.nasty;

import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * {@code Slice} as Nasty "*&#47;" returns it.
 *
 * @param list {@code list}
 */
@Generated("org.ipai.connectors.generator")
public record Slice(java.lang. @Nullable String list) {

    static final FieldNames NAMES = FieldNames.of("list");

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable Slice read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        java.lang.String list = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> list = json.readNullableText();
                default -> json.skipValue();
            }
        }
        return new Slice(list);
    }
}
