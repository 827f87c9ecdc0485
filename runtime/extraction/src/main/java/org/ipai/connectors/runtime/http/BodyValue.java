package org.ipai.connectors.runtime.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.ipai.connectors.runtime.connector.ValueTest;

/** Looks for a value on a path through a JSON body. Whole pages pass here, so that nothing is built and what is beside the path is skipped. */
final class BodyValue {

    private static final JsonFactory JSON = new JsonFactory();

    private final List<String> path;
    private final ValueTest test;

    BodyValue(List<String> path, ValueTest test) {
        this.path = path;
        this.test = test;
    }

    /** Whether any value on the path passes. In a body that is cut off or no JSON, what stands before the fault counts. */
    boolean passesIn(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            return parser.nextToken() != null && passes(parser, 0);
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads the value the parser stands at to its end, unless it passes. */
    private boolean passes(JsonParser parser, int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY && depth < path.size()) {
            return elementPasses(parser, depth);
        }
        if (depth == path.size()) {
            return endPasses(parser, token);
        }
        if (token != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean onPath = path.get(depth).equals(parser.currentName());
            parser.nextToken();
            if (onPath && passes(parser, depth + 1)) {
                return true;
            }
            if (!onPath) {
                parser.skipChildren();
            }
        }
        return false;
    }

    private boolean elementPasses(JsonParser parser, int depth) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (passes(parser, depth)) {
                return true;
            }
        }
        return false;
    }

    private boolean endPasses(JsonParser parser, JsonToken token) throws IOException {
        boolean scalar = token.isScalarValue();
        boolean passes = token != JsonToken.VALUE_NULL
                && (scalar ? test.accepts(parser.getText()) : test instanceof ValueTest.Exists);
        parser.skipChildren();
        return passes;
    }
}
