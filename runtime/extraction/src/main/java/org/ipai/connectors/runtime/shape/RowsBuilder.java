package org.ipai.connectors.runtime.shape;

import java.util.List;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.ResponseShape.Rows;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.ipai.connectors.runtime.record.JsonParts;

/** Each row of cells becomes a record whose fields are named by the header. */
final class RowsBuilder implements RecordBuilder {

    private final List<BodyPart> parts;
    private final HeaderReader header;
    private final JsonParts rows = new JsonParts();
    private final JsonParts cells = new JsonParts();

    RowsBuilder(List<String> path, Rows shape) {
        BodyPart names = BodyPart.required(below(path, shape.header()), BodyPart.Kind.ARRAY);
        // Reports without rows are sent with their header alone.
        BodyPart table = new BodyPart(below(path, shape.rows()), BodyPart.Kind.ARRAY, BodyPart.Presence.OPTIONAL);
        this.parts = List.of(names, table);
        this.header = new HeaderReader(names.shown(), shape);
    }

    private static List<String> below(List<String> path, List<String> part) {
        return Stream.concat(path.stream(), part.stream()).toList();
    }

    @Override
    public List<BodyPart> parts() {
        return parts;
    }

    @Override
    public int build(JsonSpans found, RecordArray out) throws InvalidResponseException {
        byte[] json = found.body();
        List<byte[]> names = header.read(json, found.start(0), found.end(0));
        if (found.start(1) == found.end(1)) {
            return 0;
        }
        int listed = 0;
        rows.enter(json, found.start(1), found.end(1));
        while (rows.next()) {
            listed++;
            if (json[rows.start()] == '[' && width(json) == names.size()) {
                write(names, json, out);
            } else {
                out.misfit(json, rows.start(), rows.end());
            }
        }
        return listed;
    }

    private int width(byte[] json) {
        int width = 0;
        cells.enter(json, rows.start(), rows.end());
        while (cells.next()) {
            width++;
        }
        return width;
    }

    private void write(List<byte[]> names, byte[] json, RecordArray out) throws InvalidResponseException {
        out.beginRecord();
        cells.enter(json, rows.start(), rows.end());
        for (byte[] name : names) {
            cells.next();
            out.field(name, json, cells.start(), cells.end());
        }
        out.endRecord();
    }
}
