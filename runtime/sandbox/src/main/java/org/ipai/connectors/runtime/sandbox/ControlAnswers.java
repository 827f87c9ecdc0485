package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import org.ipai.connectors.runtime.sandbox.data.Json;
import org.ipai.connectors.runtime.sandbox.definition.ErrorAnswer;
import org.ipai.connectors.runtime.sandbox.fault.Faults;

/** Answers under {@code /_sandbox/}, by which a test in another process controls and inspects the sandbox. */
final class ControlAnswers {

    static final String PREFIX = "/_sandbox/";

    private static final int BIGGEST_BODY = 1 << 20;

    private final SandboxServer sandbox;

    ControlAnswers(SandboxServer sandbox) {
        this.sandbox = sandbox;
    }

    Answer answer(ApiRequest request) throws IOException {
        String asked = request.method() + " " + request.path().substring(PREFIX.length());
        try {
            if (asked.startsWith("GET records/")) {
                return records(asked.substring("GET records/".length()));
            }
            return switch (asked) {
                case "POST advance" -> number("revision", sandbox.advance());
                case "POST faults" -> {
                    sandbox.replaceFaults(Faults.parse(body(request)));
                    yield faults();
                }
                case "GET faults" -> faults();
                case "POST fields" -> {
                    addField(new ObjectMapper().readTree(body(request)));
                    yield number("revision", sandbox.revision());
                }
                case "POST removals" -> {
                    remove(new ObjectMapper().readTree(body(request)));
                    yield counts();
                }
                case "GET errors" -> errors();
                case "GET counts" -> counts();
                case "GET requests" -> number("requests", sandbox.requests());
                default ->
                    Answer.error(
                            404,
                            "use POST advance, POST or GET faults, GET errors, POST fields, POST removals, GET counts, GET requests"
                                    + " or GET records/<stream>");
            };
        } catch (IllegalArgumentException | IllegalStateException | IOException e) {
            return Answer.error(400, String.valueOf(e.getMessage()));
        }
    }

    private static byte[] body(ApiRequest request) throws IOException {
        return request.exchange().getRequestBody().readNBytes(BIGGEST_BODY);
    }

    private static Answer number(String name, long value) {
        return Answer.json(JsonNodeFactory.instance.objectNode().put(name, value));
    }

    private void addField(JsonNode field) {
        if (!field.path("stream").isTextual()
                || !field.path("name").isTextual()
                || !field.path("schema").isObject()) {
            throw new IllegalArgumentException("a field needs 'stream', 'name' and 'schema'");
        }
        sandbox.addField(field.path("stream").asText(), field.path("name").asText(), field.path("schema"));
    }

    private void remove(JsonNode removal) {
        if (!removal.path("stream").isTextual() || !removal.path("every").isInt()) {
            throw new IllegalArgumentException("a removal needs 'stream' and 'every', a whole number");
        }
        sandbox.remove(removal.path("stream").asText(), removal.path("every").asInt());
    }

    private Answer faults() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        sandbox.struck().forEach(all.putArray("struck")::add);
        ObjectNode records = all.putObject("records");
        for (String stream : sandbox.streams()) {
            ObjectNode kinds = JsonNodeFactory.instance.objectNode();
            sandbox.faultyCounts(stream)
                    .forEach((kind, count) -> kinds.put(kind.name().toLowerCase(Locale.ROOT), count));
            if (!kinds.isEmpty()) {
                records.set(stream, kinds);
            }
        }
        return Answer.json(all);
    }

    /** As they can be posted as faults, which strike every stream until their path is narrowed. */
    private Answer errors() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (ErrorAnswer error : sandbox.errors()) {
            ObjectNode fault =
                    all.addObject().put("kind", "status").put("path", "*").put("status", error.status());
            error.headers().forEach(fault.putObject("headers")::put);
            fault.set("body", error.body());
        }
        return Answer.json(all);
    }

    private Answer counts() {
        ObjectNode counts = JsonNodeFactory.instance.objectNode();
        sandbox.streams().forEach(stream -> counts.put(stream, sandbox.count(stream)));
        return Answer.json(counts);
    }

    private Answer records(String stream) {
        Iterator<SandboxRecord> records = sandbox.records(stream).iterator();
        return Answer.of(200, "application/x-ndjson", out -> {
            while (records.hasNext()) {
                write(out, records.next());
            }
        });
    }

    private static void write(OutputStream out, SandboxRecord record) throws IOException {
        JsonGenerator generator = Json.generator(out);
        generator.writeStartObject();
        generator.writeFieldName("parent");
        generator.writeTree(record.parent());
        generator.writeFieldName("slice");
        generator.writePOJO(record.slice());
        generator.writeFieldName("fault");
        generator.writeString(
                record.fault() == null ? null : record.fault().name().toLowerCase(Locale.ROOT));
        generator.flush();
        // The record's own bytes, which a fault may have made no UTF-8.
        out.write(",\"record\":".getBytes(StandardCharsets.US_ASCII));
        out.write(record.json());
        out.write("}\n".getBytes(StandardCharsets.US_ASCII));
    }
}
