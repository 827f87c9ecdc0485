package org.ipai.connectors.runtime.shape;

import java.util.List;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.NamedPath;
import org.ipai.connectors.runtime.connector.ResponseShape.Zipped;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.ipai.connectors.runtime.record.JsonParts;

/** What several arrays hold at the same place becomes a record. */
final class ZippedBuilder implements RecordBuilder {

    private final List<BodyPart> parts;
    private final List<byte[]> names;
    private final List<JsonParts> arrays;

    ZippedBuilder(List<String> path, Zipped shape) {
        this.parts = shape.arrays().stream()
                .map(array ->
                        Stream.concat(path.stream(), array.path().stream()).toList())
                .map(whole -> BodyPart.required(whole, BodyPart.Kind.ARRAY))
                .toList();
        this.names = shape.arrays().stream()
                .map(NamedPath::name)
                .map(RecordArray::quoted)
                .toList();
        this.arrays = names.stream().map(name -> new JsonParts()).toList();
    }

    @Override
    public List<BodyPart> parts() {
        return parts;
    }

    @Override
    public int build(JsonSpans found, RecordArray out) throws InvalidResponseException {
        for (int array = 0; array < arrays.size(); array++) {
            arrays.get(array).enter(found.body(), found.start(array), found.end(array));
        }
        int listed = 0;
        while (next(listed)) {
            listed++;
            out.beginRecord();
            for (int array = 0; array < arrays.size(); array++) {
                JsonParts values = arrays.get(array);
                out.field(names.get(array), found.body(), values.start(), values.end());
            }
            out.endRecord();
        }
        return listed;
    }

    /** Moves all arrays on; false if all end here. */
    private boolean next(int listed) throws InvalidResponseException {
        boolean goesOn = arrays.get(0).next();
        for (int array = 1; array < arrays.size(); array++) {
            if (arrays.get(array).next() != goesOn) {
                BodyPart shorter = parts.get(goesOn ? array : 0);
                BodyPart longer = parts.get(goesOn ? 0 : array);
                throw new InvalidResponseException("has arrays of different lengths, though they are one table: "
                        + shorter.shown() + " ends after " + listed + " elements, " + longer.shown() + " goes on");
            }
        }
        return goesOn;
    }
}
