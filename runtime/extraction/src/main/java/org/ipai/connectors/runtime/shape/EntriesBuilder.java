package org.ipai.connectors.runtime.shape;

import java.util.List;
import org.ipai.connectors.runtime.connector.ResponseShape.Entries;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.ipai.connectors.runtime.record.JsonParts;
import org.jspecify.annotations.Nullable;

/** Each field of an object becomes a record that also has the field's name. */
final class EntriesBuilder implements RecordBuilder {

    private final List<BodyPart> parts;
    private final byte[] key;
    private final byte @Nullable [] value;
    private final ExtendedObject fields;
    private final JsonParts entries = new JsonParts();

    EntriesBuilder(List<String> path, Entries shape) {
        this.parts = List.of(BodyPart.required(path, BodyPart.Kind.OBJECT));
        this.key = RecordArray.quoted(shape.key());
        this.value = shape.value() == null ? null : RecordArray.quoted(shape.value());
        this.fields = new ExtendedObject(List.of(shape.key()));
    }

    @Override
    public List<BodyPart> parts() {
        return parts;
    }

    @Override
    public int build(JsonSpans found, RecordArray out) throws InvalidResponseException {
        byte[] json = found.body();
        int listed = 0;
        entries.enter(json, found.start(0), found.end(0));
        while (entries.next()) {
            listed++;
            if (value == null && json[entries.start()] != '{') {
                out.misfit(json, entries.nameStart(), entries.nameEnd(), entries.start(), entries.end());
            } else {
                write(json, out);
            }
        }
        return listed;
    }

    private void write(byte[] json, RecordArray out) throws InvalidResponseException {
        out.beginRecord();
        out.field(key, json, entries.nameStart(), entries.nameEnd());
        if (value == null) {
            fields.write(json, entries.start(), entries.end(), out);
        } else {
            out.field(value, json, entries.start(), entries.end());
        }
        out.endRecord();
    }
}
