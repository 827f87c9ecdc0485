// Generated from connector.yaml, sha256 dd1153899a6235c14d52d942a3639afe5feff70948f39685eeb3d7a2f148c000.
// Change the spec, not this file.
package org.ipai.connectors.depot;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * {@code Parcel} as Depot returns it.
 *
 * @param id {@code id}, always given
 * @param recipient {@code recipient}
 * @param scans {@code scans}
 */
@Generated("org.ipai.connectors.generator")
public record Parcel(
        @Nullable Long id,
        @Nullable ParcelRecipient recipient,
        @Nullable List<@Nullable ParcelScan> scans) {

    static final FieldNames NAMES = FieldNames.of("id", "recipient", "scans");

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable Parcel read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        Long id = null;
        ParcelRecipient recipient = null;
        List<@Nullable ParcelScan> scans = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> id = json.readNullableLong();
                case 1 -> recipient = ParcelRecipient.read(json);
                case 2 -> scans = json.readNullableList(ParcelScan::read);
                default -> json.skipValue();
            }
        }
        return new Parcel(id, recipient, scans);
    }
}
