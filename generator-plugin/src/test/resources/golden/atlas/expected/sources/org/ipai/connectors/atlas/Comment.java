// Generated from connector.yaml, sha256 dfc1d7bb7dc1ad23075fa2806a50d02b074310766dc69c7f58f722761db8bbb2.
// Change the spec, not this file.
package org.ipai.connectors.atlas;

import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * {@code Comment} as Atlas returns it.
 *
 * @param id {@code id}, always given
 * @param text {@code text}, always given
 * @param authorId {@code author_id}
 * @param editorId {@code editor_id}
 * @param author {@code author}
 * @param editor {@code editor}
 */
@Generated("org.ipai.connectors.generator")
public record Comment(
        @Nullable Long id,
        @Nullable String text,
        @Nullable Long authorId,
        @Nullable Long editorId,
        @Nullable User author,
        @Nullable User editor) {

    static final FieldNames NAMES = FieldNames.of("id", "text", "author_id", "editor_id", "author",
            "editor");

    /**
     * Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.
     *
     * @return null for JSON {@code null}
     */
    public static @Nullable Comment read(JsonReader json) {
        if (json.readNull()) {
            return null;
        }
        Long id = null;
        String text = null;
        Long authorId = null;
        Long editorId = null;
        User author = null;
        User editor = null;
        json.beginObject();
        int field = -1;
        while ((field = json.nextField(NAMES, field + 1)) != JsonReader.END) {
            switch (field) {
                case 0 -> id = json.readNullableLong();
                case 1 -> text = json.readNullableText();
                case 2 -> authorId = json.readNullableLong();
                case 3 -> editorId = json.readNullableLong();
                case 4 -> author = User.read(json);
                case 5 -> editor = User.read(json);
                default -> json.skipValue();
            }
        }
        return new Comment(id, text, authorId, editorId, author, editor);
    }
}
