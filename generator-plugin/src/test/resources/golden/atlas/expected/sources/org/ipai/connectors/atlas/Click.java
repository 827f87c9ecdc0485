// Generated from connector.yaml, sha256 dfc1d7bb7dc1ad23075fa2806a50d02b074310766dc69c7f58f722761db8bbb2.
// Change the spec, not this file.
package org.ipai.connectors.atlas;

import java.time.LocalDate;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * {@code Click} as Atlas returns it.
 *
 * @param day {@code Day}
 * @param landingPage {@code Landing page}
 * @param clicks {@code Clicks}
 * @param share {@code share}
 * @param paid {@code paid}
 */
@Generated("org.ipai.connectors.generator")
public record Click(
        @Nullable LocalDate day,
        @Nullable String landingPage,
        @Nullable Long clicks,
        @Nullable Double share,
        @Nullable Boolean paid) {

    static final FieldNames NAMES = FieldNames.of("Day", "Landing page", "Clicks", "share", "paid");

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable Click read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        LocalDate day = null;
        String landingPage = null;
        Long clicks = null;
        Double share = null;
        Boolean paid = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> day = json.readNullableDate();
                case 1 -> landingPage = json.readNullableText();
                case 2 -> clicks = json.readNullableLong();
                case 3 -> share = json.readNullableDouble();
                case 4 -> paid = json.readNullableBoolean();
                default -> json.skipValue();
            }
        }
        return new Click(day, landingPage, clicks, share, paid);
    }
}
