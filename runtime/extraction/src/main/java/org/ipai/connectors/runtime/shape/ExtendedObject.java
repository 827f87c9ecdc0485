package org.ipai.connectors.runtime.shape;

import java.util.List;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.ipai.connectors.runtime.record.JsonParts;

/** Writes an object's own fields beside others that a record gets; no field may be both. */
final class ExtendedObject {

    private final List<String> others;
    private final JsonParts own;

    /** @param others names of the other fields */
    ExtendedObject(List<String> others) {
        this.others = List.copyOf(others);
        this.own = new JsonParts(others.toArray(String[]::new));
    }

    /** Writes the object's fields into the record that is being written. */
    void write(byte[] json, int start, int end, RecordArray out) throws InvalidResponseException {
        boolean isEmpty = true;
        own.enter(json, start, end);
        while (own.next()) {
            isEmpty = false;
            if (own.field() >= 0) {
                String name = others.get(own.field());
                throw new InvalidResponseException("has a record with a field '" + name
                        + "' of its own, which is the name of one that is added to it; give that another name in the"
                        + " stream's 'records'");
            }
        }
        if (!isEmpty) {
            out.fieldsOf(json, start, end);
        }
    }
}
