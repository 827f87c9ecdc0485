// Generated from connector.yaml, sha256 dfc1d7bb7dc1ad23075fa2806a50d02b074310766dc69c7f58f722761db8bbb2.
// Change the spec, not this file.
package org.ipai.connectors.atlas;

import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * {@code Currency} as Atlas returns it.
 *
 * @param code {@code code}, always given
 * @param name {@code name}, always given
 * @param digits {@code digits}
 * @param issuer {@code issuer}
 */
@Generated("org.ipai.connectors.generator")
public record Currency(
        @Nullable String code,
        @Nullable String name,
        @Nullable Integer digits,
        @Nullable CurrencyIssuer issuer) {

    static final FieldNames NAMES = FieldNames.of("code", "name", "digits", "issuer");

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable Currency read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        String code = null;
        String name = null;
        Integer digits = null;
        CurrencyIssuer issuer = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> code = json.readNullableText();
                case 1 -> name = json.readNullableText();
                case 2 -> digits = json.readNullableInteger();
                case 3 -> issuer = CurrencyIssuer.read(json);
                default -> json.skipValue();
            }
        }
        return new Currency(code, name, digits, issuer);
    }
}
