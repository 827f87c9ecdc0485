// Generated from connector-specs/forge/connector.yaml, sha256 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8.
// Change the spec, not this file.
package org.ipai.connectors.forge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * {@code Issue} as Forge returns it.
 *
 * @param id {@code id}, always given
 * @param title {@code title}, always given
 * @param state {@code state}, one of open, closed
 * @param user {@code user}
 * @param labels {@code labels}
 * @param reactions {@code reactions}
 * @param score {@code score}
 * @param form {@code form}, as JSON
 * @param dueOn {@code due_on}
 * @param updatedAt {@code updated_at}
 */
@Generated("org.ipai.connectors.generator")
public record Issue(
        @Nullable Long id,
        @Nullable String title,
        @Nullable String state,
        @Nullable User user,
        @Nullable List<@Nullable Label> labels,
        @Nullable Reactions reactions,
        @Nullable Double score,
        @Nullable String form,
        @Nullable LocalDate dueOn,
        @Nullable Instant updatedAt) {

    static final FieldNames NAMES = FieldNames.of("id", "title", "state", "user", "labels",
            "reactions", "score", "form", "due_on", "updated_at");

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable Issue read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        Long id = null;
        String title = null;
        String state = null;
        User user = null;
        List<@Nullable Label> labels = null;
        Reactions reactions = null;
        Double score = null;
        String form = null;
        LocalDate dueOn = null;
        Instant updatedAt = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> id = json.readNullableLong();
                case 1 -> title = json.readNullableText();
                case 2 -> state = json.readNullableText();
                case 3 -> user = User.read(json);
                case 4 -> labels = json.readNullableList(Label::read);
                case 5 -> reactions = Reactions.read(json);
                case 6 -> score = json.readNullableDouble();
                case 7 -> form = json.readNullableJson();
                case 8 -> dueOn = json.readNullableDate();
                case 9 -> updatedAt = json.readNullableInstant();
                default -> json.skipValue();
            }
        }
        return new Issue(id, title, state, user, labels, reactions, score, form, dueOn, updatedAt);
    }
}
