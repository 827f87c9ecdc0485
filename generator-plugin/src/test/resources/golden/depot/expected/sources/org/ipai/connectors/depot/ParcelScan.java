// Generated from connector.yaml, sha256 dd1153899a6235c14d52d942a3639afe5feff70948f39685eeb3d7a2f148c000.
// Change the spec, not this file.
package org.ipai.connectors.depot;

import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * {@code ParcelScan} as Depot returns it.
 *
 * @param place {@code place}
 * @param badgeNumber {@code badge_number}
 */
@Generated("org.ipai.connectors.generator")
public record ParcelScan(
        @Nullable String place,
        @Nullable String badgeNumber) {

    static final FieldNames NAMES = FieldNames.of("place", "badge_number");

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable ParcelScan read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        String place = null;
        String badgeNumber = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> place = json.readNullableText();
                case 1 -> badgeNumber = json.readNullableText();
                default -> json.skipValue();
            }
        }
        return new ParcelScan(place, badgeNumber);
    }
}
