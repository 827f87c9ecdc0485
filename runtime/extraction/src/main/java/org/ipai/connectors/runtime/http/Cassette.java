package org.ipai.connectors.runtime.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import okhttp3.Headers;

/**
 * One exchange as a JSON file.
 *
 * @param request what was asked
 * @param reply what came back
 */
record Cassette(RecordedRequest request, RecordedReply reply) {

    private static final JsonFactory JSON = new JsonFactory();

    byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out).setPrettyPrinter(new DefaultPrettyPrinter())) {
            json.writeStartObject();
            json.writeObjectFieldStart("request");
            if (!request.api().isEmpty()) {
                json.writeStringField("api", request.api());
            }
            json.writeStringField("method", request.method());
            json.writeStringField("path", request.path());
            json.writeStringField("query", request.query());
            json.writeStringField("body", request.body());
            json.writeEndObject();
            json.writeObjectFieldStart("reply");
            json.writeNumberField("status", reply.status());
            json.writeStringField("encoding", reply.encoding().name());
            writeHeaders(json);
            json.writeStringField("body", reply.body());
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return out.toByteArray();
    }

    private void writeHeaders(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("headers");
        for (int i = 0; i < reply.headers().size(); i++) {
            json.writeString(reply.headers().name(i) + ": " + reply.headers().value(i));
        }
        json.writeEndArray();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it is something else
     */
    static Cassette read(byte[] file) throws IOException {
        Map<String, String> values = new HashMap<>();
        Headers.Builder headers = new Headers.Builder();
        try (JsonParser json = JSON.createParser(file)) {
            String part = "";
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    part = String.valueOf(json.currentName());
                } else if (token.isScalarValue() && json.currentName() == null) {
                    addHeader(json.getText(), headers);
                } else if (token.isScalarValue()) {
                    values.put(part + "." + json.currentName(), json.getText());
                }
            }
            return of(values, headers.build());
        } catch (IllegalArgumentException e) {
            throw new IOException("not a recorded exchange: " + e.getMessage(), e);
        }
    }

    private static void addHeader(String line, Headers.Builder headers) {
        int colon = line.indexOf(": ");
        if (colon < 1) {
            throw new IllegalArgumentException("'" + line + "' is no header");
        }
        headers.addUnsafeNonAscii(line.substring(0, colon), line.substring(colon + 2));
    }

    private static Cassette of(Map<String, String> values, Headers headers) {
        return new Cassette(
                new RecordedRequest(
                        values.getOrDefault("request.api", ""),
                        value(values, "request.method"),
                        value(values, "request.path"),
                        value(values, "request.query"),
                        value(values, "request.body")),
                new RecordedReply(
                        Integer.parseInt(value(values, "reply.status")),
                        headers,
                        value(values, "reply.body"),
                        RecordedReply.Encoding.valueOf(value(values, "reply.encoding"))));
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("it has no " + name);
        }
        return value;
    }
}
