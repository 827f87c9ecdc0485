package org.ipai.connectors.runtime.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.List;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether a body is JSON of the expected shape and finds its records. Immutable; reads with a fresh parser each
 * time.
 */
final class PageSplitter {

    private final JsonFactory json;
    private final List<String> recordPath;
    private final List<String> cursorPath;

    /**
     * A splitter for one stream.
     *
     * @param recordPath field names from the root to the array of records; empty if the root is the array
     * @param cursorPath field names from a record to its cursor; empty if it has none
     */
    PageSplitter(List<String> recordPath, List<String> cursorPath) {
        this.json = jsonFactory();
        this.recordPath = List.copyOf(recordPath);
        this.cursorPath = List.copyOf(cursorPath);
    }

    /** Limits only what could exhaust the stack: a body's size is bounded already. */
    private static JsonFactory jsonFactory() {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(1000)
                .maxNumberLength(Integer.MAX_VALUE)
                .maxStringLength(Integer.MAX_VALUE)
                .maxNameLength(Integer.MAX_VALUE)
                .build();
        return JsonFactory.builder()
                .streamReadConstraints(constraints)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    /**
     * Splits a body.
     *
     * @throws InvalidResponseException if it is no JSON in UTF-8 or has no array of records where one is expected
     */
    RecordSpans split(byte[] body) throws InvalidResponseException {
        int start = Utf8Start.of(body);
        RecordSpans records = new RecordSpans(body);
        try (JsonParser parser = json.createParser(body, start, body.length - start)) {
            parser.nextToken();
            boolean found = descend(parser, 0, new RecordReader(parser, start, cursorPath, records));
            if (!found) {
                throw new InvalidResponseException("has no '" + String.join(".", recordPath) + "'");
            }
            if (parser.nextToken() != null) {
                throw new InvalidResponseException("goes on after its JSON value ended");
            }
            return records;
        } catch (JsonProcessingException e) {
            throw invalid(e, start);
        } catch (IOException e) {
            throw e instanceof InvalidResponseException known ? known : new InvalidResponseException("is not UTF-8");
        }
    }

    private static InvalidResponseException invalid(JsonProcessingException e, int start) {
        String place = e.getLocation() == null
                ? ""
                : " at byte " + (start + e.getLocation().getByteOffset());
        return new InvalidResponseException("is no valid JSON" + place + ": " + e.getOriginalMessage());
    }

    /** Whether the array of records was found in the current value, which is read to its end. */
    private boolean descend(JsonParser parser, int depth, RecordReader reader) throws IOException {
        boolean isArray = depth == recordPath.size();
        JsonToken expected = isArray ? JsonToken.START_ARRAY : JsonToken.START_OBJECT;
        if (parser.currentToken() != expected) {
            String place = depth == 0 ? "its root" : "'" + String.join(".", recordPath.subList(0, depth)) + "'";
            throw new InvalidResponseException(
                    "has something else than " + (isArray ? "an array" : "an object") + " at " + place);
        }
        if (isArray) {
            reader.readAll();
            return true;
        }
        return descendInto(parser, depth, reader);
    }

    private boolean descendInto(JsonParser parser, int depth, RecordReader reader) throws IOException {
        boolean found = false;
        for (@Nullable String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (!name.equals(recordPath.get(depth))) {
                parser.skipChildren();
            } else if (found) {
                throw new InvalidResponseException("has '" + name + "' twice");
            } else {
                found = descend(parser, depth + 1, reader);
            }
        }
        return found;
    }
}
