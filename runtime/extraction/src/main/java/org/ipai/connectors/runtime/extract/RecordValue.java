package org.ipai.connectors.runtime.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.ipai.connectors.runtime.http.FetchException;
import org.jspecify.annotations.Nullable;

/** Single values of one record, which has been checked to be JSON. */
final class RecordValue {

    private static final JsonFactory JSON = new JsonFactory();

    private final byte[] body;
    private final int start;
    private final int end;

    private RecordValue(byte[] body, int start, int end) {
        this.body = body;
        this.start = start;
        this.end = end;
    }

    static RecordValue last(RecordSpans records) {
        int last = records.size() - 1;
        return new RecordValue(records.body(), records.start(last), records.end(last));
    }

    /**
     * A value as text.
     *
     * @throws FetchException if there is none
     */
    String text(List<String> path) throws FetchException {
        try (JsonParser parser = JSON.createParser(body, start, end - start)) {
            JsonToken token = parser.nextToken();
            for (String name : path) {
                token = token == JsonToken.START_OBJECT ? field(parser, name) : null;
            }
            boolean single = token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL;
            if (single) {
                return parser.getText();
            }
        } catch (IOException e) {
            throw new IllegalStateException("a record is JSON once its page was split", e);
        }
        throw KeysetPager.noValue(String.join(".", path));
    }

    private static @Nullable JsonToken field(JsonParser parser, String wanted) throws IOException {
        for (@Nullable String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (name.equals(wanted)) {
                return token;
            }
            parser.skipChildren();
        }
        return null;
    }
}
