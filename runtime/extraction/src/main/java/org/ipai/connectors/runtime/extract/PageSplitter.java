package org.ipai.connectors.runtime.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether a body is JSON of the expected shape and finds its records. Immutable; reads with a fresh parser each
 * time.
 */
final class PageSplitter {

    private final JsonFactory json;
    private final List<String> recordPath;
    private final ResponseShape shape;
    private final List<String> cursorPath;
    private final BodyPaths paths;
    private final int values;

    /**
     * A splitter for one stream.
     *
     * @param recordPath field names from the root to the records; empty if they are the root
     * @param shape how the records are held there
     * @param cursorPath field names from a record to its cursor; empty if it has none
     * @param values field names from the root to each single value that is looked for around the records
     */
    PageSplitter(List<String> recordPath, ResponseShape shape, List<String> cursorPath, List<List<String>> values) {
        this.json = jsonFactory();
        this.recordPath = List.copyOf(recordPath);
        this.shape = shape;
        this.cursorPath = List.copyOf(cursorPath);
        this.paths = BodyPaths.of(recordPath, values);
        this.values = values.size();
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
     * Splits a body in one pass.
     *
     * @throws InvalidResponseException if it is no JSON in UTF-8 or has no records where they are expected
     */
    SplitBody split(byte[] body) throws InvalidResponseException {
        int start = Utf8Start.of(body);
        SplitBody split = new SplitBody(new RecordSpans(body), values);
        try (JsonParser parser = json.createParser(body, start, body.length - start)) {
            parser.nextToken();
            Walk walk = new Walk(parser, new RecordReader(parser, start, cursorPath, split.records()), shape, split);
            if (!walk.read(paths)) {
                throw new InvalidResponseException("has no '" + String.join(".", recordPath) + "'");
            }
            if (parser.nextToken() != null) {
                throw new InvalidResponseException("goes on after its JSON value ended");
            }
            return split;
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

    /** One pass over a body. */
    private static final class Walk {

        private final JsonParser parser;
        private final RecordReader reader;
        private final ResponseShape shape;
        private final SplitBody split;

        Walk(JsonParser parser, RecordReader reader, ResponseShape shape, SplitBody split) {
            this.parser = parser;
            this.reader = reader;
            this.shape = shape;
            this.split = split;
        }

        /** Whether the records were found in the current value, which is read to its end. */
        boolean read(BodyPaths place) throws IOException {
            boolean needed = place.isRecords() || place.leadsToRecords();
            boolean isArray = place.isRecords() && !(shape instanceof ResponseShape.Single);
            JsonToken expected = isArray ? JsonToken.START_ARRAY : JsonToken.START_OBJECT;
            if (parser.currentToken() == expected) {
                if (!place.isRecords()) {
                    return readFields(place);
                }
                reader.read(shape);
                return true;
            }
            if (needed) {
                throw new InvalidResponseException(
                        "has something else than " + (isArray ? "an array" : "an object") + " at " + place.shown());
            }
            parser.skipChildren();
            return false;
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
}
