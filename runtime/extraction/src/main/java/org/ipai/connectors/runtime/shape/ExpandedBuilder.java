package org.ipai.connectors.runtime.shape;

import java.util.List;
import org.ipai.connectors.runtime.connector.NamedPath;
import org.ipai.connectors.runtime.connector.ResponseShape.Expanded;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.ipai.connectors.runtime.record.JsonParts;
import org.jspecify.annotations.Nullable;

/** Each element of an array within each element of an array becomes a record that also has fields of the outer one. */
final class ExpandedBuilder implements RecordBuilder {

    private final List<BodyPart> parts;
    private final FoundValue nested;
    private final byte @Nullable [] value;
    private final List<Kept> kept;
    private final ExtendedObject fields;
    private final JsonParts outer = new JsonParts();
    private final JsonParts inner = new JsonParts();

    ExpandedBuilder(List<String> path, Expanded shape) {
        this.parts = List.of(BodyPart.required(path, BodyPart.Kind.ARRAY));
        this.nested = new FoundValue(shape.field());
        this.value = shape.value() == null ? null : RecordArray.quoted(shape.value());
        this.kept = shape.keep().stream().map(Kept::new).toList();
        this.fields =
                new ExtendedObject(shape.keep().stream().map(NamedPath::name).toList());
    }

    /** A field of the outer object. */
    private static final class Kept {

        private final byte[] name;
        private final FoundValue value;
        private boolean isThere;

        Kept(NamedPath kept) {
            this.name = RecordArray.quoted(kept.name());
            this.value = new FoundValue(kept.path());
        }

        void find(byte[] json, int start, int end) throws InvalidResponseException {
            isThere = value.isIn(json, start, end);
        }

        void write(byte[] json, RecordArray out) {
            if (isThere) {
                out.field(name, json, value.start(), value.end());
            }
        }
    }

    @Override
    public List<BodyPart> parts() {
        return parts;
    }

    @Override
    public int build(JsonSpans found, RecordArray out) throws InvalidResponseException {
        byte[] json = found.body();
        int listed = 0;
        outer.enter(json, found.start(0), found.end(0));
        while (outer.next()) {
            listed++;
            if (json[outer.start()] == '{') {
                expand(json, out);
            } else {
                out.misfit(json, outer.start(), outer.end());
            }
        }
        return listed;
    }

    private void expand(byte[] json, RecordArray out) throws InvalidResponseException {
        if (!nested.isIn(json, outer.start(), outer.end()) || json[nested.start()] == 'n') {
            return;
        }
        if (json[nested.start()] != '[') {
            out.misfit(json, nested.start(), nested.end());
            return;
        }
        for (Kept each : kept) {
            each.find(json, outer.start(), outer.end());
        }
        inner.enter(json, nested.start(), nested.end());
        while (inner.next()) {
            if (value == null && json[inner.start()] != '{') {
                out.misfit(json, inner.start(), inner.end());
            } else {
                write(json, out);
            }
        }
    }

    private void write(byte[] json, RecordArray out) throws InvalidResponseException {
        out.beginRecord();
        kept.forEach(each -> each.write(json, out));
        if (value == null) {
            fields.write(json, inner.start(), inner.end(), out);
        } else {
            out.field(value, json, inner.start(), inner.end());
        }
        out.endRecord();
    }
}
