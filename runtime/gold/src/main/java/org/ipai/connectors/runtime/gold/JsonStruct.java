package org.ipai.connectors.runtime.gold;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.iceberg.StructLike;

/** Writes structs as JSON objects; what stands between the values is ready beforehand. */
final class JsonStruct implements JsonWriter {

    private final byte[][] names;
    private final JsonWriter[] values;

    JsonStruct(List<Field> fields) {
        this.names = new byte[fields.size()][];
        this.values = fields.stream().map(Field::value).toArray(JsonWriter[]::new);
        for (int i = 0; i < names.length; i++) {
            names[i] = lead(i == 0 ? '{' : ',', fields.get(i).name());
        }
    }

    /** A field and how to write its value. */
    record Field(String name, JsonWriter value) {}

    private static byte[] lead(char before, String name) {
        RowBuffer out = new RowBuffer(name.length() + 4);
        out.putByte(before);
        JsonString.write(name, out);
        out.putByte(':');
        return Arrays.copyOf(out.bytes(), out.size());
    }

    @Override
    public void write(Object value, RowBuffer out) throws IOException {
        StructLike struct = (StructLike) value;
        if (names.length == 0) {
            out.putByte('{');
        }
        for (int i = 0; i < names.length; i++) {
            out.put(names[i]);
            values[i].writeNullable(struct.get(i, Object.class), out);
        }
        out.putByte('}');
    }
}
