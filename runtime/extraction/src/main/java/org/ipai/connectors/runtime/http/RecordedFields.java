package org.ipai.connectors.runtime.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.hook.StreamHooks;
import org.ipai.connectors.runtime.record.FieldRule;
import org.ipai.connectors.runtime.record.RecordRewriter;
import org.ipai.connectors.runtime.record.UntypedValueException;

/**
 * Treats the fields of records in what is recorded as they are treated before bronze: blocked ones are cut out, hashed ones
 * are hashes. A replay hashes these again, so that equal values stay equal. Immutable.
 */
final class RecordedFields {

    /** No JSON either, so that a replay fails where the recorded run did. */
    private static final String NO_JSON = "[left out: no JSON, of a stream with blocked or hashed fields]";

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, SourceStream> streams = new HashMap<>();
    private final Map<String, List<FieldRule>> rules = new HashMap<>();

    RecordedFields(List<SourceStream> streams) {
        for (SourceStream stream : streams) {
            if (!stream.fieldRules().isEmpty()) {
                this.streams.put(stream.descriptor().name(), stream);
                this.rules.put(stream.descriptor().name(), ofResponse(stream));
            }
        }
    }

    /** The rules of records as rules of whole responses; arrays on the way need no mention. */
    private static List<FieldRule> ofResponse(SourceStream stream) {
        List<List<String>> places = new ArrayList<>(List.of(stream.descriptor().recordPath()));
        if (stream.responseShape() instanceof ResponseShape.Wrapped wrapped) {
            places.add(joined(stream.descriptor().recordPath(), List.of(wrapped.field())));
        }
        return places.stream()
                .flatMap(place -> stream.fieldRules().stream()
                        .map(rule -> new FieldRule(joined(place, rule.path()), rule.treatment())))
                .toList();
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /**
     * Refuses streams whose responses hold fields elsewhere, or under other names, than their records.
     *
     * @throws SourceAccessException naming the stream
     */
    void require(String name) throws SourceAccessException {
        SourceStream stream = streams.get(name);
        if (stream != null && !isHeldAsItIs(stream)) {
            throw new SourceAccessException(
                    "stream '" + name
                            + "' has blocked or hashed fields, and its records are made from what the provider"
                            + " sends, so that these fields cannot be taken out of a recording",
                    "record other streams only, with --streams",
                    null);
        }
    }

    private static boolean isHeldAsItIs(SourceStream stream) {
        ResponseShape shape = stream.responseShape();
        boolean isPart = shape instanceof ResponseShape.ArrayOf
                || shape instanceof ResponseShape.Single
                || shape instanceof ResponseShape.Wrapped;
        return isPart && StreamHooks.of(stream).recordReader() == null;
    }

    /** A reply's body as it may be recorded. */
    byte[] of(String stream, byte[] body) {
        List<FieldRule> own = rules.get(stream);
        if (own == null || body.length == 0) {
            return body;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
        try {
            requireOneValue(body);
            new RecordRewriter(own, out).write(body, 0, body.length);
        } catch (IOException | UntypedValueException e) {
            return NO_JSON.getBytes(StandardCharsets.UTF_8);
        }
        return out.toByteArray();
    }

    /** What is not understood to its end might hold a blocked field anywhere. */
    private static void requireOneValue(byte[] body) throws IOException {
        InputStreamReader text = new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8);
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            json.skipChildren();
            if (json.nextToken() != null) {
                throw new IOException("more than one value");
            }
        }
    }
}
