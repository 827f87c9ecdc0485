package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is sent back: a status, headers, and a body that is written while it is sent. */
final class Answer {

    static final String JSON = "application/json; charset=utf-8";

    private final int status;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final @Nullable Body body;

    private Answer(int status, @Nullable Body body) {
        this.status = status;
        this.body = body;
    }

    static Answer empty(int status) {
        return new Answer(status, null);
    }

    static Answer of(int status, String contentType, Body body) {
        return new Answer(status, body).with("Content-Type", contentType);
    }

    static Answer json(JsonNode value) {
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        return of(200, JSON, out -> out.write(bytes));
    }

    /** A body such as {@code {"message":"Not Found","status":"404"}}. */
    static Answer error(int status, String message) {
        byte[] bytes = JsonNodeFactory.instance
                .objectNode()
                .put("message", message)
                .put("status", Integer.toString(status))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return of(status, JSON, out -> out.write(bytes));
    }

    Answer with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    @Nullable
    Body body() {
        return body;
    }

    /** Writes a body. */
    interface Body {
        void write(OutputStream out) throws IOException;
    }
}
