package org.ipai.connectors.runtime.shape;

import java.util.List;
import org.ipai.connectors.runtime.connector.ResponseShape.Values;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.ipai.connectors.runtime.record.JsonParts;

/** Each element of an array becomes a record with one field. */
final class ValuesBuilder implements RecordBuilder {

    private final List<BodyPart> parts;
    private final byte[] field;
    private final JsonParts elements = new JsonParts();

    ValuesBuilder(List<String> path, Values shape) {
        this.parts = List.of(BodyPart.required(path, BodyPart.Kind.ARRAY));
        this.field = RecordArray.quoted(shape.field());
    }

    @Override
    public List<BodyPart> parts() {
        return parts;
    }

    @Override
    public int build(JsonSpans found, RecordArray out) throws InvalidResponseException {
        byte[] json = found.body();
        int listed = 0;
        elements.enter(json, found.start(0), found.end(0));
        while (elements.next()) {
            listed++;
            out.beginRecord();
            out.field(field, json, elements.start(), elements.end());
            out.endRecord();
        }
        return listed;
    }
}
