package org.ipai.connectors.runtime.extract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.ipai.connectors.runtime.shape.BodyPart;
import org.ipai.connectors.runtime.shape.BodyPart.Presence;
import org.jspecify.annotations.Nullable;

/** One pass over a body: notes what is looked for in it. */
final class BodyWalk {

    private final JsonParser parser;
    private final int offset;
    private final RecordReader reader;
    private final ResponseShape shape;
    private final SplitBody split;

    /**
     * @param offset of the parser's first byte in the body
     */
    BodyWalk(JsonParser parser, int offset, RecordReader reader, ResponseShape shape, SplitBody split) {
        this.parser = parser;
        this.offset = offset;
        this.reader = reader;
        this.shape = shape;
        this.split = split;
    }

    /** Whether the records were found in the current value, which is read to its end. */
    boolean read(BodyPaths place) throws IOException {
        if (place.part() != null) {
            readPart(place, place.part());
            return false;
        }
        boolean isArray = place.isRecords() && !(shape instanceof ResponseShape.Single);
        JsonToken expected = isArray ? JsonToken.START_ARRAY : JsonToken.START_OBJECT;
        if (parser.currentToken() == expected) {
            if (!place.isRecords()) {
                return readFields(place);
            }
            reader.read(shape);
            return true;
        }
        if (place.isNeeded()) {
            throw somethingElse(isArray ? "an array" : "an object", place);
        }
        parser.skipChildren();
        return false;
    }

    private static InvalidResponseException somethingElse(String expected, BodyPaths place) {
        return new InvalidResponseException("has something else than " + expected + " at " + place.shown());
    }

    private void readPart(BodyPaths place, BodyPart part) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL && part.presence() == Presence.OPTIONAL) {
            return;
        }
        boolean isKind = token == (part.kind() == BodyPart.Kind.ARRAY ? JsonToken.START_ARRAY : JsonToken.START_OBJECT);
        if (!isKind) {
            throw somethingElse(part.kind().words(), place);
        }
        int start = offset + (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        split.parts().put(part, start, offset + (int) parser.currentLocation().getByteOffset());
    }

    private boolean readFields(BodyPaths place) throws IOException {
        boolean found = false;
        Set<String> seen = new HashSet<>();
        for (@Nullable String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            BodyPaths field = place.field(name);
            if (field == null) {
                parser.skipChildren();
            } else if (!seen.add(name)) {
                throw new InvalidResponseException("has '" + name + "' twice");
            } else if (field.value() >= 0) {
                readValue(field, token);
            } else {
                found |= read(field);
            }
        }
        return found;
    }

    private void readValue(BodyPaths field, JsonToken token) throws IOException {
        if (!token.isScalarValue()) {
            throw new InvalidResponseException("has something else than a single value at " + field.shown());
        }
        split.put(field.value(), token == JsonToken.VALUE_NULL ? null : parser.getText());
    }
}
