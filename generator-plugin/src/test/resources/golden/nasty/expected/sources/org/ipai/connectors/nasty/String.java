// Generated from specs/u000a/nasty/connector.yaml, sha256 00.
// Change the spec, not this file.
package org.ipai.connectors.nasty;

import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * {@code String} as Nasty "*&#47;" returns it.
 *
 * @param json {@code json}
 */
@Generated("org.ipai.connectors.generator")
public record String(@Nullable Slice json) {

    static final FieldNames NAMES = FieldNames.of("json");

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable String read(JsonReader json_) {
        if (json_.readNull()) {
            return null;
        }
        Slice json = null;
        json_.beginObject();
        int field = -1;
        while ((field = json_.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> json = Slice.read(json_);
                default -> json_.skipValue();
            }
        }
        return new String(json);
    }
}
