package org.ipai.connectors.runtime.record;

import org.jspecify.annotations.Nullable;

/**
 * Goes through the fields of an object or the elements of an array and tells where each lies. Trusts that the bytes are
 * JSON. Reused from value to value; not for use by several threads.
 */
public final class JsonParts {

    private final FieldNames names;
    private final JsonReader json = new JsonReader();
    private boolean isObject;
    private int field;
    private int nameStart;
    private int nameEnd;
    private int start;

    /**
     * @param names of the fields that {@link #field} tells apart
     */
    public JsonParts(String... names) {
        this.names = FieldNames.of(names);
    }

    /** Enters the object or the array at {@code start}, which white space may precede. */
    public void enter(byte[] bytes, int from, int to) {
        json.reset(bytes, from, to);
        isObject = json.peek() == '{';
        if (isObject) {
            json.beginObject();
        } else {
            json.beginArray();
        }
    }

    /**
     * Moves to the next field or element; false after the last.
     *
     * @throws UntypedValueException if a field's name is no UTF-8
     */
    public boolean next() {
        return isObject ? nextField() : nextElement();
    }

    private boolean nextField() {
        nameStart = json.nextName();
        field = json.nextField(names, 0);
        if (field == JsonReader.END) {
            return false;
        }
        nameEnd = json.position - 1;
        while (json.bytes[nameEnd - 1] != '"') {
            nameEnd--;
        }
        pass();
        return true;
    }

    private boolean nextElement() {
        if (!json.nextElement()) {
            return false;
        }
        pass();
        return true;
    }

    private void pass() {
        json.peek();
        start = json.position;
        json.skipValue();
    }

    /** The current field's place among the names, or -1 if it is none of them. */
    public int field() {
        return field;
    }

    /** Offset of the opening quote of the current field's name. */
    public int nameStart() {
        return nameStart;
    }

    /** Offset after the closing quote of the current field's name. */
    public int nameEnd() {
        return nameEnd;
    }

    /** Offset of the current value's first byte. */
    public int start() {
        return start;
    }

    /** Offset after the current value's last byte. */
    public int end() {
        return json.position;
    }

    /**
     * The value that starts at an offset, as text; null unless it is a string or a number.
     *
     * @param at within the object or the array that was entered
     * @throws UntypedValueException if it is no UTF-8
     */
    public @Nullable String text(int at) {
        byte first = json.bytes[at];
        if (first != '"' && first != '-' && (first < '0' || first > '9')) {
            return null;
        }
        int resume = json.position;
        json.position = at;
        String text = first == '"' ? json.readText() : json.readJson();
        json.position = resume;
        return text;
    }
}
