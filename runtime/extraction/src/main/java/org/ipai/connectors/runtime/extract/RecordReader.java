package org.ipai.connectors.runtime.extract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes the bounds and the cursor of each record of an array. Every byte of a sync passes here: allocates per record, not per token. */
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

    /** Reads the array the parser stands at. An element that is no object is kept too: to land it is better than to lose it. */
    void readAll() throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            int start = offset + (int) parser.currentTokenLocation().getByteOffset();
            String cursor = null;
            if (token == JsonToken.START_OBJECT && cursorPath.length > 0) {
                cursor = readCursor(0);
            } else {
                parser.skipChildren();
                parser.finishToken();
            }
            records.add(start, offset + (int) parser.currentLocation().getByteOffset(), cursor);
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
