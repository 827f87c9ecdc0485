package org.ipai.connectors.runtime.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.List;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.ipai.connectors.runtime.shape.BodyPart;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether a body is JSON of the expected shape and finds its records. Immutable; reads with a fresh parser each
 * time.
 */
final class PageSplitter {

    private final JsonFactory json;
    private final List<String> recordPath;
    private final ResponseShape shape;
    private final @Nullable Derivation derivation;
    private final List<String> cursorPath;
    private final List<BodyPart> parts;
    private final BodyPaths paths;
    private final int values;

    /**
     * A splitter for one stream.
     *
     * @param recordPath field names from the root to the records, or to what they are built from; empty if that is the root
     * @param shape how the records are held there
     * @param cursorPath field names from a record to its cursor; empty if it has none
     * @param values field names from the root to each single value that is looked for around the records
     */
    PageSplitter(List<String> recordPath, ResponseShape shape, List<String> cursorPath, List<List<String>> values) {
        this.json = jsonFactory();
        this.recordPath = List.copyOf(recordPath);
        this.shape = shape.ofRecords();
        this.cursorPath = List.copyOf(cursorPath);
        this.derivation = Derivation.of(recordPath, shape);
        this.parts = derivation == null ? List.of() : derivation.parts();
        this.paths = BodyPaths.of(isBuilt() ? null : recordPath, values, parts);
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
        SplitBody split = SplitBody.of(body, parts, values);
        try (JsonParser parser = json.createParser(body, start, body.length - start)) {
            parser.nextToken();
            RecordReader reader = new RecordReader(parser, start, cursorPath, split.records());
            if (!new BodyWalk(parser, start, reader, shape, split).read(paths) && !isBuilt()) {
                throw new InvalidResponseException("has no '" + String.join(".", recordPath) + "'");
            }
            if (parser.nextToken() != null) {
                throw new InvalidResponseException("goes on after its JSON value ended");
            }
            return derivation == null ? split : derivation.derive(split, this::read);
        } catch (JsonProcessingException e) {
            throw invalid(e, start);
        } catch (IOException e) {
            throw e instanceof InvalidResponseException known ? known : new InvalidResponseException("is not UTF-8");
        }
    }

    private boolean isBuilt() {
        return shape instanceof ResponseShape.Built;
    }

    /** The records of an array that was written from a body. */
    private RecordSpans read(byte[] array) throws IOException {
        RecordSpans records = new RecordSpans(array);
        try (JsonParser parser = json.createParser(array)) {
            parser.nextToken();
            new RecordReader(parser, 0, cursorPath, records).read(ResponseShape.array());
        }
        return records;
    }

    private static InvalidResponseException invalid(JsonProcessingException e, int start) {
        String place = e.getLocation() == null
                ? ""
                : " at byte " + (start + e.getLocation().getByteOffset());
        return new InvalidResponseException("is no valid JSON" + place + ": " + e.getOriginalMessage());
    }
}
