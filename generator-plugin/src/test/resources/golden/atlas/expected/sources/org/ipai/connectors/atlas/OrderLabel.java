// Generated from connector.yaml, sha256 dfc1d7bb7dc1ad23075fa2806a50d02b074310766dc69c7f58f722761db8bbb2.
// Change the spec, not this file.
package org.ipai.connectors.atlas;

import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * {@code OrderLabel} as Atlas returns it.
 *
 * @param orderId {@code order_id}, always given
 * @param label {@code label}, always given
 */
@Generated("org.ipai.connectors.generator")
public record OrderLabel(
        @Nullable Long orderId,
        @Nullable String label) {

    static final FieldNames NAMES = FieldNames.of("order_id", "label");

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable OrderLabel read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        Long orderId = null;
        String label = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> orderId = json.readNullableLong();
                case 1 -> label = json.readNullableText();
                default -> json.skipValue();
            }
        }
        return new OrderLabel(orderId, label);
    }
}
