// Generated from connector.yaml, sha256 dfc1d7bb7dc1ad23075fa2806a50d02b074310766dc69c7f58f722761db8bbb2.
// Change the spec, not this file.
package org.ipai.connectors.atlas;

import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * {@code Rate} as Atlas returns it.
 *
 * @param currency {@code currency}, always given
 * @param rate {@code rate}, always given
 */
@Generated("org.ipai.connectors.generator")
public record Rate(
        @Nullable String currency,
        @Nullable Double rate) {

    static final FieldNames NAMES = FieldNames.of("currency", "rate");

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable Rate read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        String currency = null;
        Double rate = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> currency = json.readNullableText();
                case 1 -> rate = json.readNullableDouble();
                default -> json.skipValue();
            }
        }
        return new Rate(currency, rate);
    }
}
