package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.ipai.connectors.runtime.connector.KeysetValue;
import org.ipai.connectors.runtime.connector.KeysetValue.Part;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.sandbox.data.Json;
import org.ipai.connectors.runtime.sandbox.data.Listing;
import org.ipai.connectors.runtime.sandbox.data.StreamData;
import org.ipai.connectors.runtime.sandbox.definition.TextPattern;

/** Finds the record after which a request asks for more, by looking at one after the other. */
final class KeysetPosition {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Pagination.Keyset keyset;
    private final StreamData stream;
    private final Listing listing;

    KeysetPosition(Pagination.Keyset keyset, StreamData stream, Listing listing) {
        this.keyset = keyset;
        this.stream = stream;
        this.listing = listing;
    }

    /** The position after the last record with the request's values; 0 if the request has none. */
    long after(ApiRequest request) {
        List<Asked> asked = keyset.values().stream()
                .flatMap(value -> request.value(value.to()).stream().map(text -> asked(value, text)))
                .toList();
        if (asked.isEmpty()) {
            return 0;
        }
        boolean found = false;
        for (long position = 0; position < listing.count(); position++) {
            JsonNode record = record(position);
            boolean matches = asked.stream().allMatch(value -> value.isOf(record));
            if (found && !matches) {
                return position;
            }
            found |= matches;
        }
        if (!found || asked.size() < keyset.values().size()) {
            throw new RefusedException(422, "there is no record to continue after");
        }
        return listing.count();
    }

    private static Asked asked(KeysetValue value, String text) {
        TextPattern pattern = new TextPattern(
                value.parts().stream().map(KeysetPosition::patternPart).toList());
        List<List<String>> paths = value.parts().stream()
                .filter(Part.Field.class::isInstance)
                .map(part -> ((Part.Field) part).path())
                .toList();
        return pattern.values(text)
                .map(values -> new Asked(paths, values))
                .orElseThrow(() -> new RefusedException(422, "'" + text + "' names no record to continue after"));
    }

    private static TextPattern.Part patternPart(Part part) {
        if (part instanceof Part.Field) {
            return new TextPattern.Part.Value();
        }
        return part instanceof Part.Constant constant
                ? new TextPattern.Part.Constant(constant.text())
                : new TextPattern.Part.Setting();
    }

    /**
     * Values of the last record that the client has.
     *
     * @param paths field names from the record's root to each
     * @param values in the same order
     */
    private record Asked(List<List<String>> paths, List<String> values) {

        boolean isOf(JsonNode record) {
            for (int i = 0; i < paths.size(); i++) {
                JsonNode at = record;
                for (String name : paths.get(i)) {
                    at = at.path(name);
                }
                if (!at.asText().equals(values.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private JsonNode record(long position) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = Json.generator(bytes)) {
            stream.writeRecord(generator, listing, position);
            generator.flush();
            return JSON.readTree(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
