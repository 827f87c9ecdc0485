package org.ipai.connectors.runtime.shape;

import java.util.List;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.ipai.connectors.runtime.record.JsonParts;
import org.jspecify.annotations.Nullable;

/** Looks for one value of an object, at a path. */
final class FoundValue {

    private final List<String> path;
    private final JsonParts[] levels;
    private int start;
    private int end;

    FoundValue(List<String> path) {
        this.path = List.copyOf(path);
        this.levels = path.stream().map(JsonParts::new).toArray(JsonParts[]::new);
    }

    /** Whether an object has a value there; null is one. */
    boolean isIn(byte[] json, int from, int to) throws InvalidResponseException {
        start = from;
        end = to;
        for (int level = 0; level < levels.length; level++) {
            if (json[start] != '{' || !step(level, json)) {
                return false;
            }
        }
        return true;
    }

    private boolean step(int level, byte[] json) throws InvalidResponseException {
        JsonParts fields = levels[level];
        boolean found = false;
        fields.enter(json, start, end);
        while (fields.next()) {
            if (fields.field() == 0) {
                if (found) {
                    throw new InvalidResponseException("has '" + path.get(level) + "' twice in one record");
                }
                found = true;
                start = fields.start();
                end = fields.end();
            }
        }
        return found;
    }

    /** Offset of the found value's first byte. */
    int start() {
        return start;
    }

    /** Offset after the found value's last byte. */
    int end() {
        return end;
    }

    /** The found value as text; null unless it is a string or a number. */
    @Nullable
    String text() {
        return levels[levels.length - 1].text(start);
    }
}
