package org.ipai.connectors.runtime.extract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.jspecify.annotations.Nullable;

/** Notes the bounds and the cursor of each record. Every byte of a sync passes here: allocates per record, not per token. */
final class RecordReader {

    private final JsonParser parser;
    private final int offset;
    private final String[] cursorPath;
    private final RecordSpans records;

    /**
     * A reader of one body.
     *
     * @param offset of the parser's first byte in the body
     */
    RecordReader(JsonParser parser, int offset, List<String> cursorPath, RecordSpans records) {
        this.parser = parser;
        this.offset = offset;
        this.cursorPath = cursorPath.toArray(new String[0]);
        this.records = records;
    }

    /** Reads the records the parser stands at. */
    void read(ResponseShape shape) throws IOException {
        if (shape instanceof ResponseShape.Single) {
            readRecord(parser.currentToken());
        } else {
            readAll(shape instanceof ResponseShape.Wrapped wrapped ? wrapped.field() : null);
        }
    }

    /** An element that is no object, or has nothing to unwrap, is kept too: to land it is better than to lose it. */
    private void readAll(@Nullable String wrapper) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (wrapper == null || token != JsonToken.START_OBJECT) {
                readRecord(token);
            } else {
                readWrapped(wrapper);
            }
        }
    }

    private void readRecord(JsonToken token) throws IOException {
        int start = position();
        String cursor = null;
        if (token == JsonToken.START_OBJECT && cursorPath.length > 0) {
            cursor = readCursor(0);
        } else {
            parser.skipChildren();
            parser.finishToken();
        }
        records.add(start, offset + (int) parser.currentLocation().getByteOffset(), cursor);
    }

    private int position() {
        return offset + (int) parser.currentTokenLocation().getByteOffset();
    }

    private void readWrapped(String wrapper) throws IOException {
        int start = position();
        boolean found = false;
        String ownCursor = null;
        for (JsonToken token = parser.nextToken(); token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
            String name = parser.currentName();
            if (name.equals(wrapper)) {
                if (found) {
                    throw new InvalidResponseException("has '" + wrapper + "' twice in one record");
                }
                found = true;
                readRecord(parser.nextToken());
            } else if (cursorPath.length > 0 && name.equals(cursorPath[0])) {
                ownCursor = readStep(0);
            } else {
                parser.nextToken();
                parser.skipChildren();
            }
        }
        if (!found) {
            records.add(start, offset + (int) parser.currentLocation().getByteOffset(), ownCursor);
        }
    }

    /** Reads the current object to its end. */
    private @Nullable String readCursor(int depth) throws IOException {
        String cursor = null;
        String wanted = cursorPath[depth];
        for (JsonToken token = parser.nextToken(); token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
            if (wanted.equals(parser.currentName())) {
                cursor = readStep(depth);
            } else {
                parser.nextToken();
                parser.skipChildren();
            }
        }
        return cursor;
    }

    private @Nullable String readStep(int depth) throws IOException {
        JsonToken token = parser.nextToken();
        if (depth < cursorPath.length - 1) {
            if (token == JsonToken.START_OBJECT) {
                return readCursor(depth + 1);
            }
        } else if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
            return parser.getText();
        }
        parser.skipChildren();
        return null;
    }
}
