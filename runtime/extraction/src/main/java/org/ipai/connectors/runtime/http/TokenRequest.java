package org.ipai.connectors.runtime.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import okhttp3.FormBody;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/**
 * A POST that is answered with a token.
 *
 * @param url of the token endpoint
 * @param headers besides those of every request
 * @param body form or JSON
 */
record TokenRequest(HttpUrl url, Headers headers, RequestBody body) {

    private static final MediaType JSON = MediaType.get("application/json");

    static TokenRequest form(HttpUrl url, Map<String, String> fields) {
        FormBody.Builder form = new FormBody.Builder();
        fields.forEach(form::add);
        return new TokenRequest(url, Headers.of(), form.build());
    }

    /** A JSON object of texts. */
    static TokenRequest json(HttpUrl url, Map<String, String> fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = new JsonFactory().createGenerator(out)) {
            generator.writeStartObject();
            for (Map.Entry<String, String> field : fields.entrySet()) {
                generator.writeStringField(field.getKey(), field.getValue());
            }
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = out.toString(StandardCharsets.UTF_8);
        return new TokenRequest(url, Headers.of(), RequestBody.create(text.getBytes(StandardCharsets.UTF_8), JSON));
    }

    TokenRequest with(String header, String value) {
        return new TokenRequest(url, headers.newBuilder().set(header, value).build(), body);
    }

    @Override
    public String toString() {
        return "TokenRequest[" + Call.shown(url) + "]";
    }
}
