package org.ipai.connectors.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A request to GitHub and its answer, as recorded. The recording holds bodies as JSON values; without white space they have
 * the length that GitHub's own {@code Content-Length} names.
 *
 * @param method lower case
 * @param path with its query, percent-encoded
 */
record RecordedExchange(String method, String path, JsonNode response, Headers headers) {

    static List<RecordedExchange> read(Path file) {
        List<RecordedExchange> exchanges = new ArrayList<>();
        try {
            for (JsonNode entry : new ObjectMapper().readTree(file.toFile())) {
                exchanges.add(new RecordedExchange(
                        entry.path("method").textValue(),
                        entry.path("path").textValue(),
                        entry.path("response"),
                        headers(entry.path("rawHeaders"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return exchanges;
    }

    /** Names and values take turns. */
    private static Headers headers(JsonNode raw) {
        Headers headers = new Headers();
        for (int i = 0; i + 1 < raw.size(); i += 2) {
            headers.add(raw.get(i).textValue(), raw.get(i + 1).textValue());
        }
        return headers;
    }

    byte[] body() {
        return response.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The answer's records, each as it stands in the body. */
    List<String> records() {
        List<String> records = new ArrayList<>();
        response.forEach(record -> records.add(record.toString()));
        return records;
    }
}
