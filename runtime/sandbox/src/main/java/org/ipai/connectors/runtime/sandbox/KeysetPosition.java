package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.runtime.connector.KeysetValue;
import org.ipai.connectors.runtime.connector.KeysetValue.Part;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.sandbox.data.Json;
import org.ipai.connectors.runtime.sandbox.data.Listing;
import org.ipai.connectors.runtime.sandbox.data.StreamData;

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
        List<Optional<String>> asked =
                keyset.values().stream().map(value -> request.value(value.to())).toList();
        if (asked.stream().allMatch(Optional::isEmpty)) {
            return 0;
        }
        boolean found = false;
        for (long position = 0; position < listing.count(); position++) {
            boolean matches = values(position).equals(asked);
            if (found && !matches) {
                return position;
            }
            found |= matches;
        }
        if (!found) {
            throw new RefusedException(422, "there is no record to continue after");
        }
        return listing.count();
    }

    private List<Optional<String>> values(long position) {
        JsonNode record = record(position);
        return keyset.values().stream()
                .map(value -> Optional.of(text(value, record)))
                .toList();
    }

    private static String text(KeysetValue value, JsonNode record) {
        StringBuilder text = new StringBuilder();
        for (Part part : value.parts()) {
            if (part instanceof Part.Field field) {
                JsonNode at = record;
                for (String name : field.path()) {
                    at = at.path(name);
                }
                text.append(at.asText());
            } else {
                text.append(((Part.Constant) part).text());
            }
        }
        return text.toString();
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
