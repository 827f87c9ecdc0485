package org.ipai.connectors.runtime.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.hook.Hook;
import org.ipai.connectors.runtime.hook.HookFailedException;
import org.ipai.connectors.runtime.hook.ResponseView;
import org.jspecify.annotations.Nullable;

/** A reply as hooks see it: they can read it and change nothing. */
record ReplyView(Reply reply, Hook hook) implements ResponseView {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public int status() {
        return reply.status();
    }

    @Override
    public List<String> headers(String name) {
        boolean isKept = Stream.concat(TellingHeaders.ALWAYS.stream(), hook.responseHeaders().stream())
                .anyMatch(name::equalsIgnoreCase);
        if (!isKept) {
            throw HookFailedException.unusable(
                    hook, "reads the header '" + name + "', which is not among its responseHeaders()");
        }
        return reply.headers().values(name);
    }

    @Override
    public byte[] body() {
        return reply.body().clone();
    }

    @Override
    public Optional<String> text(String... path) {
        try (JsonParser parser = JSON.createParser(reply.body())) {
            JsonToken token = parser.nextToken();
            for (String name : path) {
                token = token == JsonToken.START_OBJECT ? field(parser, name) : null;
            }
            boolean isSingle = token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL;
            return isSingle ? Optional.of(parser.getText()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static @Nullable JsonToken field(JsonParser parser, String wanted) throws IOException {
        for (@Nullable String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (name.equals(wanted)) {
                return token;
            }
            parser.skipChildren();
        }
        return null;
    }

    /** Without what came. */
    @Override
    public String toString() {
        return "ReplyView[" + reply.status() + "]";
    }
}
