package org.ipai.connectors.runtime.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scalar values of a small JSON object, as text by the field names that lead to them; arrays are left out. */
final class JsonScalars {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<List<String>, String> values;

    private JsonScalars(Map<List<String>, String> values) {
        this.values = values;
    }

    /**
     * Reads an object.
     *
     * @throws InvalidResponseException if it is none; the message quotes nothing of it
     */
    static JsonScalars read(byte[] json) throws InvalidResponseException {
        Map<List<String>, String> values = new HashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new InvalidResponseException("is no JSON object");
            }
            read(parser, values);
        } catch (InvalidResponseException e) {
            throw e;
        } catch (IOException e) {
            throw new InvalidResponseException("is not JSON");
        }
        return new JsonScalars(values);
    }

    private static void read(JsonParser parser, Map<List<String>, String> values) throws IOException {
        List<String> path = new ArrayList<>();
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new InvalidResponseException("is cut off");
            }
            switch (token) {
                case FIELD_NAME -> {
                    path.subList(depth - 1, path.size()).clear();
                    path.add(parser.currentName());
                }
                case START_OBJECT -> depth++;
                case END_OBJECT -> depth--;
                case START_ARRAY -> parser.skipChildren();
                case VALUE_NULL -> {}
                default -> values.putIfAbsent(List.copyOf(path), parser.getText());
            }
        }
    }

    /** The value at a path, or null. */
    @Nullable
    String at(List<String> path) {
        return values.get(path);
    }

    /** A value of the object itself, or null. */
    @Nullable
    String at(String name) {
        return values.get(List.of(name));
    }
}
