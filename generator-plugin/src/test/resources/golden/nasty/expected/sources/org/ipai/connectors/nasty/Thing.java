// Generated from specs/u000a/nasty/connector.yaml, sha256 00.
// Change the spec, not this file.
package org.ipai.connectors.nasty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * {@code Thing} as Nasty "*&#47;" returns it.
 *
 * @param class_ {@code class}
 * @param quote <code>quote"&#92;</code>, one of a *&#47; b, &#92;u000a
 * @param größe <code>größe 漢字 🦊</code>
 * @param json {@code json}, as JSON
 * @param field {@code field}
 * @param repetition {@code repetition}
 * @param element {@code element}
 * @param columns {@code columns}
 * @param string {@code string}
 * @param dollar <code>$T</code>
 */
@Generated("org.ipai.connectors.generator")
public record Thing(
        java.lang. @Nullable String class_,
        java.lang. @Nullable String quote,
        @Nullable Long größe,
        java.lang. @Nullable String json,
        @Nullable Instant field,
        @Nullable LocalDate repetition,
        @Nullable List<@Nullable List<@Nullable Long>> element,
        @Nullable List<@Nullable List<@Nullable Slice>> columns,
        @Nullable String string,
        @Nullable Empty dollar) {

    static final FieldNames NAMES = FieldNames.of("class", "quote\"\\", "größe 漢字 🦊", "json",
            "field", "repetition", "element", "columns", "string", "$T");

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable Thing read(JsonReader json_) {
        if (json_.readNull()) {
            return null;
        }
        java.lang.String class_ = null;
        java.lang.String quote = null;
        Long größe = null;
        java.lang.String json = null;
        Instant field = null;
        LocalDate repetition = null;
        List<@Nullable List<@Nullable Long>> element = null;
        List<@Nullable List<@Nullable Slice>> columns = null;
        String string = null;
        Empty dollar = null;
        json_.beginObject();
        int field_ = -1;
        while ((field_ = json_.nextField(NAMES, field_ + 1)) != JsonReader.END) {
            switch (field_) {
                case 0 -> class_ = json_.readNullableText();
                case 1 -> quote = json_.readNullableText();
                case 2 -> größe = json_.readNullableLong();
                case 3 -> json = json_.readNullableJson();
                case 4 -> field = json_.readNullableInstant();
                case 5 -> repetition = json_.readNullableDate();
                case 6 -> element = json_.readNullableList(element_ -> element_.readNullableList(JsonReader::readNullableLong));
                case 7 -> columns = json_.readNullableList(element_ -> element_.readNullableList(Slice::read));
                case 8 -> string = String.read(json_);
                case 9 -> dollar = Empty.read(json_);
                default -> json_.skipValue();
            }
        }
        return new Thing(class_, quote, größe, json, field, repetition, element, columns, string,
                dollar);
    }
}
