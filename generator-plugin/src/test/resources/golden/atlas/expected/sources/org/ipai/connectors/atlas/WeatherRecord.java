// Generated from connector.yaml, sha256 dfc1d7bb7dc1ad23075fa2806a50d02b074310766dc69c7f58f722761db8bbb2.
// Change the spec, not this file.
package org.ipai.connectors.atlas;

import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * {@code WeatherRecord} as Atlas returns it.
 *
 * @param time {@code time}, always given
 * @param temperature {@code temperature}
 * @param sky {@code sky}, one of clear, cloudy, rain, always given
 */
@Generated("org.ipai.connectors.generator")
public record WeatherRecord(
        @Nullable Long time,
        @Nullable Double temperature,
        @Nullable String sky) {

    static final FieldNames NAMES = FieldNames.of("time", "temperature", "sky");

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable WeatherRecord read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        Long time = null;
        Double temperature = null;
        String sky = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> time = json.readNullableLong();
                case 1 -> temperature = json.readNullableDouble();
                case 2 -> sky = json.readNullableText();
                default -> json.skipValue();
            }
        }
        return new WeatherRecord(time, temperature, sky);
    }
}
