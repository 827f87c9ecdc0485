package org.ipai.connectors.runtime.shape;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ipai.connectors.runtime.connector.ResponseShape.Rows;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.ipai.connectors.runtime.record.JsonParts;
import org.jspecify.annotations.Nullable;

/** Reads the names of columns. */
final class HeaderReader {

    private final String place;
    private final @Nullable FoundValue name;
    private final List<String> columns;
    private final JsonParts elements = new JsonParts();

    /** @param place of the header, as messages name it */
    HeaderReader(String place, Rows shape) {
        this.place = place;
        this.name = shape.name().isEmpty() ? null : new FoundValue(shape.name());
        this.columns = shape.columns();
    }

    /** The names in order, quoted. */
    List<byte[]> read(byte[] json, int start, int end) throws InvalidResponseException {
        Set<String> names = new LinkedHashSet<>();
        elements.enter(json, start, end);
        while (elements.next()) {
            String found = name(json);
            if (found == null) {
                throw new InvalidResponseException("has something else than a name in the header at " + place);
            }
            if (!names.add(found)) {
                throw new InvalidResponseException("names a column twice in the header at " + place);
            }
        }
        List<String> missing = new ArrayList<>(columns);
        missing.removeAll(names);
        if (!missing.isEmpty()) {
            throw new InvalidResponseException("has no column " + String.join(", ", missing) + " in the header at "
                    + place + "; ask the provider for it, or take it out of the stream's 'columns'");
        }
        return names.stream().map(RecordArray::quoted).toList();
    }

    private @Nullable String name(byte[] json) throws InvalidResponseException {
        if (name == null) {
            return json[elements.start()] == '"' ? elements.text(elements.start()) : null;
        }
        boolean isThere = name.isIn(json, elements.start(), elements.end()) && json[name.start()] == '"';
        return isThere ? name.text() : null;
    }
}
