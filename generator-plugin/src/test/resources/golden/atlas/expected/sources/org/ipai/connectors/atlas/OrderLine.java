// Generated from connector.yaml, sha256 dfc1d7bb7dc1ad23075fa2806a50d02b074310766dc69c7f58f722761db8bbb2.
// Change the spec, not this file.
package org.ipai.connectors.atlas;

import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * {@code OrderLine} as Atlas returns it.
 *
 * @param orderId {@code order_id}, always given
 * @param customerName {@code customer_name}, always given
 * @param number {@code number}, always given
 * @param article {@code article}, always given
 * @param price {@code price}
 */
@Generated("org.ipai.connectors.generator")
public record OrderLine(
        @Nullable Long orderId,
        @Nullable String customerName,
        @Nullable Long number,
        @Nullable String article,
        @Nullable Double price) {

    static final FieldNames NAMES = FieldNames.of("order_id", "customer_name", "number", "article",
            "price");

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable OrderLine read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        Long orderId = null;
        String customerName = null;
        Long number = null;
        String article = null;
        Double price = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> orderId = json.readNullableLong();
                case 1 -> customerName = json.readNullableText();
                case 2 -> number = json.readNullableLong();
                case 3 -> article = json.readNullableText();
                case 4 -> price = json.readNullableDouble();
                default -> json.skipValue();
            }
        }
        return new OrderLine(orderId, customerName, number, article, price);
    }
}
