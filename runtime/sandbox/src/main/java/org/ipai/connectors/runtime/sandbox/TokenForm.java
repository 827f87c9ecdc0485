package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of a request's body. */
final class TokenForm {

    private static final int BIGGEST = 1 << 16;

    private TokenForm() {}

    /** By name; of a body that is neither form nor JSON object none. */
    static Map<String, String> read(ApiRequest request) throws IOException {
        byte[] body = request.exchange().getRequestBody().readNBytes(BIGGEST);
        String type = request.header("Content-Type").orElse("");
        Map<String, String> fields = new LinkedHashMap<>();
        if (type.startsWith("application/json")) {
            JsonNode json = new ObjectMapper().readTree(body);
            json.properties()
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asText()));
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    fields.put(
                            ApiRequest.decode(pair.substring(0, equals)),
                            ApiRequest.decode(pair.substring(equals + 1)));
                }
            }
        }
        return fields;
    }
}
