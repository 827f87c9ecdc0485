// Generated from specs/u000a/nasty/connector.yaml, sha256 00.
// Change the spec, not this file.
package org.ipai.connectors.nasty;

import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * {@code Empty} as Nasty "*&#47;" returns it.
 */
@Generated("org.ipai.connectors.generator")
public record Empty() {

    static final FieldNames NAMES = FieldNames.of();

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable Empty read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                default -> json.skipValue();
            }
        }
        return new Empty();
    }
}
